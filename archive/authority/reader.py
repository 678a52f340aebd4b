"""Reads the authority records from the database, once for each version of them."""

from collections.abc import Iterator
from functools import cache, lru_cache
from sys import intern
from threading import Lock
from typing import Any

from django.conf import settings

from archive.analysis import Analysis
from archive.authority.authority_records import Records
from archive.authority.gazetteer import Gazetteer
from archive.authority.name_index import NameIndex
from archive.authority.name_prefixes import SOURCE, NamePrefixes
from archive.authority.version import Version, recent_version
from archive.authority.written_names import Reference, WrittenName
from archive.models import (
    NameKind,
    OfficeName,
    Official,
    OfficialName,
    Position,
    Region,
    RegionName,
    Source,
)

_TABLES: dict[str, Any] = {"official": OfficialName, "region": RegionName, "office": OfficeName}
_POSITION = ("official", "office__kind", "office__region", "start", "end")


def latest_records() -> Records:
    """The records of this very moment, for what is written."""
    return _records(0.0)


def recent_records() -> Records:
    """The records for what is only shown or searched; the same object until one changes.

    A change is noticed after AUTHORITY_SECONDS at the latest: looking takes longer than searching.
    """
    return _records(settings.AUTHORITY_SECONDS)


def current_names() -> NameIndex:
    """The index of names for searching, with the analysis for them; see recent_records()."""
    return recent_records().name_index


def current_prefixes() -> NamePrefixes:
    """The beginnings of names, with sources; another object after every change of a record."""
    return recent_records().prefixes


def current_analysis() -> Analysis:
    """The analysis that protects the names; mostly the same object as the last time."""
    return recent_records().analysis


def latest_analysis() -> Analysis:
    """The same as of this very moment. What is written is analysed with it."""
    return latest_records().analysis


def current_gazetteer() -> Gazetteer:
    """The gazetteer of what the database holds now; a new name is in it at once."""
    return latest_records().gazetteer


_reading = Lock()
"""Held while asking for the version, too: an older one must not be read after a newer one."""


def _records(age: float) -> Records:
    with _reading:
        return _read(recent_version(age))


@lru_cache(maxsize=1)
def _read(version: Version) -> Records:
    """What is stored after the version was asked for may be in it already; the next one has it."""
    return Records(
        names=tuple(_names()),
        officials=Official.objects.only("slug", "merged_into").in_bulk(),
        regions=Region.objects.only("slug", "kind", "parent", "merged_into", "existed").in_bulk(),
        positions=tuple(Position.objects.order_by("pk").values_list(*_POSITION)),
        published=tuple(_published()),
    )


def _names() -> Iterator[tuple[Reference, WrittenName]]:
    reference = cache(Reference)
    for kind, table in _TABLES.items():
        rows = table.objects.order_by("pk").values_list(kind, "language", "text", "kind", "used")
        for pk, language, text, what, used in rows:
            yield reference(kind, pk), WrittenName(intern(language), text, NameKind(what), used)


def _published() -> Iterator[tuple[Reference, WrittenName]]:
    for pk, slug, domain, name in Source.objects.values_list("pk", "slug", "domain", "name"):
        for text in {slug.replace("-", " "), domain, name}:
            kind = NameKind.HEADING if text == name else NameKind.VARIANT
            yield Reference(SOURCE, pk), WrittenName("", text, kind)
