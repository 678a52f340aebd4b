"""Regions, officials and sources as pages show them: with headings, and kept in memory."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from archive.authority.name_prefixes import SOURCE, NamePrefixes
from archive.authority.written_names import Reference
from archive.models import NameKind, Official, OfficialName, Region, RegionName, Source

KEPT = 1_000
"""How many records are kept."""

_MODELS: dict[str, Any] = {"region": Region, "official": Official, SOURCE: Source}
_NAMES: dict[str, Any] = {"region": RegionName, "official": OfficialName}


def shown_records(names: NamePrefixes, kind: str, wanted: Collection[int]) -> dict[int, Any]:
    """Records by id, without those that are not there.

    They are fetched once for the names that the database holds now, and pages share them: change
    nothing in them. What is prefetched for one page, such as positions, is there for the next.
    """
    held = ((pk, names.records.get(Reference(kind, pk))) for pk in wanted)
    known = {pk: record for pk, record in held if record}
    if missing := [pk for pk in wanted if pk not in known]:
        found = _fetch(kind, missing)
        known |= found
        if len(names.records) > KEPT:
            names.records.clear()
        names.records.update((Reference(kind, pk), record) for pk, record in found.items())
    return known


def _fetch(kind: str, ids: list[int]) -> dict[int, Any]:
    """Records with their headings by language: rows of names would need ten times the memory."""
    records: dict[int, Any] = _MODELS[kind].objects.in_bulk(ids)
    if kind in _NAMES:
        headings: dict[int, dict[str, str]] = defaultdict(dict)
        rows = _NAMES[kind].objects.filter(kind=NameKind.HEADING, **{f"{kind}__in": ids})
        for pk, language, text in rows.values_list(kind, "language", "text"):
            headings[pk][language] = text
        for pk, record in records.items():
            record.known_headings = headings[pk]
    return records
