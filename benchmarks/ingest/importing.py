"""One import into an empty archive, in a process of its own."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.speed.processes import run_alone
from benchmarks.speed.setting_up import set_up


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import took. `memory` are bytes, of all its processes at once, at most."""

    documents: int
    seconds: float
    memory: int


def import_documents(path: Path, folder: Path, jobs: int) -> Imported:
    """Import a file into a new archive inside a folder; the index is written, too."""
    archive = folder / f"{path.stem}-{jobs}"
    shutil.rmtree(archive, ignore_errors=True)
    (documents, seconds), memory = run_alone(_import, path, archive, jobs)
    return Imported(documents, seconds, memory)


def _import(path: Path, archive: Path, jobs: int) -> tuple[int, float]:
    set_up(archive)
    from django.core.management import call_command

    from archive.index.upkeep.rebuilding import rebuild
    from archive.ingest import ingest
    from archive.models.provenance.imports import Outcome

    call_command("migrate", verbosity=0)
    call_command("loaddata", "regions", "officials", verbosity=0)
    rebuild()
    start = perf_counter()
    report = ingest([path], publish=True, jobs=jobs)
    return report.counts[Outcome.IMPORTED], perf_counter() - start
