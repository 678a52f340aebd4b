"""A web server of the archive, started for the measurement."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from time import perf_counter, sleep
from typing import Self

import psutil

ROOT = Path(__file__).resolve().parents[2]
_THREADS = 4
_PATIENCE = 120.0
"""Seconds in which the server must answer."""

_HEADERS = {"Accept-Language": "ru", "Accept-Encoding": "gzip", "Connection": "keep-alive"}


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its port, its process, and the seconds until it answered."""

    port: int
    process: psutil.Process
    started_in: float

    def workers(self) -> list[psutil.Process]:
        """The processes that answer."""
        return self.process.children()


class Client(HTTPConnection):
    """One reader's connection; `with` closes it."""

    def __init__(self, port: int) -> None:
        super().__init__("127.0.0.1", port)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def seconds(self, address: str) -> float:
        """Ask for a page; how long it takes to be all there. RuntimeError on an error page."""
        start = perf_counter()
        self.request("GET", address, headers=_HEADERS)
        response = self.getresponse()
        response.read()
        if response.status != HTTPStatus.OK:
            raise RuntimeError(f"{address} answered {response.status}.")
        return perf_counter() - start


@contextmanager
def serving(folder: Path, workers: int) -> Iterator[Server]:
    """Run gunicorn over the archive in a folder, as docs/operations.md has it."""
    port = _free_port()
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        "archive.wsgi",
        "--preload",
        f"--bind=127.0.0.1:{port}",
    ]
    command += [f"--workers={workers}", f"--threads={_THREADS}", "--log-level=warning"]
    start = perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env=environment(folder))  # noqa: S603
    try:
        _wait(port, process)
        yield Server(port, psutil.Process(process.pid), perf_counter() - start)
    finally:
        process.terminate()
        process.wait()


def environment(folder: Path) -> dict[str, str]:
    """The environment of a process that works on the archive in a folder."""
    kept = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "INDEX_PATH"}}
    return kept | {
        "ZHYLNAMA_VAR": str(folder.resolve()),
        "SECRET_KEY": "only-for-measuring",
        "HTTPS": "False",
        "LOG_LEVEL": "WARNING",
    }


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    """Wait until a page without a search is answered."""
    end = perf_counter() + _PATIENCE
    while perf_counter() < end and process.poll() is None:
        try:
            with Client(port) as client:
                client.seconds("/about/")
        except OSError:
            sleep(0.01)
        else:
            return
    raise RuntimeError("The server does not answer.")
