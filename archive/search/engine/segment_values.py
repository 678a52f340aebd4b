"""The values of a field in one segment: which documents have one, and how many have each."""

from functools import cached_property
from weakref import WeakKeyDictionary

import numpy as np

from archive.search.segments.array_files import Array
from archive.search.segments.segment import FieldPostings, Segment, encoded

_FREQUENT = 128
"""A value that more than one document in so many has is kept as a bitmap too."""

_SPARSE = 16
"""Of fewer documents than one in so many the own values of each are read."""

_WORD = 64


class SegmentValues:
    """Masks and counts. Get it with values_of(), which keeps one for as long as its segment."""

    def __init__(self, segment: Segment, field: str) -> None:
        # The segment itself stays out: what is kept for as long as it lives may not hold it.
        self._doc_count, self._postings = segment.doc_count, segment.postings(field)
        self._own = segment.values(field)
        frequencies = self._postings.document_frequencies
        self._frequent = np.flatnonzero(frequencies * np.int64(_FREQUENT) > segment.doc_count)
        self._rows = {number: row for row, number in enumerate(self._frequent.tolist())}

    @cached_property
    def values(self) -> list[bytes]:
        """All values in order; elsewhere they go by their place here."""
        return self._postings.terms.block(0, len(self._postings.terms))

    def mask(self, value: str) -> Array:
        """Which documents have a value."""
        number = self._postings.terms.find(encoded(value))
        if number in self._rows:
            return self._unpacked(self._bitmaps[self._rows[number]])
        return _mask_of_term(self._doc_count, self._postings, number)

    def count(self, docs: Array) -> Array:
        """How many of some documents have each value."""
        if len(docs) * _SPARSE < self._doc_count:
            return self._count_few(docs)
        mask = np.zeros(self._doc_count, bool)
        mask[docs] = True
        rare_docs, rare = self._rare
        counts = np.bincount(
            rare.take(np.flatnonzero(mask.take(rare_docs))), minlength=len(self._postings.terms)
        )
        shared = np.bitwise_count(self._bitmaps & self._packed(mask))
        counts[self._frequent] = np.add.reduce(shared, axis=1, dtype=np.uint32)
        return counts

    def _count_few(self, docs: Array) -> Array:
        """Count the own values of every document."""
        return np.bincount(self.pairs(docs)[1], minlength=len(self._postings.terms))

    def pairs(self, docs: Array) -> tuple[Array, Array]:
        """The values of documents one by one: the place of the document among them, the value."""
        starts, ends = self._own.starts.take(docs), self._own.ends.take(docs)
        lengths = (ends - starts).astype(np.int64)
        shifts = starts - (np.cumsum(lengths) - lengths)
        owners = np.repeat(np.arange(len(docs)), lengths)
        return owners, self._own.values.take(np.arange(len(owners)) + shifts.take(owners))

    @cached_property
    def _bitmaps(self) -> Array:
        """A row for each frequent value, a bit for each document."""
        words = -(-self._doc_count // _WORD)
        bitmaps = np.zeros((len(self._frequent), words), np.uint64)
        for row, number in enumerate(self._frequent.tolist()):
            bitmaps[row] = self._packed(_mask_of_term(self._doc_count, self._postings, number))
        return bitmaps

    @cached_property
    def _rare(self) -> tuple[Array, Array]:
        """The document and the value of every posting of the other values."""
        frequencies = self._postings.document_frequencies
        numbers = np.arange(len(frequencies), dtype=np.min_scalar_type(len(frequencies)))
        is_rare = np.ones(len(frequencies), bool)
        is_rare[self._frequent] = False
        kept = np.repeat(is_rare, frequencies)
        docs = self._postings.docs(0, self._postings.size)
        return docs[kept], np.repeat(numbers, frequencies)[kept]

    def _packed(self, mask: Array) -> Array:
        packed = np.zeros(-(-len(mask) // _WORD), np.uint64)
        packed.view(np.uint8)[: -(-len(mask) // 8)] = np.packbits(mask, bitorder="little")
        return packed

    def _unpacked(self, row: Array) -> Array:
        bits = np.unpackbits(row.view(np.uint8), count=self._doc_count, bitorder="little")
        return bits.view(bool)


_kept: WeakKeyDictionary[Segment, dict[str, SegmentValues]] = WeakKeyDictionary()


def mask_of(segment: Segment, field: str, text: str) -> Array:
    """Which documents of a segment have a value, or a term in a field of text."""
    if segment.has_values(field):
        return values_of(segment, field).mask(text)
    postings = segment.postings(field)
    return _mask_of_term(segment.doc_count, postings, postings.find(text))


def _mask_of_term(doc_count: int, postings: FieldPostings, number: int) -> Array:
    mask = np.zeros(doc_count, bool)
    if number >= 0:
        mask[postings.docs(*postings.span(number))] = True
    return mask


def values_of(segment: Segment, field: str) -> SegmentValues:
    """The values of a field in a segment."""
    fields = _kept.setdefault(segment, {})
    if field not in fields:
        fields[field] = SegmentValues(segment, field)
    return fields[field]
