"""Starts the processes that a command shares long work with.

Nothing is imported here that needs Django: a new process imports this first.
"""

from typing import Any

import django


class _Counter:
    """What the processes and the command count together."""

    done: Any = None


def start(done: Any = None) -> None:
    """The initializer of a pool of processes. `done`: a shared number, see count_done()."""
    _Counter.done = done
    django.setup()


def count_done(count: int) -> None:
    """Add to the shared number of what is done, in a process that was given one."""
    if _Counter.done is not None:
        with _Counter.done.get_lock():
            _Counter.done.value += count
