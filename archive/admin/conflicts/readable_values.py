"""Values of a form's fields as readers know them: records by name, choices by label."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from archive.admin.conflicts.posted_rows import Row, posted
from archive.admin.conflicts.shown_fields import Part, Values

NOTHING = "–"


def field_label(part: Part, name: str) -> str:
    """What the form calls a field."""
    label = part.fields[name].label if name in part.fields else None
    return str(capfirst(str(label or _column(part, name).verbose_name)))


def stored_value(part: Part, name: str, value: Any) -> str:
    """A stored value; what it points at may be gone since."""
    column = _column(part, name)
    if value in (None, "", []):
        return NOTHING
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if column.is_relation:
        keys = value if isinstance(value, list) else [value]
        records = column.related_model._base_manager.in_bulk(keys)  # noqa: SLF001  # public
        return ", ".join(sorted(str(records.get(key, f"#{key}")) for key in keys))
    if column.choices:
        return str(dict(column.flatchoices).get(value, value))
    moment = column.to_python(value)
    if isinstance(moment, datetime):
        return date_format(localtime(moment), "DATETIME_FORMAT")
    return str(value)


def typed_value(part: Part, name: str, sent: Any) -> str:
    """A posted value; as it was typed where it cannot be read."""
    field = part.fields[name]
    try:
        value = field.to_python(sent) if isinstance(field, forms.ChoiceField) else sent
    except ValidationError:
        value = sent
    if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        return stored_value(part, name, value)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, list):
        return " ".join(sorted(str(piece) for piece in value if piece)) or NOTHING
    return NOTHING if value in (None, "") else str(value).strip()


def stored_row(part: Part, values: Values) -> str:
    """A stored row in one line."""
    shown = (stored_value(part, name, values.get(name)) for name in part.fields)
    return " · ".join(text for text in shown if text != NOTHING)


def typed_row(part: Part, row: Row) -> str:
    """What was posted of a row, in one line."""
    shown = (typed_value(part, name, posted(row, part, name)) for name in part.fields)
    return " · ".join(text for text in shown if text != NOTHING)


def _column(part: Part, name: str) -> Any:
    return part.model._meta.get_field(name)  # noqa: SLF001  # public, despite its name
