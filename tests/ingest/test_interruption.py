"""An import that is killed loses nothing, doubles nothing, and can be gone on with."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).resolve().parents[2]
COUNT = 260
ENOUGH = 60
PATIENCE = 240


class Archive:
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

    def start(self, *arguments: str) -> "subprocess.Popen[str]":
        command = [sys.executable, str(ROOT / "manage.py"), *arguments]
        return subprocess.Popen(  # noqa: S603
            command, cwd=self.folder, env=self.environment, text=True, stdout=subprocess.PIPE
        )

    def run(self, *arguments: str) -> str:
        process = self.start(*arguments)
        out, _ = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, out
        return out

    def count(self, table: str) -> int:
        database = f"file:{self.folder}/var/db.sqlite3?mode=ro"
        with closing(sqlite3.connect(database, uri=True)) as connection:
            return int(connection.execute(f"SELECT count(*) FROM archive_{table}").fetchone()[0])  # noqa: S608


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an archive with nothing in it."""
    archive = Archive(tmp_path_factory.mktemp("empty"))
    archive.run("migrate", "--verbosity", "0")
    return archive.folder


@pytest.fixture
def archive(empty: Path, tmp_path: Path) -> Archive:
    shutil.copytree(empty / "var", tmp_path / "var")
    return Archive(tmp_path)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in _records()))
    return path


def _records() -> Iterator[dict[str, str]]:
    """Articles about as long as news, no two alike."""
    for number in range(COUNT):
        sentences = (
            f"Строитель {number * 31 + n} открыл мост {n * 17 + number}." for n in range(60)
        )
        yield {
            "title": f"Мост номер {number} открыт",
            "text": "\n".join(sentences),
            "url": f"https://gazeta.kz/news/{number}",
        }


def _kill(process: "subprocess.Popen[str]") -> list[psutil.Process]:
    """Kill it as the system does when memory runs out; gives the processes that it had started."""
    started = psutil.Process(process.pid).children(recursive=True)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    return started


def test_killed_import_is_gone_on_with(archive: Archive, news: Path, tmp_path: Path) -> None:
    process = archive.start("import_articles", str(news), "--publish", "--jobs", "2")
    deadline = time.monotonic() + PATIENCE
    while archive.count("importline") < ENOUGH:
        assert process.poll() is None, "it came to its end too soon"
        assert time.monotonic() < deadline
        time.sleep(0.02)
    workers = _kill(process)
    assert workers
    assert not psutil.wait_procs(workers, timeout=20)[1]

    stored = archive.count("article")
    assert ENOUGH <= stored < COUNT
    assert archive.count("sourcedocument") == archive.count("importline") == stored

    report = tmp_path / "report.json"
    out = archive.run(
        "import_articles", str(news), "--publish", "--resume", "--report", str(report)
    )
    assert out.splitlines()[-1] == f"imported: {COUNT}, already in the archive: 0, not imported: 0"
    for table in ("article", "sourcedocument", "importline", "historicalarticle"):
        assert archive.count(table) == COUNT, table
    assert archive.count("importrun") == 1
    assert archive.count("indexchange") == 0
    assert archive.run("rebuild_index", "--if-needed").startswith("The index is current")

    written = json.loads(report.read_text("utf-8"))
    assert written["counts"]["imported"] == len(written["documents"]) == COUNT
    assert len({one["article"] for one in written["documents"]}) == COUNT


def test_killed_import_may_also_be_started_again(archive: Archive, news: Path) -> None:
    process = archive.start("import_articles", str(news), "--jobs", "1")
    while archive.count("importline") == 0:
        assert process.poll() is None, "it came to its end too soon"
        time.sleep(0.02)
    _kill(process)
    stored = archive.count("article")
    assert 0 < stored < COUNT
    out = archive.run("import_articles", str(news), "--limit", "120", "--jobs", "1")
    assert "did not finish; see --resume" in out
    assert f"already in the archive: {min(stored, 120)}" in out
    assert archive.count("article") == max(stored, 120)
