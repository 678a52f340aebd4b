"""Puts the authority records of a corpus into the database. Django must be set up."""

from collections.abc import Iterable, Iterator
from typing import Any

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
from archive.models.records.names import NameKind
from benchmarks.speed import authority
from benchmarks.speed.authority import official_slug, region_slug, source_slug
from benchmarks.speed.words_data import OFFICES

_BATCH = 1_000


def create_records() -> None:
    """Create all regions, officials, offices, positions and sources, unless they are there."""
    if Official.objects.filter(slug=official_slug(0)).exists():
        return
    Source.objects.bulk_create(
        Source(slug=source_slug(number), name=f"Source {number + 1}")
        for number in range(authority.SOURCES)
    )
    _create_regions()
    _create_officials()
    _create_offices()


def keys(model: Any, slugs: Iterable[str]) -> list[int]:
    """The primary keys of records, in the order of the slugs."""
    by_slug = dict(model.objects.values_list("slug", "pk"))
    return [by_slug[slug] for slug in slugs]


def _create_regions() -> None:
    made: list[Region] = []
    for number, one in enumerate(authority.regions()):
        parent = None if one.parent is None else made[one.parent]
        made.append(Region(slug=region_slug(number), kind=one.kind, parent=parent))
        made[-1].save()
    RegionName.objects.bulk_create(
        RegionName(region=region, language=language, text=text, kind=NameKind.HEADING)
        for region, one in zip(made, authority.regions(), strict=True)
        for language, text in one.names.items()
    )


def _create_officials() -> None:
    people = authority.officials()
    made = Official.objects.bulk_create(
        Official(slug=official_slug(number)) for number in range(len(people))
    )
    OfficialName.objects.bulk_create(
        (
            name
            for official, one in zip(made, people, strict=True)
            for name in _names(official, one)
        ),
        batch_size=_BATCH,
    )


def _names(official: Official, one: authority.Official) -> Iterator[OfficialName]:
    for language in ("kk", "ky", "ru"):
        text = f"{one.given} {one.surname}"
        yield OfficialName(official=official, language=language, text=text, kind=NameKind.HEADING)
    yield OfficialName(official=official, language="ru", text=f"{one.surname} {one.given}")


def _create_offices() -> None:
    """Every region has an office of each kind; an official holds two of them, one after another."""
    regions = Region.objects.in_bulk(field_name="slug")
    offices = Office.objects.bulk_create(
        Office(
            slug=f"{kind}-of-{region_slug(number)}", kind=kind, region=regions[region_slug(number)]
        )
        for number in range(authority.REGIONS)
        for kind in OFFICES
    )
    titles = [(kind, one) for one in authority.regions() for kind in OFFICES]
    OfficeName.objects.bulk_create(
        OfficeName(
            office=office,
            language=language,
            text=text.format(one.names[language]),
            kind=NameKind.HEADING,
        )
        for office, (kind, one) in zip(offices, titles, strict=True)
        for language, text in OFFICES[kind].items()
    )
    officials = Official.objects.in_bulk(field_name="slug")
    Position.objects.bulk_create(
        (
            Position(official=officials[official_slug(number)], office=office, start=start, end=end)
            for number, one in enumerate(authority.officials())
            for office, start, end in _held(offices, number, one)
        ),
        batch_size=_BATCH,
    )


def _held(
    offices: list[Office], number: int, one: authority.Official
) -> tuple[tuple[Office, str, str], ...]:
    first = one.region * len(OFFICES) + number % len(OFFICES)
    year = 2005 + number % 12
    return (
        (offices[first], f"{year}", f"{year + 4}"),
        (offices[(first + len(OFFICES)) % len(offices)], f"{year + 4}", ""),
    )
