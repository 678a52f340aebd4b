"""The same queries against the archive's index and other engines."""

import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.speed.building import archive_folder, build, index_folder, print_builds
from benchmarks.speed.cold import print_cold_starts
from benchmarks.speed.corpus import Corpus
from benchmarks.speed.engines import Engine, load
from benchmarks.speed.latency import measure
from benchmarks.speed.latency_report import print_latencies
from benchmarks.speed.prepared import prepare, read_queries
from benchmarks.speed.setting_up import set_up


def compare(corpus: Corpus, engines: Sequence[str], folder: Path, rounds: int) -> None:
    """Prepare, build, query, and print the tables. What the folder already has is kept."""
    folder.mkdir(parents=True, exist_ok=True)
    set_up(archive_folder(folder))
    prepare(corpus, folder)
    classes = usable(engines, corpus.size)
    built = []
    for engine, found in classes.items():
        print(f"{found.name} builds its index …", file=sys.stderr)
        built.append((found.name, build(engine, folder)))
    print_builds(built, corpus.size)
    print_cold_starts(list(classes), folder)
    opened = {engine: found(index_folder(engine, folder)) for engine, found in classes.items()}
    try:
        for each in opened.values():
            each.open()
        times, hits = measure(opened, read_queries(folder), rounds)
    finally:
        for each in opened.values():
            each.close()
    print_latencies({engine: found.name for engine, found in classes.items()}, times, hits)


def usable(engines: Sequence[str], size: int) -> dict[str, type[Engine]]:
    """The engines that can be measured; says of the others why not."""
    found = {}
    for engine in engines:
        one = load(engine)
        reason = f"{one.missing()} is missing" if one.missing() else ""
        if size > one.most:
            reason = f"it takes too long with more than {one.most:,} documents"
        if reason:
            print(f"{one.name}: skipped, {reason}.", flush=True)
        else:
            found[engine] = one
    return found
