"""Memory of processes."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import psutil

MEGABYTE = 1 << 20
_INTERVAL = 0.1


class Peak:
    """The most memory of its own, in bytes, that a process and its children had at once."""

    def __init__(self) -> None:
        self.bytes = 0


@contextmanager
def peak_of(pid: int) -> Iterator[Peak]:
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


def _watch(pid: int, peak: Peak, done: threading.Event) -> None:
    while not done.wait(_INTERVAL):
        try:
            process = psutil.Process(pid)
            family = [process, *process.children(recursive=True)]
            peak.bytes = max(peak.bytes, sum(map(own_memory, family)))
        except psutil.NoSuchProcess:
            continue
