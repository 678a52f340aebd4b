"""Numbers in ascending order, the same ones next to each other.

Sorting a few thousand numbers takes less time than finding marks in an array of all documents: the
processor cannot guess where the next one is.
"""

from collections.abc import Sequence

import numpy as np

from archive.index.segments import Array


def firsts(ordered: Array) -> Array:
    """The places of the first one of equal numbers."""
    begins = np.empty(len(ordered), bool)
    begins[:1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=begins[1:])
    return np.flatnonzero(begins)


def distinct(numbers: Array) -> Array:
    """Each number once, in order. Sorts the array that it is given."""
    numbers.sort()
    return numbers.take(firsts(numbers))


def added(numbers: Sequence[Array], values: Sequence[Array]) -> tuple[Array, Array]:
    """Each number of some arrays once, in order, with the sum of its values."""
    joined = np.concatenate(numbers)
    order = joined.argsort(kind="stable")
    joined = joined.take(order)
    places = firsts(joined)
    sums = np.add.reduceat(np.concatenate(values).take(order), places)
    return joined.take(places), sums
