"""How many of some documents of a collection have each value of a field."""

from functools import cached_property

import numpy as np

from archive.search import plan
from archive.search.engine.collection import Collection
from archive.search.engine.segment_values import values_of
from archive.search.schema import STORY
from archive.search.segments.array_files import Array


class ValueCounts:
    """Counts the values of one field. Keep one per snapshot and field."""

    def __init__(self, collection: Collection, field: str) -> None:
        self._collection = collection
        self._held = [values_of(segment, field) for segment in collection.segments]

    def count(self, docs: Array, facet: plan.Facet, *, distinct: bool = False) -> plan.Counts:
        """The values that documents have, which are in ascending order.

        `distinct`: how many stories have each, and not how many documents.
        """
        values, numbers = self._union
        counts = np.zeros(len(values), np.int64)
        for place, found in self._collection.parts(docs):
            counts[numbers[place]] += self._held[place].count(found)
        if distinct and len(values):
            counts -= self._told_again(docs)
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

    def _told_again(self, docs: Array) -> Array:
        """How many documents have each value that another of their story has too."""
        values, numbers = self._union
        size, pairs = np.int64(len(values)), []
        for place, found in self._collection.parts(self._several_of_a_story(docs)):
            stories = self._collection.numbers(STORY).take(found + self._collection.starts[place])
            owners, held = self._held[place].pairs(found)
            pairs.append(stories.take(owners) * size + numbers[place].take(held))
        if not pairs:
            return np.zeros(len(values), np.int64)
        once, tellings = np.unique(np.concatenate(pairs), return_counts=True)
        return np.bincount(once % size, tellings - 1, len(values)).astype(np.int64)

    def _several_of_a_story(self, docs: Array) -> Array:
        """Those of the documents whose story others of them tell too."""
        stories = self._collection.numbers(STORY).take(docs)
        docs = docs[stories > 0]
        _, which, tellings = np.unique(
            stories[stories > 0], return_inverse=True, return_counts=True
        )
        several: Array = docs[tellings[which] > 1]
        return several

    @cached_property
    def _union(self) -> tuple[list[str], list[Array]]:
        """The values of all segments, and for each segment the numbers of its own among them."""
        ordered = sorted(set().union(*(one.values for one in self._held)))
        numbers = {value: number for number, value in enumerate(ordered)}
        return [value.decode() for value in ordered], [
            np.fromiter(map(numbers.__getitem__, one.values), np.intp, len(one.values))
            for one in self._held
        ]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {value: number for number, value in enumerate(self._union[0])}


def _bound(counts: Array, most: int | None) -> int:
    """How common the last of so many of the commonest values is; at least 1."""
    if most is None or most >= len(counts):
        return 1
    place = len(counts) - most
    return max(1, int(np.partition(counts, place)[place]))
