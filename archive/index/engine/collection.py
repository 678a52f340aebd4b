"""The documents of all segments of a snapshot under one numbering."""

from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from archive.index.engine.facets import mask_of
from archive.index.plan import Sort
from archive.index.schema import ARTICLE, LAST_DAY
from archive.index.segments import DocIds, Mask, Snapshot, Unsigned

_AFTER_ALL_DAYS = np.int32(99_999_999)
"""A day as yyyymmdd that is later than any."""

Item = TypeVar("Item", bound=np.generic)


class Collection:
    """Numbers documents through: those of a segment follow those of the segment before it.

    Deleted documents keep their numbers. What each document has is joined into one array when it is
    first asked for. Keep one per snapshot; several threads may ask at once.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.segments = tuple(one.segment for one in snapshot.segments)
        counts = [segment.doc_count for segment in self.segments]
        self.starts = [0, *accumulate(counts)][: len(counts)]
        """The number of the first document of each segment."""
        self.doc_count = sum(counts)
        self._live = [one.live for one in snapshot.segments]
        self._numbers: dict[str, Unsigned] = {}
        self._days: dict[Sort, NDArray[np.int32]] = {}

    @cached_property
    def live(self) -> Mask | None:
        """Which documents are not deleted; None when none is."""
        if all(mask is None for mask in self._live):
            return None
        masks = zip(self.segments, self._live, strict=True)
        return _joined(
            [np.ones(segment.doc_count, bool) if mask is None else mask for segment, mask in masks],
            np.bool_,
        )

    def parts(self, docs: DocIds) -> Iterator[tuple[int, DocIds]]:
        """Documents segment by segment: the place of each segment, and their numbers in it.

        Segments that have none of them are left out.
        """
        bounds = [0, *np.searchsorted(docs, self.starts[1:]).tolist(), len(docs)]
        for place, start in enumerate(self.starts):
            if bounds[place] < bounds[place + 1]:
                yield place, docs[bounds[place] : bounds[place + 1]] - start

    def numbers(self, name: str) -> Unsigned:
        """A column, such as the days: one number of every document, by document."""
        if name not in self._numbers:
            columns = [segment.numbers(name) for segment in self.segments]
            self._numbers[name] = _joined(columns, np.uint64)
        return self._numbers[name]

    def mask(self, field: str, value: str) -> Mask:
        """Which documents have a value, or a term in a field of text."""
        return _joined([mask_of(segment, field, value) for segment in self.segments], np.bool_)

    def days(self, sort: Sort) -> NDArray[np.int32]:
        """For each document of the collection a number that is larger the earlier it comes by date.

        It is the last day that an article can be from, as yyyymmdd, or minus that. Articles without
        a date come last either way.
        """
        if sort not in self._days:
            days = self.numbers(LAST_DAY).astype(np.int32)
            self._days[sort] = days if sort is not Sort.OLDEST else _oldest_first(days)
        return self._days[sort]

    def articles(self, sort: Sort, docs: DocIds) -> NDArray[np.int64]:
        """For documents a number that is larger the earlier they come among those of a day.

        It is the article id, or minus that.
        """
        articles = self.numbers(ARTICLE).take(docs).astype(np.int64)
        return -articles if sort is Sort.OLDEST else articles


def _oldest_first(days: NDArray[np.int32]) -> NDArray[np.int32]:
    """Days that sort the oldest as the largest, 0 as the smallest.

    >>> _oldest_first(np.array([20240131, 0, 20231231], np.int32)).tolist()
    [-20240131, -99999999, -20231231]
    """
    return -np.where(days == 0, _AFTER_ALL_DAYS, days)


def _joined(arrays: list[NDArray[Item]], kind: type[Item]) -> NDArray[Item]:
    if len(arrays) == 1:
        return arrays[0]
    return np.concatenate(arrays) if arrays else np.empty(0, kind)
