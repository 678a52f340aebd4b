"""Model fields for EDTF dates: the text, and two date columns that follow it by themselves."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
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


class EdtfField(models.CharField[Any, Any]):
    """An EDTF date as text.

    The model declares `<name>_earliest` and `<name>_latest` beside it, both EdtfBound().
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", MAX_LENGTH)
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, validate_edtf]


class _BoundAttribute:
    """Reads a bound from the EDTF text, so that the two cannot differ; setting it does nothing."""

    def __init__(self, field: "EdtfBound") -> None:
        self.field = field
        self.edtf_name, _, self.end = field.attname.rpartition("_")

    def __get__(self, instance: models.Model | None, owner: type | None = None) -> Any:
        if instance is None:
            return self
        text = getattr(instance, self.edtf_name)
        try:
            return getattr(parse_edtf(text), self.end) if text else None
        except EdtfError:
            return None

    def __set__(self, instance: models.Model, value: date | None) -> None:
        instance.__dict__[self.field.attname] = value


class EdtfBound(models.DateField[Any, Any]):
    """The column for one bound of an EdtfField, to sort and filter by.

    Named `<edtf field>_earliest` or `<edtf field>_latest`; empty where that side is not known.
    It is computed whenever the object is saved, also from a fixture, but not by a queryset's
    update().
    """

    descriptor_class = _BoundAttribute

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs |= {"null": True, "blank": True, "editable": False, "db_index": True}
        super().__init__(*args, **kwargs)


def bounds_in_order(name: str) -> models.CheckConstraint:
    """The database's promise that an EdtfField's earliest day is not after its latest."""
    return models.CheckConstraint(
        condition=models.Q(**{f"{name}_earliest__isnull": True})
        | models.Q(**{f"{name}_latest__isnull": True})
        | models.Q(**{f"{name}_earliest__lte": models.F(f"{name}_latest")}),
        name=f"%(class)s_{name}_in_order",
    )
