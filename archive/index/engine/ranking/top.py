"""Top-k selection: the best of many without sorting them all."""

from collections.abc import Callable, Sequence

import numpy as np

from archive.index.segments import DocIds, Places, SortKeys

Tie = Callable[[DocIds], SortKeys]
"""From documents to keys that decide where others are equal."""

_GROUP = 64
"""Keys of one group. 64 to 256 take 36 µs for 100,000 keys, 16 takes 65 µs, a partition of all 640
(docs/performance.md, “Limits of the engine”)."""


def candidates(keys: SortKeys, count: int) -> Places:
    """Places of keys, in ascending order, that surely have the `count` largest; others, perhaps.

    The largest of every group are found in one pass, and the smallest of the `count` best of these
    is a bound: so many keys at least are not below it. Groups are columns: NumPy compares rows with
    each other far faster than the keys of a row.
    """
    if len(keys) <= max(count * _GROUP, _GROUP):
        return _by_partition(keys, count)
    whole = len(keys) - len(keys) % _GROUP
    best = keys[:whole].reshape(_GROUP, -1).max(axis=0)
    bound = np.partition(best, len(best) - count)[len(best) - count]
    return np.flatnonzero(keys >= bound)


def _by_partition(keys: SortKeys, count: int) -> Places:
    """The places of the `count` largest keys, and of all that equal the last of these.

    >>> _by_partition(np.array([5, 9, 5, 1]), 2).tolist()
    [0, 1, 2]
    """
    if len(keys) <= count:
        return np.arange(len(keys))
    bound = np.partition(keys, len(keys) - count)[len(keys) - count]
    return np.flatnonzero(keys >= bound)


def best(docs: DocIds, keys: SortKeys, ties: Sequence[Tie], count: int) -> Places:
    """The places in `docs` of the `count` documents with the largest keys, best first.

    `ties` decide in turn among equal ones, the larger answer coming first. A tie is only asked for
    the documents that it matters for.

    >>> best(np.array([10, 11, 12, 13]), np.array([5, 9, 5, 1]), [lambda docs: docs], 2).tolist()
    [1, 2]
    """
    if len(docs) <= 2 * count:
        return _ordered(docs, keys, ties)[:count]
    places = candidates(keys, count)
    if ties and len(places) > 2 * count:
        places = _without_losers(docs, keys, ties, places, count)
    ordered = _ordered(docs.take(places), keys.take(places), ties)
    return places.take(ordered[:count])


def _ordered(docs: DocIds, keys: SortKeys, ties: Sequence[Tie]) -> Places:
    levels = [keys, *(tie(docs) for tie in ties)]
    return np.lexsort(levels[::-1])[::-1]


def _without_losers(
    docs: DocIds, keys: SortKeys, ties: Sequence[Tie], places: Places, count: int
) -> Places:
    """Without those that equal the last one wanted and lose against others that do."""
    held = keys.take(places)
    bound = np.partition(held, len(held) - count)[len(held) - count]
    above, equal = places[held > bound], places[held == bound]
    tied = docs.take(equal)
    kept = best(tied, ties[0](tied), ties[1:], count - len(above))
    return np.concatenate([above, equal.take(kept)])
