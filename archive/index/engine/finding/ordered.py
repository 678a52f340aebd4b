"""Numbers in ascending order, the same ones next to each other.

Sorting a few thousand numbers takes less time than finding marks in an array of all documents: the
processor cannot guess where the next one is.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from archive.index.segments import DocIds, Places, Scores


def firsts(ordered: NDArray[np.integer]) -> Places:
    """Where each run of equal numbers begins.

    >>> firsts(np.array([3, 3, 7, 9, 9])).tolist()
    [0, 2, 3]
    """
    begins = np.empty(len(ordered), bool)
    begins[:1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=begins[1:])
    return np.flatnonzero(begins)


def distinct(numbers: DocIds) -> DocIds:
    """Each number once, in ascending order. Sorts the array that it is given."""
    numbers.sort()
    return numbers.take(firsts(numbers))


def added(docs: Sequence[DocIds], scores: Sequence[Scores]) -> tuple[DocIds, Scores]:
    """The documents of several lists, each once, in ascending order, with the sum of its scores.

    >>> docs, scores = added([np.array([2, 5]), np.array([5])], [np.ones(2), np.ones(1)])
    >>> docs.tolist(), scores.tolist()
    ([2, 5], [1.0, 2.0])
    """
    joined = np.concatenate(docs)
    order = joined.argsort(kind="stable")
    joined = joined.take(order)
    places = firsts(joined)
    sums = np.add.reduceat(np.concatenate(scores).take(order), places)
    return joined.take(places), sums
