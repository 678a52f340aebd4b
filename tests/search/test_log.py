"""Searches are counted, and counting them never gets in the way of searching."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from archive.search import log as search_log
from archive.search.log import note_search, searches_since


@pytest.fixture(autouse=True)
def log(settings: Settings, tmp_path: Path) -> Path:
    settings.SEARCH_LOG = tmp_path / "searches"
    return tmp_path / "searches"


def counted() -> set[tuple[str, int | None, int]]:
    found = searches_since(timezone.localdate())
    return {(one.query, one.hits, one.times) for one in found}


def write_day(log: Path, day: date, *lines: tuple[str, int | None]) -> None:
    log.mkdir(exist_ok=True)
    text = "".join(json.dumps(line) + "\n" for line in lines)
    (log / f"{day.isoformat()}.jsonl").write_text(text)


def test_searches_are_counted_by_words() -> None:
    for query, hits in (("Туркистан ", 3), ("туркистан", 4), ("жоқ", 0), ("жоқ", None), ("  ", 1)):
        note_search(query, hits)
    assert counted() == {("туркистан", 4, 2), ("жоқ", None, 2)}
    note_search("жоқ", 0)
    assert ("жоқ", 0, 3) in counted()


def test_nothing_noted_is_nothing_counted() -> None:
    assert not searches_since(date.min)


def test_looking_changes_nothing(log: Path) -> None:
    note_search("жоқ", 0)
    before = {path: path.read_bytes() for path in log.iterdir()}
    with ThreadPoolExecutor(4) as pool:
        looks = list(pool.map(searches_since, [timezone.localdate()] * 20))
    assert {tuple(one.times for one in look) for look in looks} == {(1,)}
    assert {path: path.read_bytes() for path in log.iterdir()} == before


def test_searches_at_once_are_all_noted() -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(note_search, ["жоқ"] * 400, [0] * 400))
    assert counted() == {("жоқ", 0, 400)}


def test_days_are_counted_together_from_the_first_one_on(log: Path) -> None:
    today = timezone.localdate()
    write_day(log, today - timedelta(days=2), ("жоқ", 0), ("бар", 0))
    write_day(log, today - timedelta(days=1), ("жоқ", None))
    write_day(log, today, ("жоқ", 0), ("бар", 3))
    found = {one.query: one for one in searches_since(today - timedelta(days=1))}
    assert (found["жоқ"].times, found["жоқ"].last, found["бар"].times) == (2, today, 1)


@pytest.mark.django_db
def test_search_page_notes_what_was_searched(client: Client) -> None:
    client.get("/search/", {"q": "Сатыбалды"})
    client.get("/search/", {"q": "Сатыбалды", "page": "2"})
    client.get("/articles/")
    assert counted() == {("сатыбалды", 0, 1)}


@pytest.mark.django_db
@pytest.mark.parametrize("place", ["/nonexistent/folder/searches", "/dev/null"])
def test_search_page_does_not_need_the_log(client: Client, settings: Settings, place: str) -> None:
    settings.SEARCH_LOG = Path(place)
    assert client.get("/search/", {"q": "Сатыбалды"}).status_code == 200
    assert not searches_since(date.min)


def test_file_of_a_day_stops_growing(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_log, "MAX_BYTES", 100)
    for number in range(50):
        note_search(f"сөз {number}", 0)
    assert sum(path.stat().st_size for path in log.iterdir()) < 200


def test_damaged_lines_and_odd_characters_do_no_harm(log: Path) -> None:
    log.mkdir()
    today = timezone.localdate()
    held = b'["cut sho\n\xff\n[1,2,3]\n["x","y"]\n7\n'
    (log / f"{today.isoformat()}.jsonl").write_bytes(held)
    (log / "notes.jsonl").write_bytes(held)
    note_search("a\ud800\x00b" + "ж" * 500, 0)
    (found,) = searches_since(today)
    assert len(found.query) <= 200


def test_folder_in_place_of_a_day_does_no_harm(log: Path) -> None:
    (log / f"{timezone.localdate().isoformat()}.jsonl").mkdir(parents=True)
    note_search("жоқ", 0)
    assert not counted()


def test_old_files_are_forgotten(log: Path) -> None:
    today = timezone.localdate()
    write_day(log, today - timedelta(days=61), ("ескі", 0))
    write_day(log, today - timedelta(days=60), ("кеше", 0))
    note_search("жаңа", 0)
    assert {one.query for one in searches_since(date.min)} == {"кеше", "жаңа"}
