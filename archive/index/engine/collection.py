"""The documents of all segments of a snapshot under one numbering."""

from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

import numpy as np

from archive.index.engine.facets import mask_of
from archive.index.plan import Sort
from archive.index.schema import ARTICLE, LAST_DAY
from archive.index.segments import Array, Snapshot

_AFTER_ALL_DAYS = np.int32(99_999_999)


class Collection:
    """Numbers documents through: those of a segment follow those of the segment before it.

    What each document has is joined into one array when it is first asked for. Keep one per
    snapshot; several threads may ask at once.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.segments = tuple(one.segment for one in snapshot.segments)
        counts = [segment.doc_count for segment in self.segments]
        self.starts = [0, *accumulate(counts)][: len(counts)]
        """The number of the first document of each segment."""
        self.doc_count = sum(counts)
        self._live = [one.live for one in snapshot.segments]
        self._numbers: dict[str, Array] = {}
        self._days: dict[Sort, Array] = {}

    @cached_property
    def live(self) -> Array | None:
        """Which documents have not been deleted; None when none has been."""
        if all(mask is None for mask in self._live):
            return None
        masks = zip(self.segments, self._live, strict=True)
        return _joined(
            [np.ones(segment.doc_count, bool) if mask is None else mask for segment, mask in masks]
        )

    def parts(self, docs: Array) -> Iterator[tuple[int, Array]]:
        """Documents in ascending order, by the place of their segment, as they are numbered there.

        Segments that have none of them are left out.
        """
        bounds = [0, *np.searchsorted(docs, self.starts[1:]).tolist(), len(docs)]
        for place, start in enumerate(self.starts):
            if bounds[place] < bounds[place + 1]:
                yield place, docs[bounds[place] : bounds[place + 1]] - start

    def numbers(self, name: str) -> Array:
        """A number of every document."""
        if name not in self._numbers:
            self._numbers[name] = _joined([segment.numbers(name) for segment in self.segments])
        return self._numbers[name]

    def mask(self, field: str, value: str) -> Array:
        """Which documents have a value, or a term in a field of text."""
        return _joined([mask_of(segment, field, value) for segment in self.segments])

    def days(self, sort: Sort) -> Array:
        """For each document a number that is larger the earlier it comes by its date.

        Articles without a date come last either way.
        """
        if sort not in self._days:
            days = self.numbers(LAST_DAY).astype(np.int32)
            self._days[sort] = days if sort is not Sort.OLDEST else _oldest_first(days)
        return self._days[sort]

    def articles(self, sort: Sort, docs: Array) -> Array:
        """For documents a number that is larger the earlier they come among those of a day."""
        articles = self.numbers(ARTICLE).take(docs).astype(np.int64)
        return -articles if sort is Sort.OLDEST else articles


def _oldest_first(days: Array) -> Array:
    return -np.where(days == 0, _AFTER_ALL_DAYS, days)


def _joined(arrays: list[Array]) -> Array:
    if len(arrays) == 1:
        return arrays[0]
    return np.concatenate(arrays) if arrays else np.empty(0, np.int64)
