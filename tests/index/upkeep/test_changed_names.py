"""What the index holds follows the names of officials and regions, however these change."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from haystack import connections

from archive.editing import merge
from archive.editing import undo_merge as undo
from archive.index.plan import Plan, Term
from archive.index.schema import BODY
from archive.index.segments.manifest import read_manifest, write_manifest
from archive.index.upkeep.changes import drain, postponed_updates
from archive.index.upkeep.checking import compare
from archive.index.upkeep.rebuilding import needs_rebuild, rebuild
from archive.models import (
    Article,
    IndexChange,
    Official,
    OfficialName,
    Region,
    RegionName,
)
from archive.search import SearchRequest, search
from tests.admin.forms import send, shown_fields

pytestmark = pytest.mark.django_db(transaction=True)

PROTECTED, STRIPPED = "сатыбалды", "сатыбал"


def stems_in_the_index() -> set[str]:
    """Under which of its stems the word of the article stands there."""
    handle = connections["default"].get_backend().handle
    with handle.searching() as engine:
        found = {stem: engine.execute(Plan(Term(BODY, stem))) for stem in (PROTECTED, STRIPPED)}
    return {stem for stem, outcome in found.items() if outcome.total}


def total(query: str) -> int:
    return search(SearchRequest(query=query, names=False)).total


def is_sound(stem: str) -> bool:
    """Whether all forms are found, by this stem alone, and nothing waits."""
    forms = ("Сатыбалды", "Сатыбалдының", "сатыбалдыға")
    found = [total(form) for form in forms] == [1, 1, 1]
    return found and stems_in_the_index() == {stem} and not IndexChange.objects.exists()


@pytest.fixture
def articles() -> list[Article]:
    """One that writes the word, and two that do not."""
    bodies = ("Сатыбалды келді.", "Сауда өсті.", "Көпір ашылды.")
    return [
        Article.objects.create(headline="Тақырып", body=body, language="kk", status="published")
        for body in bodies
    ]


@pytest.fixture
def name(articles: list[Article]) -> OfficialName:
    official = Official.objects.create(slug="satybaldy")
    made = OfficialName.objects.create(
        official=official, language="kk", text="Дархан Сатыбалды", kind="heading"
    )
    assert is_sound(PROTECTED)
    return made


def rename(name: OfficialName) -> None:
    name.text = "Дархан Абай"
    name.save()


def delete_name(name: OfficialName) -> None:
    name.delete()


def delete_official(name: OfficialName) -> None:
    name.official.delete()


def rename_in_bulk(name: OfficialName) -> None:
    OfficialName.objects.filter(pk=name.pk).update(text="Дархан Абай")
    drain()


def delete_in_bulk(name: OfficialName) -> None:
    OfficialName.objects.all()._raw_delete("default")
    drain()


def rename_unnoticed_until_the_next_edit(name: OfficialName) -> None:
    OfficialName.objects.filter(pk=name.pk).update(text="Дархан Абай")
    Article.objects.latest("pk").save()


def rename_before_a_start(name: OfficialName) -> None:
    OfficialName.objects.filter(pk=name.pk).update(text="Дархан Абай")
    assert not needs_rebuild()
    call_command("rebuild_index", if_needed=True, verbosity=0)


def rename_while_updates_are_postponed(name: OfficialName) -> None:
    with postponed_updates():
        rename(name)
        assert stems_in_the_index() == {PROTECTED}


LEAVING = [
    rename,
    delete_name,
    delete_official,
    rename_in_bulk,
    delete_in_bulk,
    rename_unnoticed_until_the_next_edit,
    rename_before_a_start,
    rename_while_updates_are_postponed,
]


@pytest.mark.parametrize("leave", LEAVING, ids=lambda one: one.__name__)
def test_name_that_goes_takes_its_protection_along(
    name: OfficialName, leave: Callable[[OfficialName], None]
) -> None:
    leave(name)
    assert is_sound(STRIPPED)
    assert not compare()


def load_fixture(tmp_path: Path) -> None:
    rows = [
        {"model": "archive.official", "pk": 7, "fields": {"slug": "s"}},
        {
            "model": "archive.officialname",
            "pk": 8,
            "fields": {
                "official": 7,
                "language": "kk",
                "text": "Дархан Сатыбалды",
                "kind": "heading",
            },
        },
    ]
    file = tmp_path / "names.json"
    file.write_text(json.dumps(rows), encoding="utf-8")
    call_command("loaddata", str(file), verbosity=0)


def create_in_bulk(tmp_path: Path) -> None:
    official = Official.objects.create(slug="s")
    OfficialName.objects.bulk_create(
        [OfficialName(official=official, language="kk", text="Дархан Сатыбалды")]
    )
    call_command("update_index", changed=True, verbosity=0)


def add_former_name_of_a_region(tmp_path: Path) -> None:
    region = Region.objects.create(slug="r", kind="country")
    RegionName.objects.create(region=region, language="kk", text="Сатыбалды", kind="former")


COMING = [load_fixture, create_in_bulk, add_former_name_of_a_region]


@pytest.mark.parametrize("come", COMING, ids=lambda one: one.__name__)
def test_name_that_comes_brings_its_protection(
    articles: list[Article], tmp_path: Path, come: Callable[[Path], None]
) -> None:
    assert is_sound(STRIPPED)
    come(tmp_path)
    assert is_sound(PROTECTED)


def test_name_is_changed_in_the_admin(name: OfficialName, admin_client: Client) -> None:
    address = reverse("admin:archive_official_change", args=[name.official_id])
    data = shown_fields(admin_client, address)
    (key,) = (key for key, value in data.items() if value == "Дархан Сатыбалды")
    send(admin_client, address, data, **{key: "Дархан Абай"})
    assert is_sound(STRIPPED)


def test_merge_keeps_the_protection_and_undoing_it_too(
    name: OfficialName, admin_user: User
) -> None:
    kept = Official.objects.create(slug="kept")
    done = merge(name.official, kept, admin_user)
    assert is_sound(PROTECTED)
    undo(done, admin_user)
    assert is_sound(PROTECTED)


def test_only_articles_with_the_word_are_written_anew(name: OfficialName) -> None:
    with postponed_updates(drain_at_end=False):
        name.delete()
    assert drain() == 1
    assert drain() == 0


def test_names_that_change_no_stem_leave_the_articles_alone(articles: list[Article]) -> None:
    official = Official.objects.create(slug="abai")
    with postponed_updates(drain_at_end=False):
        OfficialName.objects.create(official=official, language="kk", text="Абай Көпір")
    assert drain() == 0
    assert not compare()


def test_writing_knows_names_that_searches_may_not_know_yet(
    name: OfficialName, settings: Any
) -> None:
    settings.AUTHORITY_SECONDS = 1000.0
    total("сатыбалды")
    name.delete()
    assert stems_in_the_index() == {STRIPPED}


def test_haystack_that_writes_under_new_names_leaves_nothing_behind(name: OfficialName) -> None:
    other = Article.objects.latest("pk")
    OfficialName.objects.filter(pk=name.pk).update(text="Дархан Абай")
    connections["default"].get_backend().update(None, [other])
    assert is_sound(STRIPPED)


def test_check_index_tells_what_is_stale_and_mends_it(
    name: OfficialName, articles: list[Article], capsys: pytest.CaptureFixture[str]
) -> None:
    OfficialName.objects.filter(pk=name.pk).update(text="Дархан Абай")
    differences = compare()
    assert differences.misread == (articles[0].pk,)
    assert [kind for kind, _ in differences.by_kind()] == [
        "Analysed with other names than there are now"
    ]
    with pytest.raises(CommandError, match="--repair"):
        call_command("check_index")
    said = capsys.readouterr().out
    assert f"Analysed with other names than there are now: 1 ({articles[0].pk})" in said
    call_command("check_index", repair=True)
    assert "Repaired: 1 articles" in capsys.readouterr().out
    assert is_sound(STRIPPED)
    call_command("check_index")
    assert "sound: 3 articles" in capsys.readouterr().out


def test_index_knows_its_names_after_merges_and_a_rebuild(name: OfficialName) -> None:
    handle = connections["default"].get_backend().handle
    before = handle.protected()
    handle.merge_everything()
    assert handle.protected() == before
    assert handle.store.snapshot().protected.words >= {PROTECTED}
    rebuild()
    assert handle.protected() == before
    assert len(list(handle.path.glob("protected-*"))) == 1
    assert is_sound(PROTECTED)


def test_index_without_a_record_of_its_names_is_made_anew(name: OfficialName) -> None:
    handle = connections["default"].get_backend().handle
    old = read_manifest(handle.path)
    notes = {"made_by": "schema 5, analysis 5"}
    write_manifest(handle.path, replace(old, notes=notes, protected=""))
    assert needs_rebuild()
    call_command("rebuild_index", if_needed=True, verbosity=0)
    assert is_sound(PROTECTED)
    assert handle.protected()


def test_names_changed_during_a_rebuild_are_those_of_the_new_index(
    name: OfficialName, monkeypatch: pytest.MonkeyPatch
) -> None:
    from archive.index.upkeep import rebuilding

    write_part = rebuilding._write_part

    def write_slowly(*arguments: Any) -> None:
        write_part(*arguments)
        with postponed_updates(drain_at_end=False):
            name.delete()

    monkeypatch.setattr(rebuilding, "_write_part", write_slowly)
    rebuilding.rebuild()
    assert is_sound(STRIPPED)
    assert not compare()


def test_damaged_record_of_names_is_damage(name: OfficialName) -> None:
    handle = connections["default"].get_backend().handle
    (path,) = handle.path.glob("protected-*")
    held = bytearray(path.read_bytes())
    held[0] ^= 0xFF
    path.write_bytes(held)
    handle.store.forget()
    assert compare().trouble
    assert drain() == 3
    assert is_sound(PROTECTED)
