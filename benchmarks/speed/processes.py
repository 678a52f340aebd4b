"""Work in a process of its own, and what memory it takes."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

import psutil

MEGABYTE = 1 << 20
_INTERVAL = 0.1


@dataclass(slots=True)
class Peak:
    """The most memory of its own, in bytes, that a process and its children had at once."""

    bytes: int = 0


def run_alone(work: Callable[..., Any], *arguments: Any) -> tuple[Any, int]:
    """Call a function in a new process; what it returns, and the process's peak of memory."""
    context = get_context("spawn")
    told, tell = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(tell, work, *arguments))
    child.start()
    with _peak_of(child.pid or 0) as peak:
        child.join()
    if child.exitcode:
        raise RuntimeError(f"{work.__qualname__} failed, see above.")
    return told.recv(), peak.bytes


def _work(tell: Connection, work: Callable[..., Any], *arguments: Any) -> None:
    tell.send(work(*arguments))


@contextmanager
def _peak_of(pid: int) -> Iterator[Peak]:
    """Watch a process while it works; files that it maps do not count."""
    peak, done = Peak(), threading.Event()
    watcher = threading.Thread(target=_watch, args=(pid, peak, done), daemon=True)
    watcher.start()
    try:
        yield peak
    finally:
        done.set()
        watcher.join()


def own_memory(process: psutil.Process) -> int:
    """The bytes that a process shares with no file: resident without mapped files."""
    used = process.memory_info()
    return int(used.rss - used.shared)


def private_memory(process: psutil.Process) -> int:
    """The bytes that a process has written to and shares with no other process."""
    return sum(one.private_dirty for one in process.memory_maps())


def _watch(pid: int, peak: Peak, done: threading.Event) -> None:
    while not done.wait(_INTERVAL):
        try:
            process = psutil.Process(pid)
            family = [process, *process.children(recursive=True)]
            peak.bytes = max(peak.bytes, sum(map(own_memory, family)))
        except psutil.NoSuchProcess:
            continue
