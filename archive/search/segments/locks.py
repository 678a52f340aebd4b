"""Locks between processes that a dying process lets go."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_POLL = 0.01


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
    """Whether somebody holds a lock file now."""
    try:
        with holding(path):
            return False
    except BusyError:
        return True


def _lock(handle: int, timeout: float) -> None:
    end = time.monotonic() + timeout
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() >= end:
                raise BusyError from error
            time.sleep(_POLL)
        else:
            return
