"""Everything that is made of the authority records tells of the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from archive.authority.authority_records import Records
from archive.authority.reader import (
    current_analysis,
    current_gazetteer,
    current_names,
    current_prefixes,
    latest_analysis,
    latest_records,
    recent_records,
)
from archive.authority.written_names import Reference, WrittenName
from archive.models import (
    Office,
    OfficeName,
    Official,
    OfficialName,
    Position,
    Region,
    RegionName,
    Source,
)

THREADS = 4
MODELS: list[type[Any]] = [
    *(OfficialName, RegionName, OfficeName),
    *(Official, Region, Office, Position, Source),
]


@pytest.fixture
def rows(db: None) -> dict[type[Any], Any]:
    """One row of each kind."""
    region = Region.objects.create(slug="osh", kind="country")
    official = Official.objects.create(slug="asan-usenov")
    office = Office.objects.create(slug="governor", kind="governor")
    names = (
        OfficialName(official=official, language="ky", text="Асан Үсөнов"),
        RegionName(region=region, language="ky", text="Ош"),
        OfficeName(office=office, language="ky", text="губернатор"),
    )
    for name in names:
        name.save()
    position = Position.objects.create(official=official, office=office)
    source = Source.objects.create(slug="24", name="24.kg")
    return {type(row): row for row in (*names, official, region, office, position, source)}


def saved(row: Any) -> None:
    row.save()


def deleted(row: Any) -> None:
    type(row).objects.filter(pk=row.pk)._raw_delete("default")


def copied(row: Any) -> None:
    """Another row, past the signals and so past the history."""
    values = {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if not field.primary_key
    }
    changed = {"slug": "x", "text": "Талас", "start": "2024", "domain": "x"}
    values |= {name: value for name, value in changed.items() if name in values}
    type(row).objects.bulk_create([type(row)(**values)])


@pytest.mark.parametrize("change", [saved, copied])
@pytest.mark.parametrize("model", MODELS)
def test_every_change_is_noticed_by_everything(
    rows: dict[type[Any], Any], model: type[Any], change: Callable[[Any], None]
) -> None:
    before = latest_records(), current_prefixes(), current_gazetteer()
    assert (latest_records(), current_prefixes(), current_gazetteer()) == before
    change(rows[model])
    after = latest_records(), current_prefixes(), current_gazetteer()
    assert [one is other for one, other in zip(before, after, strict=True)] == [False] * 3


@pytest.mark.parametrize("model", [OfficialName, RegionName, OfficeName, Position, Source])
def test_a_row_deleted_past_the_history_is_noticed(
    rows: dict[type[Any], Any], model: type[Any]
) -> None:
    before = latest_records()
    deleted(rows[model])
    assert latest_records() is not before


def test_what_one_knows_the_others_know(rows: dict[type[Any], Any], settings: Any) -> None:
    settings.AUTHORITY_SECONDS = 1000.0
    latest_records()
    official = Official.objects.create(slug="new")
    OfficialName.objects.create(official=official, language="ky", text="Талант Жаңы")
    Source.objects.create(slug="new", name="Талант", domain="new.kg")
    assert current_names().look_up("Талант Жаңы") == ()
    assert not current_prefixes().find(["талант"])
    assert official.pk in current_gazetteer().officials
    assert current_names().look_up("Талант Жаңы") == (Reference("official", official.pk),)
    assert {one.kind for one in current_prefixes().find(["талант"])} == {"official", "source"}
    records = latest_records()
    assert recent_records() is records
    assert current_names() is records.name_index
    assert current_names().analysis is current_analysis() is latest_analysis() is records.analysis
    assert current_prefixes() is records.prefixes
    assert current_gazetteer() is records.gazetteer


def test_analysis_is_made_without_the_index_of_names(rows: dict[type[Any], Any]) -> None:
    assert latest_analysis().names
    assert not {"name_index", "prefixes", "gazetteer"} & vars(latest_records()).keys()


def test_what_another_position_does_not_touch_is_kept(rows: dict[type[Any], Any]) -> None:
    analysis, names = current_analysis(), current_names()
    rows[Position].delete()
    assert current_analysis() is analysis
    assert current_names() is names


def test_threads_make_it_once() -> None:
    names = tuple(
        (Reference("official", number), WrittenName("ky", f"Асан Үсөн{letter}ов"))
        for number, letter in enumerate("абвгдежзийклмнопрстуфхцчшщ" * 10)
    )
    records, together = (
        Records(names, {n: Official(pk=n) for n in range(300)}, {}),
        Barrier(THREADS),
    )

    def ask(_: int) -> tuple[object, ...]:
        together.wait()
        return records.prefixes, records.name_index, records.gazetteer

    with ThreadPoolExecutor(THREADS) as pool:
        made = list(pool.map(ask, range(THREADS)))
    assert all(one is other for row in made for one, other in zip(row, made[0], strict=True))


@pytest.mark.django_db(transaction=True)
def test_threads_read_once() -> None:
    Source.objects.create(slug="a", name="A")
    together = Barrier(THREADS)

    def read(_: int) -> Records:
        together.wait()
        try:
            return latest_records()
        finally:
            # Django leaves a connection to a database in memory open.
            connection.connection.close()

    with ThreadPoolExecutor(THREADS) as pool:
        first, *others = pool.map(read, range(THREADS))
    assert all(other is first for other in others)
