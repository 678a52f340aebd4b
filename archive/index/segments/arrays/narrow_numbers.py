"""Numbers that are nearly all small: kept in a narrow type, and the few large ones beside it.

One long article would else double what the positions of all others take.
"""

from typing import Any

import numpy as np

from archive.index.segments.arrays.array_files import Array, ArrayFile

_TYPES = tuple(map(np.dtype, ("u1", "u2", "u4")))
_COST = 8
"""Bytes that a large number takes: its place, and the number itself."""


def smallest(values: Array) -> Array:
    """The same numbers in the narrowest unsigned type that holds them."""
    largest = int(values.max()) if len(values) else 0
    return values.astype(np.min_scalar_type(largest))


def narrow_arrays(name: str, values: Array) -> dict[str, Array]:
    """The arrays that a NarrowNumbers of this name reads; the numbers are below 2**32."""
    kept = min(_TYPES, key=lambda kind: _size(values, kind))
    large = np.flatnonzero(values > np.iinfo(kept).max)
    arrays: dict[str, Array] = {name: values.astype(kept)}
    if len(large):
        arrays[f"{name}.places"] = large.astype(np.uint32)
        arrays[f"{name}.large"] = smallest(values.take(large))
    return arrays


def _size(values: Array, kind: np.dtype[Any]) -> int:
    large = np.count_nonzero(values > np.iinfo(kind).max)
    return len(values) * kind.itemsize + int(large) * _COST


class NarrowNumbers:
    """One array of a file with the large numbers put back into it."""

    __slots__ = ("_large", "_narrow", "_places")

    def __init__(self, file: ArrayFile, name: str) -> None:
        self._narrow = file.column(name)
        self._places: Array | None = None
        if f"{name}.places" in file:
            self._places = file.column(f"{name}.places").all()
            self._large = file.column(f"{name}.large").all()

    def __len__(self) -> int:
        return len(self._narrow)

    def read(self, start: int, end: int) -> Array:
        """The numbers from `start` up to `end`, in the type that these need."""
        narrow = self._narrow.read(start, end)
        if self._places is None:
            return narrow
        # Bounds of another type would have all places converted first.
        first, last = np.searchsorted(self._places, np.array((start, end), np.uint32))
        if first == last:
            return narrow
        numbers = narrow.astype(self._large.dtype)
        numbers[self._places[first:last] - start] = self._large[first:last]
        return numbers

    def all(self) -> Array:
        """All numbers."""
        return self.read(0, len(self))
