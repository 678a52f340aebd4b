"""Turns what the query named into records, to be offered beside the hits."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch

from archive.authority import NameIndex, Reference, recent_records, shown_records
from archive.models import Office, Official, Position, Region
from archive.search.query import Expansion, Syntax, words_of
from archive.search.results import AlsoSearched, Guidance, Namesakes

MAX_RECORDS = 6
"""Records that are offered at most of each kind."""


def build_guidance(expansions: Iterable[Expansion], syntax: Syntax, names: NameIndex) -> Guidance:
    """The guidance of a query; its records may be shared with other pages (shown_records()).

    A record that is gone since its names were read is left out.
    """
    every = tuple(expansions)
    expansions = [one for one in every if not one.excluded]
    records = {one for each in expansions for one in (*each.records, *each.related)}
    officials: dict[Reference, Official] = _fetch("official", records)
    regions: dict[Reference, Region] = _fetch("region", records)
    found: dict[Reference, Official | Region] = {**officials, **regions}
    return Guidance(
        names=_also(one for one in every if one.records and one.also),
        synonyms=_also(one for one in every if not one.records),
        namesakes=tuple(
            Namesakes(one.typed, namesakes)
            for one in expansions
            if one.ambiguous
            and (namesakes := tuple(officials[pk] for pk in one.records if pk in officials))
        ),
        records=tuple(
            found[record]
            for one in expansions
            if not one.ambiguous
            for record in (*one.records, *one.related)[:MAX_RECORDS]
            if record in found
        ),
        offices=_offices(_offices_named(syntax, names)),
    )


def _also(expansions: Iterable[Expansion]) -> tuple[AlsoSearched, ...]:
    return tuple(AlsoSearched(one.typed, one.also, one.excluded) for one in expansions)


def _fetch(kind: str, records: Iterable[Reference]) -> dict[Reference, Any]:
    ids = [record.pk for record in records if record.kind == kind]
    found = shown_records(recent_records(), kind, ids) if ids else {}
    return {Reference(kind, pk): record for pk, record in found.items()}


def _offices_named(syntax: Syntax, names: NameIndex) -> list[int]:
    words = [word for words in words_of(syntax) for word in words.words]
    return [one.pk for found in names.find_offices(words) for one in found.records][:MAX_RECORDS]


def _offices(ids: list[int]) -> tuple[Office, ...]:
    if not ids:
        return ()
    positions = Position.objects.select_related("official").prefetch_related("official__names")
    offices = Office.objects.with_names().prefetch_related(Prefetch("positions", positions))
    found = offices.in_bulk(ids)
    return tuple(found[pk] for pk in ids if pk in found)
