"""`update_index --watch`: a process of its own, as a service manager runs it."""

import signal
import time

import pytest

from tests.processes import PATIENCE, ArchiveOnDisk

SAVE = """
from archive.models import Article
from archive.index.upkeep.changes import postponed_updates
with postponed_updates(drain_at_end=False):
    Article.objects.create(
        headline="Көпір", body="Көпір ашылды.", language="kk", status="published"
    )
"""
COUNT_HITS = """
from archive.search import SearchRequest, search
print(search(SearchRequest(query="көпірдің")).total)
"""


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_what_others_save_becomes_searchable_until_a_signal(
    on_disk: ArchiveOnDisk, ending: signal.Signals
) -> None:
    on_disk.run("rebuild_index", "--verbosity", "0")
    watcher = on_disk.start("update_index", "--watch", "--interval", "0.1")
    try:
        assert watcher.stdout
        assert watcher.stdout.readline() == "Watching the queue; stop with Ctrl-C.\n"
        on_disk.run("shell", "--verbosity", "0", "-c", SAVE)
        assert watcher.stdout.readline() == "1 articles were written.\n"
        deadline = time.monotonic() + PATIENCE
        while on_disk.count("indexchange"):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert on_disk.run("shell", "--verbosity", "0", "-c", COUNT_HITS) == "1\n"
        watcher.send_signal(ending)
        rest, _ = watcher.communicate(timeout=PATIENCE)
        assert (watcher.returncode, rest) == (0, "")
    finally:
        watcher.kill()
