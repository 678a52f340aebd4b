"""An archive that is reached by commands, each in a process of its own, as an operator does."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 240
"""Seconds that a command may take on a busy machine."""


class ArchiveOnDisk:
    """An archive of its own, in a folder, reached only by commands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **os.environ,
            "ZHYLNAMA_VAR": str(folder / "var"),
            "DJANGO_SETTINGS_MODULE": "archive.settings",
            "SECRET_KEY": "only-for-tests",
            "LOG_LEVEL": "ERROR",
        }
        for name in ("DATABASE_URL", "INDEX_PATH"):
            self.environment.pop(name, None)

    def start(self, *arguments: str, stderr: int | None = None) -> "subprocess.Popen[str]":
        command = [sys.executable, str(ROOT / "manage.py"), *arguments]
        return subprocess.Popen(  # noqa: S603
            command,
            cwd=self.folder,
            env=self.environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=stderr,
        )

    def run_module(self, module: str) -> str:
        """What a module of the project prints when it is run on the archive."""
        command = [sys.executable, "-m", module]
        environment = {**self.environment, "PYTHONPATH": str(ROOT)}
        return subprocess.run(  # noqa: S603
            command, cwd=self.folder, env=environment, text=True, check=True, stdout=subprocess.PIPE
        ).stdout

    def run(self, *arguments: str) -> str:
        process = self.start(*arguments)
        out, _ = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, out
        return out

    def fail(self, *arguments: str) -> tuple[int, str]:
        """The exit code of a command that fails, and all that it says."""
        process = self.start(*arguments, stderr=subprocess.STDOUT)
        out, _ = process.communicate(timeout=PATIENCE)
        assert process.returncode, out
        return process.returncode, out

    def count(self, table: str) -> int:
        database = f"file:{self.folder}/var/db.sqlite3?mode=ro"
        with closing(sqlite3.connect(database, uri=True)) as connection:
            return int(connection.execute(f"SELECT count(*) FROM archive_{table}").fetchone()[0])  # noqa: S608
