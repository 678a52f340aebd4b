"""The import of many documents, a batch at a time, in bounded memory."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from itertools import islice
from pathlib import Path

from django.contrib.auth.models import User
from django.utils import timezone

from archive.index import postponed_updates
from archive.ingest.files import STANDARD_INPUT, check_paths, find_files
from archive.ingest.mapping import DEFAULT_MAPPING, FieldMapping
from archive.ingest.raw_documents import Piece, Unreadable
from archive.ingest.readers import count_documents, cut_file
from archive.ingest.running.batches import batched
from archive.ingest.running.importer import Importer
from archive.ingest.running.preparing import Preparation
from archive.ingest.running.report import ImportReport, ReportLine, Tally
from archive.ingest.running.resuming import take_up
from archive.ingest.running.workers import prepare_in_order
from archive.models import ImportRun
from archive.tagging import current_tagger


def ingest(  # noqa: PLR0913  # these are the options of the command
    paths: Iterable[Path],
    *,
    dry_run: bool = False,
    publish: bool = False,
    resume: bool = False,
    mapping: FieldMapping = DEFAULT_MAPPING,
    limit: int | None = None,
    jobs: int = 1,
    user: User | None = None,
    on_progress: Callable[[ReportLine], None] | None = None,
) -> ImportReport:
    """Import files and directories; what cannot be imported becomes a line of the report.

    Safe to run twice: what the archive has, by its bytes or its URL, is left as it is. A dry run
    writes nothing and reports the same. `resume` goes on with the last run of these paths, which
    was interrupted, and completes its report. With more `jobs` than one, processes read and tag
    while this one writes. Raises IngestError when none of the paths exists.
    """
    paths = list(paths)
    check_paths(paths)
    resumed = take_up(paths) if resume else None
    run = resumed or (None if dry_run else _new_run(paths, user))
    importer = Importer(run, publish=publish)
    preparation = Preparation(mapping, current_tagger() if run else None)
    tally = Tally()
    with postponed_updates() if run else nullcontext():
        pieces = islice(_pieces(paths, mapping), limit)
        for batch in prepare_in_order(batched(pieces, resumed), preparation, jobs):
            for line in importer.take_all(batch):
                tally.add(line)
                if on_progress:
                    on_progress(line)
    if run:
        run.finished = timezone.now()
        run.save(update_fields=["finished"])
    return tally.report(dry_run=dry_run, run_id=run.pk if run else None)


def estimate(paths: Iterable[Path]) -> int | None:
    """About how many documents the paths hold; None when only reading them would tell."""
    paths = list(paths)
    if STANDARD_INPUT in paths:
        return None
    return sum(
        1 if isinstance(file, Unreadable) else count_documents(file) for file in find_files(paths)
    )


def _new_run(paths: list[Path], user: User | None) -> ImportRun:
    return ImportRun.objects.create(paths=list(map(str, paths)), user=user)


def _pieces(paths: list[Path], mapping: FieldMapping) -> Iterator[Piece | Unreadable]:
    for file in find_files(paths):
        if isinstance(file, Unreadable):
            yield file
        else:
            yield from cut_file(file, mapping)
