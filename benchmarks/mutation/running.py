"""Runs tests against mutants: one warmed process, and a fork of it for each mutant.

Starting Django, making the test database and collecting the tests takes seconds; a fork that has
all this takes milliseconds. In the fork the mutated source is executed as a module of its own,
which takes the place of the old one wherever a name is bound to something of it.
"""

import gc
import os
import signal
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import CodeType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from benchmarks.mutation.mutants import Mutant
from benchmarks.mutation.replacing import Holders

_PATIENCE, _LEAST_PATIENCE = 5, 3.0
"""A mutant has run away when the tests take so many times longer than without, at least this."""


class Fate(StrEnum):
    """What became of a mutant."""

    KILLED = "killed"
    SURVIVED = "survived"
    TIMEOUT = "timeout"


@dataclass(frozen=True, slots=True)
class Result:
    """A mutant, and what became of it; `killer` is the number of the test that noticed it."""

    mutant: Mutant
    fate: Fate
    killer: int | None = None


class TestsFailError(Exception):
    """The tests fail on the module as it is."""


class Session:
    """A pytest plugin that runs the collected tests once and then against every mutant."""

    def __init__(self, path: str, source: str, mutants: Iterable[Mutant], seconds: float) -> None:
        self._module = path.removesuffix(".py").replace("/", ".")
        self._source = source
        self._mutants = mutants
        self._seconds = seconds
        self.results: list[Result] = []
        self.was_stopped = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Instead of pytest's own loop."""
        items = session.items
        began = time.monotonic()
        # The tests leave the database and what is made once for all of them behind: no last one.
        if _first_failure(items) is not None:
            raise TestsFailError(f"A test of {self._module} fails without a mutant.")
        took = time.monotonic() - began
        holders = Holders.of(self._module)
        gc.freeze()
        unchanged = compile(self._source, self._module, "exec")
        if _fork(lambda: _try(holders, unchanged, items), 60 + took * _PATIENCE)[0]:
            raise TestsFailError(f"{self._module} cannot be put in the place of itself.")
        self.results.extend(self._against_mutants(items, holders, took))
        return True

    def _against_mutants(
        self, items: list[pytest.Item], holders: Holders, took: float
    ) -> Iterator[Result]:
        patience = max(_LEAST_PATIENCE, took * _PATIENCE)
        kills: Counter[int] = Counter()
        end = time.monotonic() + self._seconds
        for mutant in self._mutants:
            if time.monotonic() > end:
                self.was_stopped = True
                return
            order = sorted(range(len(items)), key=lambda number: -kills[number])
            tests = [items[number] for number in order]
            code = mutant.compile()
            status, at = _fork(lambda code=code, t=tests: _try(holders, code, t), patience)
            killer = order[at] if status == _KILLED and at is not None else None
            kills.update([killer] if killer is not None else [])
            fate = {0: Fate.SURVIVED, _KILLED: Fate.KILLED}.get(status, Fate.TIMEOUT)
            yield Result(mutant, fate, killer)


_KILLED, _RAN_AWAY = 1, 2


def _fork(work: Any, patience: float) -> tuple[int, int | None]:
    """Do work in a fork: its status, and the number of the test that failed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _be_quiet()
        status = _KILLED
        try:
            failed = work()
            status = 0 if failed is None else _KILLED
            os.write(writing, str(failed).encode())
        except BaseException:  # noqa: BLE001  # whatever a mutant does is noticed
            status = _KILLED
        os._exit(status)
    os.close(writing)
    status = _wait(child, patience)
    with os.fdopen(reading) as answer:
        failed = answer.read() if status == _KILLED else ""
    return status, int(failed) if failed.isdecimal() else None


def _wait(child: int, patience: float) -> int:
    end = time.monotonic() + patience
    pause = 0.002
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return 0 if status == 0 else _KILLED
        time.sleep(pause)
        pause = min(pause * 1.5, 0.05)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return _RAN_AWAY


def _be_quiet() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def _try(holders: Holders, code: CodeType, items: list[pytest.Item]) -> int | None:
    holders.hold(code)
    return _first_failure(items)


def _first_failure(items: list[pytest.Item]) -> int | None:
    """The number of the first test that fails; the set-up that many share is left standing."""
    for number, item in enumerate(items):
        following = items[number + 1] if number + 1 < len(items) else items[0]
        if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
            return number
    return None
