"""A cheap measure of everything that the records are made of, to tell whether they changed."""

from functools import cache
from time import monotonic
from typing import Any

from django.db import connection

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

Version = tuple[object, ...]
"""Equal for as long as the authority records are; it says nothing else."""

_NAMES = (RegionName, OfficialName, OfficeName)
_MODELS = (*_NAMES, Region, Official, Office, Position, Source)


def recent_version(age: float) -> Version:
    """Another one after any official, office, region, name, position or source changed.

    As it was so many seconds ago at most; with 0, the database is asked in any case, in one short
    query. The history notices what is saved. Of what is written past it (bulk_create(), update(),
    SQL), it notices rows that come or go, other parents of regions, other merges, and names with
    another total length or another last one in the alphabet; nothing else.
    """
    seen, version = _seen[0]
    if monotonic() - seen >= age:
        with connection.cursor() as cursor:
            cursor.execute(_query())
            version = tuple(cursor.fetchone())
        _seen[0] = monotonic(), version
    return version


_seen: list[tuple[float, Version]] = [(float("-inf"), ())]


@cache
def _query() -> str:
    """One row of measures; each table is read once, and of the histories the end of two indexes."""
    tables = (f"({_measure(model)}) AS of_{number}" for number, model in enumerate(_MODELS))
    return f"SELECT * FROM {' CROSS JOIN '.join(tables)}"  # noqa: S608  # our own tables


def _measure(model: Any) -> str:
    meta, history = model._meta, model.history.model._meta.db_table  # noqa: SLF001
    inside = (field.column for field in meta.concrete_fields if field.related_model is model)
    measures = (
        *("COUNT(*)", "MAX(id)", *(f"SUM(id * {column})" for column in inside)),
        *(("SUM(LENGTH(text))", "MAX(text)") if model in _NAMES else ()),
        *(f"(SELECT MAX({of}) FROM {history})" for of in ("history_id", "history_date")),  # noqa: S608
    )
    return f"SELECT {', '.join(measures)} FROM {meta.db_table}"  # noqa: S608
