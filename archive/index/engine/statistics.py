"""Numbers of a whole snapshot that the weight of a term depends on."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeVar
from weakref import WeakMethod

import numpy as np

from archive.index.engine.bm25 import K1, B, inverse_document_frequency
from archive.index.engine.collection import Collection
from archive.index.segments import FieldPostings, Scores, Unsigned, decoded, encoded
from archive.text import beginning_of, matcher_of

_SPANS = 50_000
"""How many terms are remembered, which bounds the memory they take; other sizes not measured."""

_WILDCARDS = 200
"""How many patterns are remembered; one can have ten thousands of terms, of eight bytes each. Not
measured."""


class Span(NamedTuple):
    """A range of the postings of a field in a segment, or of their positions."""

    postings: FieldPostings
    first: np.intp
    """The number of the first document of the segment."""
    start: int
    end: int


class Spans(NamedTuple):
    """The ranges of a term, or of terms with a prefix, in the segments, and their joint length."""

    total: int
    spans: tuple[Span, ...]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "Spans":
        """The spans that are not empty."""
        found = tuple(span for span in spans if span.start < span.end)
        return cls(sum(span.end - span.start for span in found), found)


Answer = TypeVar("Answer")
Lookup = Callable[[str, str], Answer]
SpanOf = Callable[[FieldPostings, int], tuple[int, int]]


class Statistics:
    """Collection statistics: what BM25 needs beside one posting, and where terms are.

    Keep one per snapshot. Deleted documents count until their segment is merged.
    """

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._starts = tuple(map(np.intp, collection.starts))
        self._postings: dict[str, list[FieldPostings]] = {}
        self._norms: dict[str, Scores] = {}
        self._scored: dict[str, bool] = {}
        self.spans = remembering(self._spans, _SPANS)
        self.position_spans = remembering(self._position_spans, _SPANS)
        self.prefix_spans = remembering(self._prefix_spans, _SPANS)
        self.wildcard_spans = remembering(self._wildcard_spans, _WILDCARDS)
        self.weight = remembering(self._weight, _SPANS)

    def postings(self, field: str) -> list[FieldPostings]:
        """The postings of a field in each segment."""
        if field not in self._postings:
            segments = self._collection.segments
            self._postings[field] = [segment.postings(field) for segment in segments]
        return self._postings[field]

    def is_scored(self, field: str) -> bool:
        """Whether there are frequencies and lengths to score by."""
        if field not in self._scored:
            self._scored[field] = all(one.is_scored for one in self.postings(field))
        return self._scored[field]

    def _weight(self, field: str, term: str) -> float:
        """idf * (K1 + 1): the score of a term in a document that has it endlessly often."""
        frequency = self.document_frequency(field, term)
        return inverse_document_frequency(frequency, self._collection.doc_count) * (K1 + 1)

    def norms(self, field: str) -> Scores:
        """The length norms: K1 * (1 - B + B * length / average length), by document, float32."""
        if field not in self._norms:
            postings = self.postings(field)
            average = sum(one.total_length for one in postings) / (self._collection.doc_count or 1)
            none = np.empty(0, np.float32)
            lengths = np.concatenate([none, *(one.lengths.astype(np.float32) for one in postings)])
            norms = K1 * ((1 - B) + B * lengths / np.float32(average or 1.0))
            self._norms[field] = norms.astype(np.float32, copy=False)
        return self._norms[field]

    def document_frequency(self, field: str, term: str) -> int:
        """How many documents have a term, deleted ones (tombstones) among them."""
        return self.spans(field, term).total

    def _segments(self, field: str) -> Iterator[tuple[FieldPostings, np.intp]]:
        """The postings of a field in each segment, and the number of its first document."""
        return zip(self.postings(field), self._starts, strict=True)

    def _spans(self, field: str, term: str) -> Spans:
        """Where the postings of a term are."""
        return self._where(field, term, FieldPostings.span)

    def _position_spans(self, field: str, term: str) -> Spans:
        """Where the positions of a term are."""
        return self._where(field, term, FieldPostings.position_span)

    def _where(self, field: str, term: str, span_of: SpanOf) -> Spans:
        sought = encoded(term)
        return Spans.of(
            Span(postings, first, *span_of(postings, number))
            for postings, first in self._segments(field)
            if (number := postings.terms.find(sought)) >= 0
        )

    def _prefix_spans(self, field: str, prefix: str) -> Spans:
        """Where the postings of all terms with a prefix are: side by side in each segment."""
        sought, spans = encoded(prefix), []
        for postings, first_doc in self._segments(field):
            first, last = postings.terms.starting_with(sought)
            if first < last:
                spans.append(Span(postings, first_doc, *postings.span(first, last)))
        return Spans.of(spans)

    def _wildcard_spans(self, field: str, pattern: str) -> tuple[Unsigned, ...]:
        """Where the postings of the terms that a pattern matches are.

        For each segment an array of two columns, with the start and the end of each term's.
        """
        matches, sought, found = matcher_of(pattern), encoded(beginning_of(pattern)), []
        for one in self.postings(field):
            first, last = one.terms.starting_with(sought)
            terms = one.terms.block(first, last)
            numbers = (number for number, term in enumerate(terms, first) if matches(decoded(term)))
            spans = [one.span(number) for number in numbers]
            found.append(np.array(spans, np.uint32).reshape(-1, 2))
        return tuple(found)


def remembering(method: Lookup[Answer], size: int) -> Lookup[Answer]:
    """A method that remembers its last `size` answers (an LRU cache), not holding its object.

    In a circle the files of a snapshot would stay open until a garbage collection, and those of the
    first one for good, since collections leave out what was there when the workers parted.
    """
    weak = WeakMethod(method)

    @lru_cache(maxsize=size)
    def remembered(field: str, text: str) -> Answer:
        look_up = weak()
        if look_up is None:
            raise ReferenceError("What this belonged to is gone.")
        return look_up(field, text)

    return remembered
