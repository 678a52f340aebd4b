"""The posted fields of a form, read and written row by row.

A row is what was posted of it: the fields' names without the prefix and number of the row. The
record itself is a row, too: all that was posted.
"""

import re
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from archive.admin.conflicts.shown_fields import Part, Values
from archive.admin.ids import is_id

Row = MultiValueDict[str, str]

_MAX_ROWS = 2000
"""More rows than Django takes: the form will be refused as it is."""


def read_rows(data: QueryDict, part: Part) -> tuple[dict[str, Row], list[Row]]:
    """The rows of an inline: by id those that the form was made with, and the new ones."""
    numbered: dict[int, Row] = {}
    pattern = re.compile(rf"{re.escape(part.prefix)}-([0-9]{{1,4}})-(.+)")
    for name, values in data.lists():
        if match := pattern.fullmatch(name):
            numbered.setdefault(int(match[1]), MultiValueDict()).setlist(match[2], list(values))
    total = data.get(f"{part.prefix}-TOTAL_FORMS", "")
    count = int(total) if re.fullmatch("[0-9]{1,4}", total) else 0
    pk = _pk(part)
    existing: dict[str, Row] = {}
    new: list[Row] = []
    for number in sorted(number for number in numbered if number < min(count, _MAX_ROWS)):
        row = numbered[number]
        if is_id(key := row.get(pk, "")):
            existing[key] = row
        else:
            new.append(row)
    return existing, new


def write_rows(data: QueryDict, part: Part, stored: dict[str, Row], new: list[Row]) -> None:
    """Put rows in the place of all rows that were posted of an inline."""
    pattern = re.compile(rf"{re.escape(part.prefix)}-[0-9]+-.+")
    for name in [name for name in data if pattern.fullmatch(name)]:
        del data[name]
    for key, row in stored.items():
        row[_pk(part)] = key
    for number, row in enumerate([*stored.values(), *new]):
        for name, values in row.lists():
            data.setlist(f"{part.prefix}-{number}-{name}", values)
    data[f"{part.prefix}-INITIAL_FORMS"] = str(len(stored))
    data[f"{part.prefix}-TOTAL_FORMS"] = str(len(stored) + len(new))


def row_of(part: Part, values: Values) -> Row:
    """What a browser would post of a stored row that nobody touched."""
    row: Row = MultiValueDict()
    for name in part.fields:
        put(row, part, name, values.get(name))
    return row


def without_id(row: Row, part: Part) -> Row:
    """The row as one that is to be added."""
    row = row.copy()
    row[_pk(part)] = ""
    return row


def posted(row: Row, part: Part, name: str) -> Any:
    """What was posted of a field."""
    return part.fields[name].widget.value_from_datadict(row, MultiValueDict(), name)


def put(row: Row, part: Part, name: str, value: Any) -> None:
    """Make a row say what a browser would post of a stored value."""
    field: Any = part.fields[name]
    for key in [key for key in row if re.fullmatch(rf"{re.escape(name)}(_[0-9]+)?", key)]:
        del row[key]
    shown = field.prepare_value(part.python_value(name, value))
    widget: Any = getattr(field.widget, "widget", field.widget)
    if hasattr(widget, "decompress"):
        pieces = zip(widget.widgets_names, widget.widgets, widget.decompress(shown), strict=True)
        for suffix, one, piece in pieces:
            row[name + suffix] = one.format_value(piece) or ""
    elif isinstance(widget, forms.CheckboxInput):
        row.setlist(name, ["on"] if shown else [])
    elif isinstance(shown, list):
        row.setlist(name, [str(one) for one in shown])
    else:
        row[name] = "" if shown is None else str(shown)


def is_touched(part: Part, name: str, before: Any, sent: Any) -> bool:
    """Whether what was posted of a field says something else than a stored value.

    Line ends and spaces at the ends of lines say nothing: browsers send other ones.
    """
    initial = part.python_value(name, before)
    if isinstance(initial, str) and isinstance(sent, str):
        initial, sent = _tidy(initial), _tidy(sent)
    return bool(part.fields[name].has_changed(initial, sent))


def _tidy(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines()).strip()


def _pk(part: Part) -> str:
    return str(part.model._meta.pk.name)  # noqa: SLF001  # public, despite its name
