"""A model field for EDTF dates that keeps two ordinary date columns beside it in step."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.query_utils import DeferredAttribute
from django.utils.translation import gettext_lazy as _

from archive.text.dates import MAX_LENGTH, EdtfError, parse_edtf


def validate_edtf(value: str) -> None:
    """Raise ValidationError, with EDTF's own complaint, when the value is not an EDTF date."""
    try:
        parse_edtf(value)
    except EdtfError as error:
        raise ValidationError(
            _("%(complaint)s"), code="edtf", params={"complaint": str(error)}
        ) from error


class _EdtfAttribute(DeferredAttribute):
    """Sets `<name>_earliest` and `<name>_latest` whenever the EDTF text is set."""

    def __set__(self, instance: models.Model, value: str) -> None:
        name = self.field.attname
        instance.__dict__[name] = value
        try:
            parsed = parse_edtf(value) if value else None
        except EdtfError:
            parsed = None
        instance.__dict__[f"{name}_earliest"] = parsed and parsed.earliest
        instance.__dict__[f"{name}_latest"] = parsed and parsed.latest


if TYPE_CHECKING:
    _CharField = models.CharField[Any, Any]
else:
    _CharField = models.CharField


class EdtfField(_CharField):
    """An EDTF date as text.

    The model must declare `<name>_earliest` and `<name>_latest` after it, both
    `edtf_bound()`: they follow the text by themselves, also when a fixture is loaded.
    """

    descriptor_class = _EdtfAttribute

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", MAX_LENGTH)
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, validate_edtf]


def edtf_bound() -> "models.DateField[Any, Any]":
    """The column for one bound of an EdtfField; empty where that side is not known."""
    return models.DateField(null=True, blank=True, editable=False, db_index=True)


def bounds_in_order(name: str) -> models.CheckConstraint:
    """The database's promise that an EdtfField's earliest day is not after its latest."""
    return models.CheckConstraint(
        condition=models.Q(**{f"{name}_earliest__isnull": True})
        | models.Q(**{f"{name}_latest__isnull": True})
        | models.Q(**{f"{name}_earliest__lte": models.F(f"{name}_latest")}),
        name=f"%(class)s_{name}_in_order",
    )
