"""Locks between processes that a dying process lets go."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_POLL = 0.01
"""Seconds between two attempts to get a lock; not measured."""


class BusyError(Exception):
    """Somebody else holds the lock."""


@contextmanager
def holding(path: Path, timeout: float = 0.0) -> Iterator[None]:
    """Hold a lock file, which is made when it is not there.

    Raises BusyError when somebody else, another thread of this process included, holds it for
    longer than `timeout` seconds.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        _lock(handle, timeout)
        yield
    finally:
        os.close(handle)


def is_held(path: Path) -> bool:
    """Whether somebody holds a lock file now. Asking turns nobody away who wants to hold it."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        return not _take(handle, fcntl.LOCK_SH)
    finally:
        os.close(handle)


def _lock(handle: int, timeout: float) -> None:
    end = time.monotonic() + timeout
    while not _take(handle, fcntl.LOCK_EX):
        # Who only asks has a shared lock for a moment. That is no reason to give up.
        if _take(handle, fcntl.LOCK_SH):
            fcntl.flock(handle, fcntl.LOCK_UN)
        elif time.monotonic() >= end:
            raise BusyError
        time.sleep(_POLL)


def _take(handle: int, lock: int) -> bool:
    """Take a lock (`flock`) at once, or say False."""
    try:
        fcntl.flock(handle, lock | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
