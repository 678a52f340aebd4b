"""Searches are counted, and counting them never gets in the way of searching."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from archive.models import SearchCount
from archive.search import search_log
from archive.search.search_log import collect_searches, note_search

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def log(settings: Settings, tmp_path: Path) -> Path:
    settings.SEARCH_LOG = tmp_path / "searches.jsonl"
    return tmp_path / "searches.jsonl"


def counted() -> set[tuple[str, int | None, int]]:
    return set(SearchCount.objects.values_list("query", "hits", "count"))


def test_searches_are_counted_by_day_and_words() -> None:
    for query, hits in (("Туркистан ", 3), ("туркистан", 4), ("жоқ", 0), ("жоқ", None), ("  ", 1)):
        note_search(query, hits)
    assert collect_searches() == 4
    assert counted() == {("туркистан", 4, 2), ("жоқ", None, 2)}
    note_search("жоқ", 0)
    assert collect_searches() == 1
    assert ("жоқ", 0, 3) in counted()
    assert SearchCount.objects.filter(day=timezone.localdate()).count() == 2


def test_nothing_noted_is_nothing_counted() -> None:
    assert collect_searches() == 0


def test_search_page_notes_what_was_searched(client: Client, log: Path) -> None:
    client.get("/search/", {"q": "Сатыбалды"})
    client.get("/search/", {"q": "Сатыбалды", "page": "2"})
    client.get("/articles/")
    assert collect_searches() == 1
    assert counted() == {("сатыбалды", 0, 1)}


def test_search_page_does_not_need_the_log(client: Client, settings: Settings) -> None:
    settings.SEARCH_LOG = Path("/nonexistent/folder/searches.jsonl")
    assert client.get("/search/", {"q": "Сатыбалды"}).status_code == 200
    assert collect_searches() == 0


def test_log_that_nobody_collects_stops_growing(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_log, "MAX_BYTES", 100)
    for number in range(50):
        note_search(f"сөз {number}", 0)
    assert log.stat().st_size < 200


def test_damaged_lines_and_odd_characters_do_no_harm(log: Path) -> None:
    log.write_bytes(b'["2024-03-07", "cut sho\n\xff\n[1,2]\n["x","y",0]\n["2024-03-07","y","z"]\n')
    note_search("a\ud800\x00b" + "ж" * 500, 0)
    assert collect_searches() == 1
    assert len(SearchCount.objects.get().query) <= 200


def test_what_a_crash_left_behind_is_counted(log: Path) -> None:
    note_search("бірінші", 0)
    log.rename(log.with_name("searches.jsonl.taken"))
    note_search("екінші", 0)
    assert collect_searches() + collect_searches() == 2


def test_old_counts_are_forgotten() -> None:
    old = timezone.localdate() - timedelta(days=400)
    SearchCount.objects.create(day=old, query="ескі", count=1)
    note_search("жаңа", 0)
    collect_searches()
    assert counted() == {("жаңа", 0, 1)}
