"""What a form shows of the stored record, so that it can be told later whether that has changed.

Only what the form lets an editor change counts, with the rows of its inlines; and whether the
record was merged. What else happens to a record, such as tags that wait for a decision, is no
concern of its form.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.core import signing
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model

Values = dict[str, Any]
"""Fields of a row with their values, as JSON has them."""
Rows = dict[str, Values]
"""The rows of a part by their ids; the record itself has none and is found under ""."""

MERGED = "merged_into"
"""A field that no form lets editors change, and that they must know of all the same."""


@dataclass(frozen=True, slots=True)
class Part:
    """The record's own fields, or one of the inlines: its fields in the form, and its rows."""

    prefix: str
    label: str
    model: type[Model]
    fields: dict[str, forms.Field]
    rows: Rows
    objects: dict[str, Model]

    def python_value(self, name: str, value: Any) -> Any:
        """The value as a form field takes it for its initial one."""
        column: Any = self.model._meta.get_field(name)  # noqa: SLF001  # public, despite its name
        return column.to_python(value)


@dataclass(slots=True)
class FormMemory:
    """What a form hands back to say what it shows; signed, so that it can be trusted to be sane.

    `base` is what was stored when it was made. While a conflict waits for a decision, `seen` has
    what another editor stored, and `held` the posted rows that another editor removed.
    """

    base: dict[str, Rows] = field(default_factory=dict)
    seen: dict[str, Any] = field(default_factory=dict)
    held: dict[str, dict[str, dict[str, list[str]]]] = field(default_factory=dict)

    def signed(self, record: Model) -> str:
        """As text for a hidden field of the record's form."""
        content = {"base": self.base, "seen": self.seen, "held": self.held}
        return signing.dumps(content, salt=_salt(type(record), record.pk), compress=True)


def recall(text: str, model: type[Model], pk: Any) -> FormMemory:
    """What a form of a record handed back; nothing where that is missing or damaged.

    Of a form without it nothing is known: whatever in it differs from what is stored is shown to
    the editor.
    """
    try:
        return FormMemory(**signing.loads(text, salt=_salt(model, pk)))
    except signing.BadSignature:
        return FormMemory()


def parts_of(form: Any, inlines: Iterable[Any]) -> list[Part]:
    """The parts of a page of the admin that is not bound to what was posted."""
    own = _fields(form)
    label = str(form.instance._meta.verbose_name)  # noqa: SLF001  # public, despite its name
    rows = {"": _values(form, own)}
    if hasattr(form.instance, MERGED):
        rows[""][MERGED] = form.instance.merged_into_id
    parts = [Part("", label, type(form.instance), own, rows, {"": form.instance})]
    return parts + [
        _inline(inline.formset, str(inline.opts.verbose_name))
        for inline in inlines
        if inline.has_change_permission
    ]


def base_of(parts: Iterable[Part]) -> dict[str, Rows]:
    """What the parts show, without the forms."""
    return {part.prefix: part.rows for part in parts}


def _inline(formset: Any, label: str) -> Part:
    fields = _fields(formset.empty_form)
    fields.pop(formset.fk.name, None)
    stored = {str(row.instance.pk): row for row in formset.initial_forms}
    return Part(
        prefix=formset.prefix,
        label=label,
        model=formset.model,
        fields=fields,
        rows={key: _values(row, fields) for key, row in stored.items()},
        objects={key: row.instance for key, row in stored.items()},
    )


def _fields(form: Any) -> dict[str, forms.Field]:
    """The fields that are stored in the record, without its id."""
    options = form.instance._meta  # noqa: SLF001  # public, despite its name
    columns = {column.name for column in (*options.concrete_fields, *options.many_to_many)}
    columns.discard(options.pk.name)
    return {name: one for name, one in form.fields.items() if name in columns and not one.disabled}


def _values(form: Any, fields: Iterable[str]) -> Values:
    # Not `form.initial`: no widget shows the microseconds that a column has.
    shown = form.get_initial_for_field
    return {name: as_json(shown(form.fields[name], name)) for name in fields}


def as_json(value: Any) -> Any:
    """A value of a model's field, as it comes back from JSON; many records as their ids."""
    if isinstance(value, list):
        return sorted(one.pk for one in value)
    return json.loads(json.dumps(value, cls=DjangoJSONEncoder))


def _salt(model: type[Model], pk: Any) -> str:
    return f"form of {model._meta.label_lower} {pk}"  # noqa: SLF001  # public, despite its name
