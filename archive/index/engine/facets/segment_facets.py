"""The values of facets in one segment: which documents have one, and how many have each."""

from functools import cached_property
from typing import NamedTuple
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from archive.index.engine.facets.facet_numbers import MORE_VALUES, NO_VALUES, FacetNumbers
from archive.index.schema import FACET_FIELDS
from archive.index.segments import (
    DocIds,
    FieldPostings,
    FieldValues,
    Mask,
    Ordinals,
    Places,
    Segment,
    StoredDocs,
    Unsigned,
    ValueCounts,
)

_FREQUENT = 128
"""A value that more than one document in so many has is kept as a bitmap too. 32 to 128 are equally
fast, 256 takes 1.4 times as long and 2.6 times the memory (docs/performance.md, “Limits …”)."""

_WIDE = 256
"""Fewer than one document in so many has more values than a row holds. From 64 to 1,024 no
difference was seen (ibid.)."""

_WORD = 64
Bitmap = NDArray[np.uint64]
"""A mask of 64 documents a number, the first one in the lowest bit; filled up with zeros."""

NUMBERS = FacetNumbers()
"""Of all segments of this process: what one snapshot has read serves the next one."""


class Pairs(NamedTuple):
    """Values one by one: of which document each is, and its number."""

    docs: DocIds
    values: Ordinals


class SegmentFacets:
    """Counts and masks of all facets at once. Get it with facets_of()."""

    def __init__(self, segment: Segment) -> None:
        # The segment itself stays out: what is kept for as long as it lives may not hold it.
        self._doc_count = segment.doc_count
        self._postings = {name: segment.postings(name) for name in FACET_FIELDS}
        self._own = {name: segment.values(name) for name in FACET_FIELDS}
        self._numbers = {
            name: NUMBERS.of(name, postings.terms.block(0, len(postings.terms)))
            for name, postings in self._postings.items()
        }
        """For each field the numbers of its values, by their places in the dictionary."""

    def mask(self, field: str, value: str) -> Mask:
        """Which documents have a value."""
        postings = self._postings[field]
        number = postings.find(value)
        row = self._frequent.rows.get((field, number))
        if row is None:
            return mask_of_term(self._doc_count, postings, number)
        bits = np.unpackbits(
            self._frequent.bitmaps[row].view(np.uint8), count=self._doc_count, bitorder="little"
        )
        return bits.view(bool)

    def load(self) -> None:
        """Read everything that counting may need."""
        _ = self._rows, self._frequent

    # --- some documents: by their own values

    def rows(self, docs: DocIds) -> Unsigned:
        """A row for each of some documents: the numbers of its values, among numbers of no value.

        MORE_VALUES, in the last column, stands for those that more_values() has.
        """
        return self._rows.of_docs.take(docs, axis=0)

    def more_values(self, docs: DocIds, rows: Unsigned) -> Pairs:
        """Those values of documents that are not in their rows, as rows() has them."""
        more = self._rows.more
        docs = docs.take(np.flatnonzero(rows[:, -1] == MORE_VALUES))
        if not len(docs):
            return Pairs(docs, more.values[:0])
        places = np.searchsorted(docs, more.docs)
        places[places == len(docs)] = 0
        found = np.flatnonzero(docs.take(places) == more.docs)
        return Pairs(more.docs.take(found), more.values.take(found))

    def pairs(self, docs: DocIds) -> Pairs:
        """All values of some documents."""
        rows = self.rows(docs)
        owners, columns = np.nonzero(rows > MORE_VALUES)
        more = self.more_values(docs, rows)
        return Pairs(
            np.concatenate([docs.take(owners), more.docs]),
            np.concatenate([rows[owners, columns], more.values]),
        )

    @cached_property
    def _rows(self) -> "_Rows":
        return _Rows(self._own, self._numbers)

    # --- many documents: by value

    def count_many(self, docs: DocIds, counts: ValueCounts) -> None:
        """Add to `counts`, by the numbers of the values, how many of the documents have each."""
        mask = np.zeros(self._doc_count, bool)
        mask[docs] = True
        others = self._frequent.others
        if len(others.values):
            having = mask.take(others.docs).view(np.uint8)
            starts = self._frequent.starts
            counts[others.values] += np.add.reduceat(having, starts, dtype=np.uint32)
        shared = np.bitwise_count(self._frequent.bitmaps & _packed(mask))
        counts[self._frequent.values] += np.add.reduce(shared, axis=1, dtype=np.uint32)

    @cached_property
    def _frequent(self) -> "_Frequent":
        return _Frequent(self._doc_count, self._postings, self._numbers)


class _Rows:
    """Every document's values in a row of an array: rows are read faster than lists."""

    def __init__(self, own: dict[str, FieldValues], numbers: dict[str, Ordinals]) -> None:
        lengths = [np.diff(values.ends, prepend=np.uint32(0)) for values in own.values()]
        self._filled = np.zeros(len(lengths[0]), np.intp)
        width = _width_for(np.sum(lengths, axis=0))
        largest = max((int(each.max()) for each in numbers.values() if len(each)), default=0)
        kind = np.min_scalar_type(max(largest, MORE_VALUES))
        self.of_docs = np.tile(np.arange(width, dtype=kind) % NO_VALUES, (len(lengths[0]), 1))
        left = [
            self._fill(length, numbers[name].take(values.values))
            for length, (name, values) in zip(lengths, own.items(), strict=True)
        ]
        docs, values = (np.concatenate(column) for column in zip(*left, strict=True))
        self.of_docs[docs, -1] = MORE_VALUES
        order = np.argsort(docs, kind="stable")
        self.more = Pairs(docs[order], values[order])

    def _fill(self, lengths: Unsigned, values: Ordinals) -> Pairs:
        """Put the values of a field into the rows; those for which there is no room.

        The last column is kept for MORE_VALUES.
        """
        docs = np.repeat(np.arange(len(lengths)), lengths)
        first = np.cumsum(lengths, dtype=np.intp) - lengths
        columns = np.arange(len(docs)) + (self._filled - first).take(docs)
        self._filled += lengths
        fits = columns < self.of_docs.shape[1] - 1
        self.of_docs[docs[fits], columns[fits]] = values[fits]
        return Pairs(docs[~fits], values[~fits])


def _width_for(lengths: Unsigned) -> int:
    """How wide rows must be: room for the values of nearly all documents, and one column more."""
    fewer = np.cumsum(np.bincount(lengths.astype(np.intp)))
    return int(np.searchsorted(fewer, len(lengths) - len(lengths) // _WIDE)) + 1


class _Frequent:
    """The documents of frequent values as bitmaps, the documents of all others in one list."""

    def __init__(
        self, doc_count: int, postings: dict[str, FieldPostings], numbers: dict[str, Ordinals]
    ) -> None:
        self.rows: dict[tuple[str, int], int] = {}
        """The row of a value, by its field and place in the dictionary."""
        bitmaps: list[Bitmap] = []
        values: list[int] = []
        others: list[_Runs] = []
        for name, held in postings.items():
            frequent = np.flatnonzero(held.document_frequencies * np.int64(_FREQUENT) > doc_count)
            for place in frequent.tolist():
                self.rows[name, place] = len(bitmaps)
                bitmaps.append(_packed(mask_of_term(doc_count, held, place)))
                values.append(int(numbers[name][place]))
            others.append(_Runs.of_others(held, frequent, numbers[name]))
        self.bitmaps = np.array(bitmaps, np.uint64).reshape(len(bitmaps), -(-doc_count // _WORD))
        self.values = np.array(values, np.intp)
        """The number of the value of each row."""
        self.others = _Runs(*(np.concatenate(column) for column in zip(*others, strict=True)))
        self.starts = np.cumsum(self.others.lengths) - self.others.lengths
        """Where the documents of each of the other values begin."""


class _Runs(NamedTuple):
    """Values one by one, how many documents each has, and the documents of one after the other."""

    values: Places
    lengths: Places
    docs: StoredDocs

    @classmethod
    def of_others(cls, postings: FieldPostings, frequent: Places, numbers: Ordinals) -> "_Runs":
        """All values of a field but the frequent ones."""
        lengths = postings.document_frequencies
        kept = lengths > 0
        kept[frequent] = False
        docs = postings.docs(0, postings.size)[np.repeat(kept, lengths)]
        return cls(numbers[kept].astype(np.intp), lengths[kept].astype(np.intp), docs)


def _packed(mask: Mask) -> Bitmap:
    """A mask as a bitmap.

    >>> _packed(np.array([True, False, True])).tolist()
    [5]
    """
    packed = np.zeros(-(-len(mask) // _WORD), np.uint64)
    packed.view(np.uint8)[: -(-len(mask) // 8)] = np.packbits(mask, bitorder="little")
    return packed


def mask_of(segment: Segment, field: str, text: str) -> Mask:
    """Which documents of a segment have a value, or a term in a field of text."""
    if field in FACET_FIELDS:
        return facets_of(segment).mask(field, text)
    postings = segment.postings(field)
    return mask_of_term(segment.doc_count, postings, postings.find(text))


def mask_of_term(doc_count: int, postings: FieldPostings, number: int) -> Mask:
    """Which documents have a term, by its number; none when it is -1."""
    mask = np.zeros(doc_count, bool)
    if number >= 0:
        mask[postings.docs(*postings.span(number))] = True
    return mask


_kept: WeakKeyDictionary[Segment, SegmentFacets] = WeakKeyDictionary()


def facets_of(segment: Segment) -> SegmentFacets:
    """The facets of a segment."""
    if segment not in _kept:
        _kept[segment] = SegmentFacets(segment)
    return _kept[segment]
