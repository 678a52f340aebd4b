"""Prepares documents by several processes, in the order in which they come.

The processes read no database: what they must know of it, the tagger, is given to them.
"""

import multiprocessing
import pickle
import signal
import tempfile
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from functools import lru_cache
from itertools import chain, islice
from multiprocessing.connection import wait
from os import _exit
from pathlib import Path

import django
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from archive.ingest.raw_documents import Piece, Unreadable
from archive.ingest.running.batches import Batch, pieces_to_prepare, with_prepared
from archive.ingest.running.preparing import Preparation, Prepared

Pieces = Sequence[Piece | Unreadable]

_SECONDS = 60.0
"""How long a worker may take for one document."""

_WAITING = 3
"""Batches that wait for each worker: enough to keep it busy, and little to keep in memory."""

_WORTH_WORKERS = 3
"""So many batches must come before processes are started for them."""


def prepare_in_order(
    batches: Iterable[Batch], preparation: Preparation, jobs: int
) -> Iterator[Batch]:
    """Each batch, prepared; with one job, or little to do, by this process."""
    batches = iter(batches)
    first = list(islice(batches, _WORTH_WORKERS))
    if jobs <= 1 or len(first) < _WORTH_WORKERS:
        for batch in chain(first, batches):
            yield with_prepared(batch, list(map(preparation.prepare, pieces_to_prepare(batch))))
        return
    with tempfile.TemporaryDirectory(prefix="zhylnama-import-") as folder:
        path = Path(folder, "preparation")
        path.write_bytes(pickle.dumps(replace(preparation, seconds=_SECONDS)))
        with Crew(path, jobs) as crew:
            yield from crew.prepare(chain(first, batches))


class Crew:
    """Worker processes; replaced by new ones when a document brings one of them down."""

    def __init__(self, preparation: Path, jobs: int) -> None:
        self._preparation = preparation
        self._jobs = jobs
        self._pool = self._new_pool()

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, *_error: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def prepare(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        """Each batch, prepared, in order."""
        batches = iter(batches)
        waiting: deque[tuple[Batch, Future[list[Prepared]]]] = deque()
        while True:
            while len(waiting) < _WAITING * self._jobs and (batch := next(batches, None)):
                waiting.append((batch, self._submit(pieces_to_prepare(batch))))
            if not waiting:
                return
            batch, future = waiting.popleft()
            try:
                yield with_prepared(batch, future.result())
            except BrokenProcessPool:
                suspects = [batch, *(other for other, _future in waiting)]
                waiting.clear()
                yield from map(self._prepare_one_by_one, suspects)

    def _prepare_one_by_one(self, batch: Batch) -> Batch:
        """Find the document that brings its process down."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = self._new_pool()
        prepared: list[Prepared] = []
        for piece in pieces_to_prepare(batch):
            try:
                prepared += self._submit([piece]).result()
            except BrokenProcessPool:
                prepared.append(Prepared(refusal=_("Reading it brought the process down.")))
                self._pool = self._new_pool()
        return with_prepared(batch, prepared)

    def _submit(self, pieces: Pieces) -> "Future[list[Prepared]]":
        try:
            return self._pool.submit(work, self._preparation, pieces, get_language())
        except BrokenProcessPool as error:
            broken: Future[list[Prepared]] = Future()
            broken.set_exception(error)
            return broken

    def _new_pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._jobs, multiprocessing.get_context("spawn"), initializer=django.setup
        )


def work(path: Path, pieces: Pieces, language: str | None) -> list[Prepared]:
    """What a worker does with a batch."""
    preparation = _begin(path)
    with override(language):
        return [preparation.prepare(piece) for piece in pieces]


@lru_cache(maxsize=1)
def _begin(path: Path) -> Preparation:
    """Called in each worker once: it ends with its parent, and leaves Ctrl-C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    preparation: Preparation = pickle.loads(path.read_bytes())  # noqa: S301  # the parent wrote it
    return preparation


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        wait([parent.sentinel])
        _exit(1)
