"""Facet counts: how many of some documents of a collection have each value of the facets."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from threading import Lock
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from archive.index import plan
from archive.index.engine.collection import Collection
from archive.index.engine.facets import MORE_VALUES, NUMBERS, SegmentFacets, facets_of
from archive.index.schema import FACET_FIELDS, STORY
from archive.index.segments import DocIds, Places, ValueCounts

_SPARSE = 6
"""Of fewer documents than one in so many the own values of each are read. It breaks even at 4
(docs/performance.md, “Limits of the engine”)."""

_SHORT = 64
"""The commonest of so many values are found by sorting a list, those of more by a partition. It
breaks even at about 45 (ibid.)."""


class _Held(NamedTuple):
    """What the segments have of facets. The values of each field are together, in order."""

    segments: list[SegmentFacets]
    size: int
    """A number above that of each value."""
    values: list[str]
    numbers: Places
    """The number of each value."""
    fields: dict[str, int]
    """At which place each field is in `starts`."""
    starts: Places
    """Where the values of each field begin, and, at last, their number."""
    by_value: list[Mapping[str, int]]
    """For each field the numbers of its values."""

    @classmethod
    def of(cls, segments: list[SegmentFacets]) -> "_Held":
        """What these segments have, which are all of a collection."""
        fields = [NUMBERS.field(name) for name in FACET_FIELDS]
        return cls(
            segments,
            len(NUMBERS),
            list(chain.from_iterable(field.values for field in fields)),
            np.concatenate([field.numbers for field in fields]),
            {name: place for place, name in enumerate(FACET_FIELDS)},
            np.cumsum([0, *(len(field.values) for field in fields)]),
            [field.by_value for field in fields],
        )


class FacetCounts:
    """Counts the values of all facets at once. Keep one per snapshot.

    count() has the counts of all values of all fields by their numbers; cut_out() those of some
    fields by value.
    """

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._reading = Lock()
        self._read: _Held | None = None

    def load(self) -> None:
        """Read the values of all documents, which else happens when they are first counted."""
        for segment in self._held.segments:
            segment.load()

    def count(self, docs: DocIds, *, distinct: bool = False) -> ValueCounts:
        """How many of some documents have each value.

        `distinct`: how many stories have each, and not how many documents.
        """
        few = len(docs) * _SPARSE < self._collection.doc_count
        counts = self._count_few(docs) if few else self._count_many(docs)
        return counts - self._told_again(docs) if distinct else counts

    def cut_out(self, counts: ValueCounts, facets: Iterable[plan.Facet]) -> dict[str, plan.Counts]:
        """The counts of the values that are wanted of some facets."""
        held = self._held
        by_place = counts.take(held.numbers)
        places = np.flatnonzero(by_place > 0)
        counted = by_place.take(places)
        bounds = np.searchsorted(places, held.starts).tolist()
        found = {}
        for facet in facets:
            field = held.fields[facet.field]
            start, end = bounds[field], bounds[field + 1]
            chosen = _commonest(held.values, places[start:end], counted[start:end], facet.most)
            for value in facet.also:
                number = held.by_value[field].get(value)
                if number is not None and (count := int(counts[number])):
                    chosen[value] = count
            found[facet.field] = plan.Counts(chosen, end - start)
        return found

    def _count_few(self, docs: DocIds) -> ValueCounts:
        segments = self._held.segments
        parts = [
            (segments[place], found, segments[place].rows(found))
            for place, found in self._collection.parts(docs)
        ]
        values: list[NDArray[np.integer]] = [rows.ravel() for _, _, rows in parts]
        counts = np.bincount(np.concatenate(values or [docs]), minlength=self._held.size)
        if counts[MORE_VALUES]:
            more = [facets.more_values(found, rows).values for facets, found, rows in parts]
            counts += np.bincount(np.concatenate(more), minlength=self._held.size)
        return counts

    def _count_many(self, docs: DocIds) -> ValueCounts:
        counts = np.zeros(self._held.size, np.intp)
        for place, found in self._collection.parts(docs):
            self._held.segments[place].count_many(found, counts)
        return counts

    def _told_again(self, docs: DocIds) -> ValueCounts:
        """How many documents are one too many for each value: another of their story has it too.

        A story and a value together are one number, story * size + value, so that `unique` counts
        pairs.
        """
        pairs = [np.empty(0, np.int64)]
        for place, found in self._collection.parts(self._several_of_a_story(docs)):
            having, values = self._held.segments[place].pairs(found)
            stories = self._collection.numbers(STORY).take(having + self._collection.starts[place])
            pairs.append(stories.astype(np.int64) * self._held.size + values)
        once, tellings = np.unique(np.concatenate(pairs), return_counts=True)
        return np.bincount(once % self._held.size, tellings - 1, self._held.size).astype(np.intp)

    def _several_of_a_story(self, docs: DocIds) -> DocIds:
        """Those of the documents whose story others of them tell too."""
        stories = self._collection.numbers(STORY).take(docs)
        docs = docs[stories > 0]
        _, which, tellings = np.unique(
            stories[stories > 0], return_inverse=True, return_counts=True
        )
        return docs[tellings[which] > 1]

    @property
    def _held(self) -> _Held:
        if self._read is None:
            # Values get numbers meanwhile, and all that is held must be of one moment.
            with self._reading:
                if self._read is None:
                    segments = [facets_of(segment) for segment in self._collection.segments]
                    self._read = _Held.of(segments)
        return self._read


def _commonest(
    values: Sequence[str], places: Places, counts: ValueCounts, most: int | None
) -> dict[str, int]:
    """The values at some places with their counts: all, or the `most` commonest.

    All that are as common as the last of these are among them:

    >>> _commonest(["kk", "ky", "ru"], np.arange(3), np.array([5, 2, 2]), 2)
    {'kk': 5, 'ky': 2, 'ru': 2}
    """
    least = 1
    if most is not None and len(places) > most:
        if len(places) > _SHORT:
            common = counts >= np.partition(counts, len(counts) - most)[len(counts) - most]
            places, counts = places[common], counts[common]
        else:
            least = sorted(counts.tolist())[-most]
    pairs = zip(places.tolist(), counts.tolist(), strict=True)
    return {values[place]: count for place, count in pairs if count >= least}
