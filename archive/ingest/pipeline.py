"""The import of many documents, one at a time, in bounded memory."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from itertools import islice
from pathlib import Path

from django.contrib.auth.models import User
from django.utils import timezone

from archive.ingest.documents import RawDocument, Unreadable
from archive.ingest.files import check_paths, find_files
from archive.ingest.importer import Importer
from archive.ingest.mapping import DEFAULT_MAPPING, FieldMapping
from archive.ingest.readers import count_documents, read_file
from archive.ingest.report import ImportReport, ReportLine, Tally
from archive.models import ImportRun
from archive.search.updates import postponed_updates


def ingest(
    paths: Iterable[Path],
    *,
    dry_run: bool = False,
    publish: bool = False,
    mapping: FieldMapping = DEFAULT_MAPPING,
    limit: int | None = None,
    user: User | None = None,
    on_progress: Callable[[ReportLine], None] | None = None,
) -> ImportReport:
    """Import files and directories; what cannot be imported becomes a line of the report.

    Safe to run twice: what the archive has, by its bytes or its URL, is left as it is. A dry run
    writes nothing and reports the same. Raises IngestError when none of the paths exists.
    """
    paths = list(paths)
    check_paths(paths)
    run = None if dry_run else ImportRun.objects.create(paths=list(map(str, paths)), user=user)
    importer = Importer(run, publish=publish)
    tally = Tally()
    with postponed_updates() if run else nullcontext():
        for document in islice(_documents(paths, mapping), limit):
            line = importer.take(document)
            tally.add(line)
            if on_progress:
                on_progress(line)
    if run:
        run.finished = timezone.now()
        run.save(update_fields=["finished"])
    return tally.report(dry_run=dry_run, run_id=run.pk if run else None)


def estimate(paths: Iterable[Path]) -> int:
    """About how many documents the paths hold; takes a quick look at every file."""
    return sum(
        1 if isinstance(file, Unreadable) else count_documents(file)
        for file in find_files(list(paths))
    )


def _documents(paths: list[Path], mapping: FieldMapping) -> Iterator[RawDocument | Unreadable]:
    for file in find_files(paths):
        if isinstance(file, Unreadable):
            yield file
        else:
            yield from read_file(file, mapping)
