"""Builds the indexes of the engines, each in a process of its own, and measures that."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.quality.tables import print_table
from benchmarks.speed.engines import OURS, load
from benchmarks.speed.prepared import read_documents
from benchmarks.speed.processes import MEGABYTE, run_alone
from benchmarks.speed.setting_up import set_up


@dataclass(frozen=True, slots=True)
class Built:
    """What it took to make an index: the seconds, and the bytes on disk and of memory at most.

    The memory is that of the process that builds, with its children, but of no server.
    """

    seconds: float
    size: int
    memory: int


def build(engine: str, folder: Path) -> Built:
    """Make the index of an engine in the folder of the prepared documents, unless it is there."""
    report = folder / f"{engine}.json"
    if report.exists():
        return Built(**json.loads(report.read_text()))
    index = index_folder(engine, folder)
    shutil.rmtree(index, ignore_errors=True)
    seconds, memory = run_alone(_build, engine, folder)
    built = Built(seconds, size_on_disk(index), memory)
    report.write_text(json.dumps(asdict(built)))
    return built


def index_folder(engine: str, folder: Path) -> Path:
    """Where an engine has its index; ours is in the archive's own place."""
    return archive_folder(folder) / "index" if engine == OURS else folder / engine


def archive_folder(folder: Path) -> Path:
    """The archive that is measured beside the engines."""
    return folder / "archive"


def size_on_disk(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _build(engine: str, folder: Path) -> float:
    set_up(archive_folder(folder))
    index = load(engine)(index_folder(engine, folder))
    documents = index.fetch(read_documents(folder))
    start = perf_counter()
    index.build(documents)
    return perf_counter() - start


def print_builds(builds: Sequence[tuple[str, Built]], documents: int) -> None:
    """A table of what the indexes took."""
    rows = [
        (name, one.seconds, documents / one.seconds, one.size / MEGABYTE, one.memory / MEGABYTE)
        for name, one in builds
    ]
    header = ("engine", "seconds", "documents/s", "MB on disk", "MB of memory at most")
    print_table(f"Building the index of {documents:,} documents", header, rows)
