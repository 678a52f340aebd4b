"""Global ordinals: numbers for the values of facets, the same in all segments; counts add up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock

import numpy as np

from archive.index.segments import Ordinals, Places

NO_VALUES = 16
"""Numbers below this one stand for no value. Counting the same number over and over would have the
processor wait for each addition before the next one. Other counts of them were not measured."""

MORE_VALUES = NO_VALUES
"""Stands for values that stand elsewhere; the numbers of values are larger."""

_FIRST = MORE_VALUES + 1


@dataclass(frozen=True, slots=True)
class FieldNumbers:
    """The values of a field in order, and their numbers in the same order and by value."""

    values: Sequence[str]
    numbers: Places
    by_value: Mapping[str, int]


class FacetNumbers:
    """Gives every new value of every field the next number; several threads may ask at once.

    No value is forgotten: there are as many as records and months, and they mostly come back.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._numbers: dict[str, dict[bytes, int]] = {}
        self._ordered: dict[str, FieldNumbers] = {}
        self._next = _FIRST

    def __len__(self) -> int:
        """The smallest number above all that have been given."""
        return self._next

    def of(self, field: str, values: Sequence[bytes]) -> Ordinals:
        """The numbers of some values."""
        with self._lock:
            known = self._numbers.setdefault(field, {})
            for value in values:
                if value not in known:
                    known[value] = self._next
                    self._next += 1
                    self._ordered.pop(field, None)
            return np.fromiter(map(known.__getitem__, values), np.uint32, len(values))

    def field(self, field: str) -> FieldNumbers:
        """All values of a field until now. What was returned stays as it is."""
        with self._lock:
            if field not in self._ordered:
                rows = sorted(self._numbers.get(field, {}).items())
                values = [value.decode() for value, _ in rows]
                numbers = [number for _, number in rows]
                self._ordered[field] = FieldNumbers(
                    values,
                    np.array(numbers, np.intp),
                    dict(zip(values, numbers, strict=True)),
                )
            return self._ordered[field]
