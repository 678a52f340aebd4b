"""Nothing that kills, fills or damages loses a change, and the archive mends itself."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from haystack import connections
from haystack.query import SearchQuerySet

from archive.index.handle import ArchiveIndex
from archive.index.segments.arrays.array_files import DamagedFileError
from archive.index.segments.store import Store
from archive.index.upkeep.changes import drain, record_changes
from archive.index.upkeep.checking import compare
from archive.models import Article, IndexChange
from archive.search import SearchError, SearchRequest, search
from tests.index.engine.collection import write_collection
from tests.index.segments.test_store import add, keys

KILLS = os.environ.get("KILLS", "200")
ROOT = Path(__file__).resolve().parent.parent.parent


def total(query: str) -> int:
    return search(SearchRequest(query=query)).total


def test_killed_processes_leave_index_and_database_equal(tmp_path):
    command = [sys.executable, "-m", "tests.index.faults", str(tmp_path), "--kills", KILLS]
    done = subprocess.run(  # noqa: S603
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=1200
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.startswith(f"{KILLS} kills;")


def test_full_disk_fails_the_commit_and_nothing_else(tmp_path):
    store = write_collection(tmp_path, 1, [3])
    child = os.fork()
    if not child:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
        try:
            add(Store(tmp_path), 4)
        except OSError:
            os._exit(0)
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert keys(store) == [1, 2, 3]
    add(store, 4)
    assert keys(store) == [1, 2, 3, 4]
    assert not list(tmp_path.glob("*.part"))


@pytest.fixture
def segment(make_article, update_index) -> Path:
    """The file of an index with one article."""
    make_article("Сауда", body="мәтін " * 50)
    update_index()
    folder: Path = connections["default"].get_backend().handle.path
    (path,) = folder.glob("segment-*")
    return path


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def flip(path: Path) -> None:
    held = bytearray(path.read_bytes())
    held[0] ^= 0xFF
    path.write_bytes(held)


@pytest.mark.parametrize("damage", [truncate, flip, Path.unlink])
def test_damage_is_noticed_said_and_mended_by_the_next_drain(segment, damage, make_article, client):
    handle = connections["default"].get_backend().handle
    handle.store.forget()
    damage(segment)
    with pytest.raises(SearchError):
        handle.check_everything()
    with pytest.raises(SearchError):
        search(SearchRequest(query="сауда"))
    assert handle.trouble()
    page = client.get("/search/", {"q": "сауда"})
    assert page.status_code == 503
    listing = client.get("/articles/")
    assert listing.status_code == 200
    assert "Сауда" in listing.content.decode()
    make_article("Көлік")
    drain()
    assert (total("сауда"), total("көлік")) == (1, 1)
    assert not handle.trouble()
    assert not compare()


def test_check_index_tells_and_repairs(make_article, update_index, capsys):
    kept, changed, gone = (make_article(f"Сауда {number}") for number in range(3))
    update_index()
    call_command("check_index")
    assert "sound: 3 articles" in capsys.readouterr().out
    make_article("Көлік")
    Article.objects.filter(pk=changed.pk).update(headline="Басқа")
    Article.objects.filter(pk=gone.pk).update(status="withdrawn")
    IndexChange.objects.all().delete()
    differences = compare()
    assert differences.outdated == (changed.pk,)
    assert differences.surplus == (gone.pk,)
    assert len(differences.missing) == 1
    with pytest.raises(CommandError):
        call_command("check_index")
    call_command("check_index", repair=True)
    assert not compare()
    assert total("басқа") == 1
    assert kept.pk not in differences.missing


def test_change_during_a_rebuild_is_in_the_new_index(make_article, update_index, monkeypatch):
    article = make_article("Сауда")
    update_index()
    from archive.index.upkeep import rebuilding

    write_part = rebuilding._write_part

    def write_slowly(*arguments):
        found = write_part(*arguments)
        Article.objects.filter(pk=article.pk).update(headline="Көлік")
        record_changes([article.pk])
        drain()
        assert total("көлік") == 1
        return found

    monkeypatch.setattr(rebuilding, "_write_part", write_slowly)
    rebuilding.rebuild()
    assert (total("сауда"), total("көлік")) == (0, 1)
    assert not IndexChange.objects.exists()
    assert not compare()


def test_haystack_leaves_a_damaged_index_to_be_rebuilt(segment):
    handle = connections["default"].get_backend().handle
    handle.store.forget()
    flip(segment)
    with pytest.raises(SearchError):
        handle.check_everything()
    with pytest.raises(SearchError):
        SearchQuerySet().filter(content="сауда").count()
    assert handle.trouble()


def test_update_index_writes_what_waits(make_article):
    make_article("Сауда")
    call_command("update_index", changed=True)
    assert total("сауда") == 1
    assert not IndexChange.objects.exists()


def test_damage_that_one_process_reports_stops_the_others(segment):
    path = segment.parent
    ours, theirs = ArchiveIndex(path), ArchiveIndex(path)
    with ours.searching(), theirs.searching():
        pass
    ours.report_damage(DamagedFileError("Page 3 is damaged."))
    with pytest.raises(SearchError), theirs.searching():
        pass
