"""Import scraped articles from files of any usual format."""

import os
import sys
from argparse import ArgumentTypeError
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from tqdm import tqdm

from archive.ingest import (
    DEFAULT_MAPPING,
    FieldMapping,
    ImportReport,
    IngestError,
    Preview,
    Remark,
    ReportFile,
    ReportLine,
    estimate,
    ingest,
    load_mapping,
    preview,
    unfinished_run,
)
from archive.models import Outcome

_VERBOSE = 2
_LONGEST_VALUE = 100
_PREVIEWED = 3


def positive(text: str) -> int:
    """A whole number above zero, for argparse."""
    if not text.isdecimal() or int(text) == 0:
        raise ArgumentTypeError(_("“%(text)s” is not a number above zero.") % {"text": text})
    return int(text)


class Command(BaseCommand):
    """See docs/import.md."""

    help = "Import articles from files, directories or standard input; safe to run twice."

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("paths", nargs="+", type=Path, metavar="PATH", help="file or directory; - reads input")
        add("--preview", action="store_true", help="show how the first documents are understood")
        add("--dry-run", action="store_true", help="report, but write nothing")
        add("--publish", action="store_true", help="publish instead of drafting")
        add("--resume", action="store_true", help="go on with an interrupted import")
        add("--mapping", type=Path, metavar="FILE.json", help="which key or column is what")
        add("--report", type=Path, metavar="FILE.json", help="write a line on every document")
        add("--limit", type=positive, metavar="N", help="only the first documents")
        add("--jobs", type=positive, metavar="N", default=os.cpu_count() or 1, help="processes")

    def handle(self, *args: Any, **options: Any) -> None:
        self._verbose = options["verbosity"] >= _VERBOSE
        try:
            mapping = load_mapping(options["mapping"]) if options["mapping"] else DEFAULT_MAPPING
            if options["preview"]:
                count = options["limit"] or _PREVIEWED
                self._print(preview_lines(preview(options["paths"], mapping, count)))
            else:
                self._print(report_lines(self._import(mapping, options)))
        except IngestError as error:
            raise CommandError(str(error)) from error

    def _import(self, mapping: FieldMapping, options: dict[str, Any]) -> ImportReport:
        paths = options["paths"]
        if not options["resume"] and not options["dry_run"] and (run := unfinished_run(paths)):
            self._print([_("The import of %(run)s did not finish; see --resume.") % {"run": run}])
        with ExitStack() as stack:
            file = stack.enter_context(ReportFile(options["report"])) if options["report"] else None
            bar = stack.enter_context(self._progress_bar(paths, options["limit"]))

            def on_progress(line: ReportLine) -> None:
                self._show(line, bar)
                if file:
                    file.add(line)

            keys = ("dry_run", "publish", "resume", "limit", "jobs")
            chosen = {key: options[key] for key in keys}
            report = ingest(paths, mapping=mapping, on_progress=on_progress, **chosen)
            if file:
                file.finish(report)
        return report

    def _progress_bar(self, paths: list[Path], limit: int | None) -> "tqdm[Any]":
        """A bar on the terminal; nothing, and no counting beforehand, anywhere else."""
        if not sys.stderr.isatty():
            return tqdm(disable=True)
        counts = [count for count in (estimate(paths), limit) if count]
        unit = " " + _("documents")
        return tqdm(total=min(counts, default=None), unit=unit, file=sys.stderr)

    def _show(self, line: ReportLine, bar: "tqdm[Any]") -> None:
        bar.update()
        if self._verbose:
            bar.clear()
            self._print([_line(line)])

    def _print(self, lines: Iterable[str]) -> None:
        """File names and complaints may hold anything: nothing of it may steer the terminal."""
        for line in lines:
            self.stdout.write("".join(c if c.isprintable() else " " for c in line))


def report_lines(report: ImportReport) -> Iterator[str]:
    """The report for people: problems first, counts last, where the eye stays."""
    yield from map(_line, report.problems)
    if unlisted := report.counts[Outcome.REJECTED] - len(report.problems):
        yield _("… and %(count)s more that were not imported.") % {"count": unlisted}
    for remark in Remark:
        if count := report.remarks[remark]:
            yield f"{count:>7}  {remark.label}"
    if report.dry_run:
        yield _("Dry run: nothing was written. It would have been:")
    yield ", ".join(f"{outcome.label}: {report.counts[outcome]}" for outcome in Outcome)


def preview_lines(previews: Iterable[Preview]) -> Iterator[str]:
    """Documents as they would be read, with their columns where these change."""
    columns: dict[str, str] = {}
    for one in previews:
        if one.columns and one.columns != columns:
            columns = one.columns
            left_out = _("left out")
            named = (f"{name} → {field or left_out}" for name, field in columns.items())
            yield _("Columns:") + " " + ", ".join(named)
        yield f"{one.locator}: {one.problem or one.encoding}"
        if not one.problem:
            yield from _field_lines(one)


def _field_lines(one: Preview) -> Iterator[str]:
    for name in ("headline", "text", "dates", "url", "language", "source", "agency", "byline"):
        value = getattr(one.fields, name)
        text = " · ".join(value) if isinstance(value, tuple) else value
        if text:
            text = " ".join(text[: 2 * _LONGEST_VALUE].split())
            yield f"  {name}: {text[:_LONGEST_VALUE]}{'…' if len(text) > _LONGEST_VALUE else ''}"


def _line(line: ReportLine) -> str:
    headline = f"{line.headline} ({line.language})" if line.language else line.headline
    details = " · ".join(part for part in (headline, line.message) if part)
    return f"{line.locator}: {line.outcome.label}: {details}".rstrip(": ")
