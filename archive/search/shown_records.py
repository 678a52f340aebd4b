"""Regions, officials and sources as listings show them: with headings, and kept in memory."""

from collections.abc import Callable, Collection
from typing import Any

from archive.models import Official, Region, Source
from archive.search.authority import Reference
from archive.search.name_prefixes import SOURCE, NamePrefixes

_ROWS: dict[str, Callable[[], Any]] = {
    "region": Region.objects.with_headings,
    "official": Official.objects.with_headings,
    SOURCE: Source.objects.all,
}


def shown_records(names: NamePrefixes, kind: str, wanted: Collection[int]) -> dict[int, Any]:
    """Records by id, without those that are not there.

    They are fetched once for the names that the database holds now, and pages share them: change
    nothing in them. What is prefetched for one page, such as positions, is there for the next.
    """
    known = names.records
    missing = [pk for pk in wanted if Reference(kind, pk) not in known]
    if missing:
        found = _ROWS[kind]().in_bulk(missing)
        known.update((Reference(kind, pk), found.get(pk)) for pk in missing)
    return {pk: record for pk in wanted if (record := known[Reference(kind, pk)])}
