"""An import that is killed loses nothing, doubles nothing, and can be gone on with."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.processes import PATIENCE, ArchiveOnDisk

COUNT = 260
ENOUGH = 60


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


def test_killed_import_is_gone_on_with(on_disk: ArchiveOnDisk, news: Path, tmp_path: Path) -> None:
    process = on_disk.start("import_articles", str(news), "--publish", "--jobs", "2")
    deadline = time.monotonic() + PATIENCE
    while on_disk.count("importline") < ENOUGH:
        assert process.poll() is None, "it came to its end too soon"
        assert time.monotonic() < deadline
        time.sleep(0.02)
    workers = _kill(process)
    assert workers
    assert not psutil.wait_procs(workers, timeout=20)[1]

    stored = on_disk.count("article")
    assert ENOUGH <= stored < COUNT
    assert on_disk.count("sourcedocument") == on_disk.count("importline") == stored

    report = tmp_path / "report.json"
    out = on_disk.run(
        "import_articles", str(news), "--publish", "--resume", "--report", str(report)
    )
    assert out.splitlines()[-1] == f"imported: {COUNT}, already in the archive: 0, not imported: 0"
    for table in ("article", "sourcedocument", "importline", "historicalarticle"):
        assert on_disk.count(table) == COUNT, table
    assert on_disk.count("importrun") == 1
    assert on_disk.count("indexchange") == 0
    assert on_disk.run("rebuild_index", "--if-needed").startswith("The index is current")

    written = json.loads(report.read_text("utf-8"))
    assert written["counts"]["imported"] == len(written["documents"]) == COUNT
    assert len({one["article"] for one in written["documents"]}) == COUNT


def test_killed_import_may_also_be_started_again(on_disk: ArchiveOnDisk, news: Path) -> None:
    process = on_disk.start("import_articles", str(news), "--jobs", "1")
    while on_disk.count("importline") == 0:
        assert process.poll() is None, "it came to its end too soon"
        time.sleep(0.02)
    _kill(process)
    stored = on_disk.count("article")
    assert 0 < stored < COUNT
    out = on_disk.run("import_articles", str(news), "--limit", "120", "--jobs", "1")
    assert "did not finish; see --resume" in out
    assert f"already in the archive: {min(stored, 120)}" in out
    assert on_disk.count("article") == max(stored, 120)
