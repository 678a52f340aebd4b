"""Which key of a record, or column of a table, holds which field."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from archive.ingest.exceptions import IngestError
from archive.ingest.mapping_data import DEFAULT_COLUMNS, NO_VALUE
from archive.ingest.raw_documents import Fields

_NOT_SINGLE = frozenset({"date", "html"})


@dataclass(frozen=True, slots=True)
class FieldMapping:
    """For each field the keys that may hold it, compared without regard to case."""

    columns: Mapping[str, tuple[str, ...]]

    def fields(self, record: Mapping[Any, object]) -> Fields:
        """The fields of one record; unknown keys and values of unexpected types are left out."""
        dates = dict(self._values("date", record))
        single: dict[str, Any] = {
            field: next((value for _key, value in self._values(field, record)), "")
            for field in self.columns
            if field not in _NOT_SINGLE
        }
        return replace(Fields(dates=tuple(dates.values()), date_origins=tuple(dates)), **single)

    def page(self, record: Mapping[Any, object]) -> str:
        """The web page that a record holds, if it holds one."""
        return next((value for _key, value in self._values("html", record)), "")

    def field_of(self, name: str) -> str:
        """The field that a column of this name holds; empty when none."""
        name = name.strip().lower()
        holders = (
            field for field, keys in self.columns.items() if name in {key.lower() for key in keys}
        )
        return next(holders, "")

    def recognised(self, names: Iterable[str]) -> set[str]:
        """The fields for which one of these columns exists."""
        return {field for name in names if (field := self.field_of(name))}

    def _values(self, field: str, record: Mapping[Any, object]) -> Iterator[tuple[str, str]]:
        """The keys of a field that have a value, with it."""
        lowered = {str(key).strip().lower(): value for key, value in record.items()}
        for key in self.columns.get(field, ()):
            if value := _as_text(lowered.get(key.lower())):
                yield key, value


DEFAULT_MAPPING = FieldMapping(DEFAULT_COLUMNS)


def load_mapping(path: Path) -> FieldMapping:
    """The mapping a JSON file describes: `{"headline": "nadpis", "text": ["lead", "body"]}`.

    A field that it does not mention keeps its default names; null switches a field off.
    """
    try:
        described = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise IngestError(
            _("The mapping %(path)s cannot be read: %(error)s") % {"path": path, "error": error}
        ) from error
    if not isinstance(described, dict):
        raise IngestError(_("A mapping is a JSON object: {“headline”: “title”, …}."))
    if unknown := sorted(set(described) - set(DEFAULT_COLUMNS)):
        raise IngestError(
            _("The mapping names unknown fields: %(unknown)s. Fields are: %(fields)s.")
            % {"unknown": ", ".join(unknown), "fields": ", ".join(DEFAULT_COLUMNS)}
        )
    return FieldMapping(
        {**DEFAULT_COLUMNS, **{field: _keys(field, keys) for field, keys in described.items()}}
    )


def _keys(field: str, keys: object) -> tuple[str, ...]:
    if keys is None:
        return ()
    listed = [keys] if isinstance(keys, str) else keys
    if not isinstance(listed, list) or not all(isinstance(key, str) for key in listed):
        raise IngestError(
            _("In the mapping, “%(field)s” must be a name or a list of names.") % {"field": field}
        )
    return tuple(listed)


def _as_text(value: object) -> str:
    """A value of a record as text; lists are paragraphs."""
    if isinstance(value, list):
        return "\n\n".join(part for one in value if (part := _as_text(one)))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = str(value).encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()
    return "" if text.lower() in NO_VALUE else text
