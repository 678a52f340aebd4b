"""Locks are held by one at a time, given up by the dying, and asked about without harm."""

import os
import signal
import threading
import time
from pathlib import Path

import pytest

from archive.index.segments.locks import BusyError, holding, is_held


def test_asking_tells_who_holds(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    assert not is_held(path)
    assert not path.exists()
    with holding(path):
        assert is_held(path)
    assert not is_held(path)


def test_asking_turns_nobody_away(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    path.touch()
    asker = os.fork()
    while not asker:
        is_held(path)
    try:
        for _ in range(2000):
            with holding(path):
                pass
    finally:
        os.kill(asker, signal.SIGKILL)
        os.waitpid(asker, 0)


def test_second_holder_is_told_at_once_or_after_a_while(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with holding(path):
        start = time.monotonic()
        with pytest.raises(BusyError), holding(path):
            pass
        assert time.monotonic() - start < 0.1
        with pytest.raises(BusyError), holding(path, 0.15):
            pass
        assert time.monotonic() - start >= 0.15


def test_waiting_holder_gets_its_turn(tmp_path: Path) -> None:
    path, held, order = tmp_path / "lock", threading.Event(), []

    def hold() -> None:
        with holding(path):
            held.set()
            time.sleep(0.05)
            order.append("first")

    first = threading.Thread(target=hold)
    first.start()
    held.wait()
    with holding(path, 10.0):
        order.append("second")
    first.join()
    assert order == ["first", "second"]


def test_error_inside_lets_go(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with pytest.raises(RuntimeError), holding(path):
        raise RuntimeError
    assert not is_held(path)


def test_dying_process_lets_go(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    ready, child_ready = os.pipe()
    child = os.fork()
    if not child:
        with holding(path):
            os.write(child_ready, b".")
            signal.pause()
    os.read(ready, 1)
    assert is_held(path)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert not is_held(path)
    os.close(ready)
    os.close(child_ready)
