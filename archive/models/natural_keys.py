"""Natural keys: what fixtures call a row, whatever its number in the database."""

from functools import reduce
from typing import ClassVar, TypeVar

from django.db import models


class NaturalKeyed(models.Model):
    """A row that fixtures call by some of its fields, or of those of rows that it belongs to.

    That these rows are loaded first Django sees by the foreign keys.
    """

    natural_key_lookups: ClassVar[tuple[str, ...]] = ("slug",)
    """The fields, as lookups: `region__slug`."""

    class Meta:
        abstract = True

    def natural_key(self) -> tuple[str, ...]:
        return tuple(
            str(reduce(getattr, lookup.split("__"), self)) for lookup in self.natural_key_lookups
        )


_Keyed_co = TypeVar("_Keyed_co", bound=NaturalKeyed, covariant=True)


class NaturalKeyManager(models.Manager[_Keyed_co]):
    """Finds rows by their natural keys; the manager of every NaturalKeyed model."""

    def get_by_natural_key(self, *key: str) -> _Keyed_co:
        lookups = self.model.natural_key_lookups
        return self.get(**dict(zip(lookups, key, strict=True)))
