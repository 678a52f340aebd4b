"""Regions, officials and sources as pages show them: with headings, and kept in memory."""

from collections import defaultdict
from collections.abc import Collection
from functools import partial
from typing import Any

from archive.authority.authority_records import Records
from archive.authority.name_prefixes import SOURCE
from archive.models import Official, Region, Source

_MODELS: dict[str, Any] = {"region": Region, "official": Official, SOURCE: Source}


def shown_records(records: Records, kind: str, wanted: Collection[int]) -> dict[int, Any]:
    """Records by id, without those that are not there.

    They are fetched once for these authority records, and pages share them: change nothing in
    them. What is prefetched for one page, such as positions, is there for the next.
    """
    found: dict[int, Any] = records.shown(kind, wanted, partial(_fetch, records, kind))
    return found


def _fetch(records: Records, kind: str, ids: list[int]) -> dict[int, Any]:
    """Records with their headings by language: rows of names would need ten times the memory."""
    found: dict[int, Any] = _MODELS[kind].objects.in_bulk(ids)
    headings: dict[int, dict[str, str]] = defaultdict(dict)
    for record, name in records.names:
        if record.kind == kind and record.pk in found and name.heading:
            headings[record.pk][name.language] = name.text
    for pk, record in found.items():
        record.known_headings = headings[pk]
    return found
