"""Numbers that are nearly all small: kept in a narrow type, and the few large ones beside it.

One long article would else double what the positions of all others take.
"""

import numpy as np
from numpy.typing import NDArray

from archive.index.segments.arrays.array_files import ArrayFile
from archive.index.segments.arrays.array_types import Unsigned

_TYPES: tuple[type[np.unsignedinteger], ...] = (np.uint8, np.uint16, np.uint32)
_COST = 8
"""Bytes that a large number takes: its place, and the number itself."""


def smallest(values: NDArray[np.integer]) -> Unsigned:
    """The same numbers, none of them below 0, in the narrowest unsigned type that holds them.

    >>> smallest(np.array([7, 255])).dtype, smallest(np.array([7, 256])).dtype
    (dtype('uint8'), dtype('uint16'))
    """
    largest = int(values.max()) if len(values) else 0
    return values.astype(np.min_scalar_type(largest))


def narrow_arrays(name: str, values: NDArray[np.integer]) -> dict[str, Unsigned]:
    """The arrays that a NarrowNumbers of this name reads; the numbers are from 0 to 2**32 - 1.

    One number that is too large costs eight bytes, a wider type a byte for each of the others:

    >>> arrays = narrow_arrays("freqs", np.array([1, 70_000, *[2] * 20]))
    >>> {name: (array[:2].tolist(), array.dtype.name) for name, array in arrays.items()}
    ... # doctest: +NORMALIZE_WHITESPACE
    {'freqs': ([1, 112], 'uint8'), 'freqs.places': ([1], 'uint32'),
     'freqs.large': ([70000], 'uint32')}
    """
    kept = min(_TYPES, key=lambda kind: _size(values, kind))
    large = np.flatnonzero(values > np.iinfo(kept).max)
    arrays: dict[str, Unsigned] = {name: values.astype(kept)}
    if len(large):
        arrays[f"{name}.places"] = large.astype(np.uint32)
        arrays[f"{name}.large"] = smallest(values.take(large))
    return arrays


def _size(values: NDArray[np.integer], kind: type[np.unsignedinteger]) -> int:
    large = np.count_nonzero(values > np.iinfo(kind).max)
    return len(values) * np.dtype(kind).itemsize + int(large) * _COST


class NarrowNumbers:
    """An array of a file with its large numbers put back: what narrow_arrays() took apart."""

    __slots__ = ("_large", "_narrow", "_places")

    def __init__(self, file: ArrayFile, name: str) -> None:
        self._narrow = file.column(name)
        self._places: Unsigned | None = None
        if f"{name}.places" in file:
            self._places = file.column(f"{name}.places").all()
            self._large = file.column(f"{name}.large").all()

    def __len__(self) -> int:
        return len(self._narrow)

    def read(self, start: int, end: int) -> Unsigned:
        """The numbers from `start` up to `end`, in the type that these need.

        Raises DamagedFileError.
        """
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

    def all(self) -> Unsigned:
        """All numbers. Raises DamagedFileError."""
        return self.read(0, len(self))
