"""The history of the rows of a record: tags of an article, names and positions of an official.

The library keeps it row by row; editors look for it on the record's own page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model

from archive.models import EdtfBound

MAX_ROWS = 200
"""How many changes a page shows, newest first."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One thing that happened to a row: who, when, to which, and what changed in it."""

    when: datetime
    user: Any
    what: str
    kind: str
    row: str
    reason: str
    changes: tuple[tuple[str, str, str], ...]


def row_changes(record: Model, relations: Sequence[str]) -> list[RowChange]:
    """What happened to the rows behind the relations of a record, newest first."""
    changes = [change for relation in relations for change in _of_relation(record, relation)]
    return sorted(changes, key=lambda change: change.when, reverse=True)[:MAX_ROWS]


def _of_relation(record: Model, relation: str) -> Iterator[RowChange]:
    field: Any = record._meta.get_field(relation)  # noqa: SLF001  # public, despite its name
    model: Any = field.related_model
    versions = model.history.filter(**{field.field.attname: record.pk})
    versions = versions.select_related("history_user").order_by("-history_date", "-history_id")
    for version in islice(versions, MAX_ROWS):
        yield RowChange(
            when=version.history_date,
            user=version.history_user,
            what=version.get_history_type_display(),
            kind=str(model._meta.verbose_name),  # noqa: SLF001
            row=_name(version),
            reason=version.history_change_reason or "",
            changes=tuple(_differences(version)),
        )


def _name(version: Any) -> str:
    """What the row was about; its record may be gone since."""
    try:
        return str(version.instance)
    except ObjectDoesNotExist:
        return f"#{version.id}"


def _differences(version: Any) -> Iterator[tuple[str, str, str]]:
    """Also of what no form shows, such as who confirmed a tag: the library's own leaves it out."""
    if version.history_type != "~" or (previous := version.prev_record) is None:
        return
    for field in version.tracked_fields:
        if isinstance(field, EdtfBound):
            continue
        if getattr(version, field.attname) != getattr(previous, field.attname):
            yield str(field.verbose_name), _shown(previous, field.name), _shown(version, field.name)


def _shown(version: Any, name: str) -> str:
    """The value as readers know it; what it points at may be gone since."""
    try:
        display = getattr(version, f"get_{name}_display", None)
        value = display() if display else getattr(version, name)
    except ObjectDoesNotExist:
        value = f"#{getattr(version, f'{name}_id')}"
    return "–" if value in (None, "") else str(value)
