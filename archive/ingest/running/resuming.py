"""Going on with an import that was interrupted."""

from collections.abc import Sequence
from pathlib import Path

from django.utils.translation import gettext as _

from archive.ingest.exceptions import IngestError
from archive.ingest.running.report import ReportLine
from archive.models import ImportLine, ImportRun, Outcome

Key = tuple[str, str]
"""Where a document was read, and the checksum of its bytes."""


def unfinished_run(paths: Sequence[Path]) -> ImportRun | None:
    """The last import of these paths, if it did not come to its end."""
    last = ImportRun.objects.filter(paths=list(map(str, paths))).first()
    return last if last and last.finished is None else None


def take_up(paths: Sequence[Path]) -> ImportRun:
    """The interrupted import of these paths; what it could not read will be tried again.

    Raises IngestError when there is none.
    """
    run = unfinished_run(paths)
    if run is None:
        raise IngestError(_("No interrupted import of these paths is known."))
    run.lines.filter(outcome=Outcome.REJECTED).delete()
    return run


def lines_of(run: ImportRun, checksums: Sequence[str]) -> dict[Key, ReportLine]:
    """The lines that a run already has on documents with these checksums."""
    lines = ImportLine.objects.filter(run=run, source_document__sha256__in=checksums)
    return {
        (line.locator, line.source_document.sha256): _report_line(line)
        for line in lines.select_related("source_document", "article").defer(
            "source_document__content", "article__body"
        )
        if line.source_document
    }


def _report_line(line: ImportLine) -> ReportLine:
    return ReportLine(
        line.locator,
        Outcome(line.outcome),
        reason=line.message,
        headline=line.article.headline if line.article else "",
        language=line.article.language if line.article else "",
        article_id=line.article_id,
        removed_before=tuple(filter(None, line.removed.split("\n"))),
    )
