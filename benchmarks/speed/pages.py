"""Whole pages over HTTP: how long they take, and what a worker needs."""

import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from benchmarks.quality.tables import Cell, print_table
from benchmarks.speed.corpus import Corpus
from benchmarks.speed.processes import MEGABYTE, private_memory, run_alone
from benchmarks.speed.requests import PAGES, Reader
from benchmarks.speed.server import ROOT, Client, Server, environment, serving
from benchmarks.speed.setting_up import set_up

STARTS = 3
CLIENTS = 4
"""Readers at once, in the second measurement."""

_FIRST_QUERY = "/search/?q=%D0%BF%D1%80%D0%B5%D0%B7%D0%B8%D0%B4%D0%B5%D0%BD%D1%82"


def print_pages(corpora: Sequence[Corpus], folder: Path, workers: int, requests: int) -> None:
    """Fill the archive in a folder with one corpus after another, and print tables of all."""
    starts: list[Sequence[Cell]] = []
    pages: list[Sequence[Cell]] = []
    for corpus in corpora:
        make_archive(corpus, folder)
        first = [_start(folder, workers) for _ in range(STARTS)]
        with serving(folder, workers) as server:
            reader = Reader(corpus)
            _at_once(server, [ask(reader) for ask in PAGES.values() for _ in range(2 * CLIENTS)])
            for kind, ask in PAGES.items():
                asked = [ask(reader) for _ in range(2 * requests)]
                pages.append((kind, corpus.size, *_alone(server, asked[:requests])))
                pages[-1] = (*pages[-1], *_at_once(server, asked[requests:]))
            medians = (median(column) for column in zip(*first, strict=True))
            starts.append((corpus.size, *medians, *_memory(server)))
    pages.sort(key=lambda row: list(PAGES).index(str(row[0])))
    header = ("page", "articles", "p50", "p95", f"p50, {CLIENTS} at once", "p95", "pages/s")
    print_table(f"Pages, ms ({workers} workers)", header, pages)
    columns = ("articles", "start, s", "first query, ms", "MB of its own", "MB with shared files")
    print_table("A worker: start and memory", columns, starts)


def make_archive(corpus: Corpus, folder: Path) -> None:
    """Bring the archive in a folder to a corpus, in processes of their own."""
    run_alone(_fill, corpus, folder)
    for command in (("rebuild_index", "--if-needed"), ("collectstatic", "--noinput")):
        subprocess.run(  # noqa: S603
            [sys.executable, "manage.py", *command, "--verbosity=0"],
            cwd=ROOT,
            env=environment(folder),
            check=True,
            stdout=sys.stderr,
        )


def _fill(corpus: Corpus, folder: Path) -> None:
    set_up(folder)
    from benchmarks.speed.fill import fill_corpus

    fill_corpus(corpus)


def _start(folder: Path, workers: int) -> tuple[float, float]:
    """The seconds until a new server answers, and the milliseconds of its first query."""
    with serving(folder, workers) as server, Client(server.port) as client:
        return server.started_in, client.seconds(_FIRST_QUERY) * 1000


def _alone(server: Server, asked: Sequence[str]) -> tuple[float, float]:
    """Median and 95th percentile of one reader's pages, in milliseconds."""
    with Client(server.port) as client:
        return _summary([client.seconds(address) for address in asked])


def _at_once(server: Server, asked: Sequence[str]) -> tuple[float, float, float]:
    """The same of several readers at once, and how many pages they get in a second."""

    def read(first: int) -> list[float]:
        with Client(server.port) as client:
            return [client.seconds(address) for address in asked[first::CLIENTS]]

    start = perf_counter()
    with ThreadPoolExecutor(CLIENTS) as pool:
        times = [time for each in pool.map(read, range(CLIENTS)) for time in each]
    return *_summary(times), len(asked) / (perf_counter() - start)


def _summary(times: Sequence[float]) -> tuple[float, float]:
    return median(times) * 1000, quantiles(times, n=20, method="inclusive")[-1] * 1000


def _memory(server: Server) -> tuple[float, float]:
    """Of the largest worker: what only it has, and its share of what others have too.

    Files that are mapped count to the second one alone: the system takes their pages back when it
    needs room.
    """
    own = max(private_memory(worker) for worker in server.workers())
    with_files = max(worker.memory_full_info().pss for worker in server.workers())
    return own / MEGABYTE, with_files / MEGABYTE
