"""How many of some documents of a collection have each value of the facets."""

from functools import cached_property
from typing import NamedTuple

import numpy as np

from archive.search import plan
from archive.search.engine.collection import Collection
from archive.search.engine.facet_numbers import MORE_VALUES, FieldNumbers
from archive.search.engine.segment_facets import NUMBERS, SegmentFacets, facets_of
from archive.search.schema import FACET_FIELDS, STORY
from archive.search.segments.array_files import Array

_SPARSE = 7
"""Of fewer documents than one in so many the own values of each are read."""


class _Held(NamedTuple):
    """What the segments have of facets; `size` is above the number of each of their values."""

    segments: list[SegmentFacets]
    fields: dict[str, FieldNumbers]
    size: int


class FacetCounts:
    """Counts the values of all facets at once. Keep one per snapshot.

    What count() returns is by the numbers of the values; cut_out() has it of one facet by value.
    """

    def __init__(self, collection: Collection) -> None:
        self._collection = collection

    def load(self) -> None:
        """Read the values of all documents, which else happens when they are first counted."""
        for segment in self._held.segments:
            segment.load()

    def count(self, docs: Array, *, distinct: bool = False) -> Array:
        """How many of some documents, which are in ascending order, have each value.

        `distinct`: how many stories have each, and not how many documents.
        """
        few = len(docs) * _SPARSE < self._collection.doc_count
        counts = self._count_few(docs) if few else self._count_many(docs)
        return counts - self._told_again(docs) if distinct else counts

    def cut_out(self, counts: Array, facet: plan.Facet) -> plan.Counts:
        """The counts of the values that are wanted of a facet."""
        field = self._held.fields[facet.field]
        held = counts.take(field.numbers)
        some = np.flatnonzero(held > 0)
        total = len(some)
        if facet.most is not None and total > facet.most:
            few = held.take(some)
            some = some[few >= np.partition(few, total - facet.most)[total - facet.most]]
        chosen = {
            field.values[place]: count
            for place, count in zip(some.tolist(), held.take(some).tolist(), strict=True)
        }
        for value in facet.also:
            if value in field.by_value and (count := int(counts[field.by_value[value]])):
                chosen[value] = count
        return plan.Counts(chosen, total)

    def _count_few(self, docs: Array) -> Array:
        parts = [
            (self._held.segments[place], found) for place, found in self._collection.parts(docs)
        ]
        values = [facets.values(found) for facets, found in parts]
        counts = np.bincount(np.concatenate(values or [docs]), minlength=self._held.size)
        if counts[MORE_VALUES]:
            more = [facets.more_values(found).values for facets, found in parts]
            counts += np.bincount(np.concatenate(more), minlength=self._held.size)
        return counts

    def _count_many(self, docs: Array) -> Array:
        counts = np.zeros(self._held.size, np.intp)
        for place, found in self._collection.parts(docs):
            self._held.segments[place].count_many(found, counts)
        return counts

    def _told_again(self, docs: Array) -> Array:
        """How many documents have each value that another of their story has too."""
        pairs = [np.empty(0, np.int64)]
        for place, found in self._collection.parts(self._several_of_a_story(docs)):
            having, values = self._held.segments[place].pairs(found)
            stories = self._collection.numbers(STORY).take(having + self._collection.starts[place])
            pairs.append(stories.astype(np.int64) * self._held.size + values)
        once, tellings = np.unique(np.concatenate(pairs), return_counts=True)
        return np.bincount(once % self._held.size, tellings - 1, self._held.size).astype(np.intp)

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
    def _held(self) -> _Held:
        segments = [facets_of(segment) for segment in self._collection.segments]
        return _Held(segments, {name: NUMBERS.field(name) for name in FACET_FIELDS}, len(NUMBERS))
