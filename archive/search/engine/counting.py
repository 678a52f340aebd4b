"""How many of some documents have each value of a field."""

import numpy as np

from archive.search.segments.array_files import Array
from archive.search.segments.segment import Segment
from archive.search.segments.snapshot import Snapshot

_DENSE = 6
"""From every so manyth document on, all postings are read instead of the documents' own values."""


class ValueCounts:
    """Counts values over the segments of a snapshot. Keep one per snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._fields: dict[str, tuple[list[str], list[Array]]] = {}

    def count(self, field: str, docs: list[Array]) -> dict[str, int]:
        """The values of documents, given for each segment in turn, and how many have each."""
        values, numbers = self._field(field)
        total = np.zeros(len(values), np.int64)
        for one, found, renumbered in zip(self._snapshot.segments, docs, numbers, strict=True):
            if len(found):
                total[renumbered] += count_values(one.segment, field, found)
        some = np.flatnonzero(total).tolist()
        return dict(zip([values[number] for number in some], total[some].tolist(), strict=True))

    def _field(self, field: str) -> tuple[list[str], list[Array]]:
        """The values of all segments, and the numbers in that list of the values of each."""
        if field not in self._fields:
            terms = [one.segment.postings(field).terms for one in self._snapshot.segments]
            lists = [held.block(0, len(held)) for held in terms]
            values = sorted(set().union(*lists))
            numbers = {value: number for number, value in enumerate(values)}
            self._fields[field] = (
                [value.decode() for value in values],
                [
                    np.fromiter(map(numbers.__getitem__, held), np.int64, len(held))
                    for held in lists
                ],
            )
        return self._fields[field]


def count_values(segment: Segment, field: str, docs: Array) -> Array:
    """How many of a segment's documents have each value of a field."""
    postings, held = segment.postings(field), segment.values(field)
    size = len(postings.terms)
    if not size:
        return np.zeros(0, np.int64)
    if held.is_single:
        return np.bincount(held.values[docs], minlength=size)
    if len(docs) * _DENSE < segment.doc_count:
        return np.bincount(
            _values_of(held.values, held.starts[docs], held.ends[docs]), minlength=size
        )
    mask = np.zeros(segment.doc_count, np.uint8)
    mask[docs] = 1
    ends = np.cumsum(postings.document_frequencies, dtype=np.int64)
    starts = ends - postings.document_frequencies
    return np.add.reduceat(mask[postings.docs(0, postings.size)], starts, dtype=np.int64)


def _values_of(values: Array, starts: Array, ends: Array) -> Array:
    """The values in many ranges."""
    lengths = (ends - starts).astype(np.int64)
    shifts = starts - (np.cumsum(lengths) - lengths)
    found: Array = values[np.arange(int(lengths.sum())) + np.repeat(shifts, lengths)]
    return found
