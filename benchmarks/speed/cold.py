"""The first queries of a new process."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import psutil

from benchmarks.quality.tables import print_table
from benchmarks.speed.building import archive_folder, index_folder
from benchmarks.speed.engines import Mode, load
from benchmarks.speed.prepared import read_queries
from benchmarks.speed.processes import MEGABYTE, own_memory, run_alone
from benchmarks.speed.queries import COMMON, PHRASE
from benchmarks.speed.setting_up import set_up

_STEPS = (
    ("first common term", COMMON, 0, Mode.RELEVANCE),
    ("second", COMMON, 1, Mode.RELEVANCE),
    ("first facets", COMMON, 0, Mode.FACETS),
    ("first phrase", PHRASE, 0, Mode.RELEVANCE),
)


def print_cold_starts(engines: Sequence[str], folder: Path) -> None:
    """A table of what the first queries take; the files may be in the system's memory."""
    rows = [run_alone(_start, engine, folder)[0] for engine in engines]
    header = ("engine", "open", *(label for label, *_ in _STEPS), "MB of memory more")
    print_table("First queries of a new process, ms", header, rows)


def _start(engine: str, folder: Path) -> tuple[str, ...]:
    set_up(archive_folder(folder))
    found = load(engine)
    process, queries = psutil.Process(), read_queries(folder)
    before = own_memory(process)
    times = [perf_counter()]
    opened = found(index_folder(engine, folder))
    opened.open()
    times.append(perf_counter())
    for _, kind, place, mode in _STEPS:
        opened.run([query for query in queries if query.kind == kind][place], mode)
        times.append(perf_counter())
    more = own_memory(process) - before
    opened.close()
    spent = (f"{1000 * (end - start):.3g}" for start, end in pairwise(times))
    return (found.name, *spent, f"{more / MEGABYTE:.0f}")
