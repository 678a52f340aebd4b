"""How many of some documents of a collection have each value of a field."""

from functools import cached_property

import numpy as np

from archive.search import plan
from archive.search.engine.collection import Collection
from archive.search.engine.segment_values import values_of
from archive.search.segments.array_files import Array


class ValueCounts:
    """Counts the values of one field. Keep one per snapshot and field."""

    def __init__(self, collection: Collection, field: str) -> None:
        self._collection, self._field = collection, field

    def count(self, docs: Array, facet: plan.Facet) -> plan.Counts:
        """The values that documents have, which are in ascending order."""
        values, numbers = self._union
        counts = np.zeros(len(values), np.int64)
        for segment, found in self._collection.parts(docs):
            counts[numbers[segment.name]] += values_of(segment, self._field).count(found)
        some = np.flatnonzero(counts >= _bound(counts, facet.most))
        chosen = dict(zip(some.tolist(), counts[some].tolist(), strict=True))
        for value in facet.also:
            number = self._numbers.get(value, -1)
            if number >= 0 and counts[number]:
                chosen[number] = int(counts[number])
        return plan.Counts(
            {values[number]: count for number, count in chosen.items()},
            int(np.count_nonzero(counts)),
        )

    @cached_property
    def _union(self) -> tuple[list[str], dict[str, Array]]:
        """The values of all segments, and by the name of each the numbers of its own among them."""
        held = {one.name: values_of(one, self._field).values for one in self._collection.segments}
        ordered = sorted(set().union(*held.values()))
        numbers = {value: number for number, value in enumerate(ordered)}
        return [value.decode() for value in ordered], {
            name: np.fromiter(map(numbers.__getitem__, values), np.intp, len(values))
            for name, values in held.items()
        }

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {value: number for number, value in enumerate(self._union[0])}


def _bound(counts: Array, most: int | None) -> int:
    """How common the last of so many of the commonest values is; at least 1."""
    if most is None or most >= len(counts):
        return 1
    place = len(counts) - most
    return max(1, int(np.partition(counts, place)[place]))
