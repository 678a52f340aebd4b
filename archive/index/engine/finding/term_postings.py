"""What a collection has of terms: documents, frequencies, positions, scores, masks."""

import numpy as np

from archive.index.engine.collection import Collection
from archive.index.engine.finding.ordered import distinct
from archive.index.engine.finding.phrases import Located
from archive.index.engine.finding.spread import spread
from archive.index.engine.statistics import Spans, Statistics, remembering
from archive.index.segments import Array

_FEW = 16
"""Looking documents up one by one is faster when so many times more have the term."""

_SELDOM = 32
"""Of a term that more than one document in so many has, how often each has it is remembered."""

_REMEMBERED, _TERMS = 8_000_000, 50
"""So many numbers, one for each document and term and nearly always of a byte; in large archives
those of so many terms."""

SPARSE = 16
"""Postings of fewer than one document in so many are put in order by sorting."""


class Terms:
    """Reads the postings of all segments under the numbers of the collection."""

    def __init__(self, collection: Collection, statistics: Statistics) -> None:
        self._collection, self._statistics = collection, statistics
        most = max(_TERMS, _REMEMBERED // (collection.doc_count or 1))
        self._freqs_of_all = remembering(self._read_freqs_of_all, most)

    # --- how many postings there are

    def count(self, field: str, text: str) -> int:
        """Those of a term."""
        return self._statistics.spans(field, text).total

    def count_beginning(self, field: str, text: str) -> int:
        """Those of all terms that begin so."""
        return self._statistics.prefix_spans(field, text).total

    def count_pattern(self, field: str, pattern: str) -> int:
        """Those of all terms of a pattern."""
        spans = self._statistics.wildcard_spans(field, pattern)
        return sum(int(np.diff(one).sum()) for one in spans)

    # --- one term

    def docs(self, field: str, text: str) -> Array:
        """The documents that have a term, in ascending order."""
        return _docs(self._statistics.spans(field, text))

    def postings(self, field: str, text: str) -> tuple[Array, Array]:
        """The same, and how often the term stands in each."""
        spans = self._statistics.spans(field, text)
        return _docs(spans), _freqs(spans)

    def freqs_in(self, field: str, text: str, docs: Array) -> Array:
        """How often a term stands in each of some documents."""
        count = self.count(field, text)
        if count * _SELDOM > self._collection.doc_count:
            return self._freqs_of_all(field, text).take(docs)
        having, freqs = self.postings(field, text)
        if len(docs) * _FEW < count:
            places = np.searchsorted(having, docs)
            places[places == count] = 0
            return np.where(having.take(places) == docs, freqs.take(places), 0)
        return spread(having, freqs, self._collection.doc_count).take(docs)

    def _read_freqs_of_all(self, field: str, text: str) -> Array:
        return spread(*self.postings(field, text), self._collection.doc_count)

    def located(self, field: str, text: str) -> Located:
        """The postings of a term with the positions."""
        _, spans = self._statistics.position_spans(field, text)
        positions = _together([one.postings.positions(one.start, one.end) for one in spans])
        return Located(*self.postings(field, text), positions)

    def is_scored(self, field: str) -> bool:
        """Whether documents that have a term of a field differ in how good they are."""
        return self._statistics.is_scored(field)

    def scores(self, field: str, text: str, boost: float, docs: Array, freqs: Array) -> Array:
        """What it is worth in documents where it stands so often, or not at all."""
        if not self._statistics.is_scored(field):
            return (freqs > 0) * np.float32(boost)
        weight = np.float32(boost * self._statistics.weight(field, text))
        counts = freqs.astype(np.float32)
        norms = self._statistics.norms(field).take(docs)
        norms += counts
        counts /= norms
        counts *= weight
        return counts

    # --- many terms

    def docs_beginning(self, field: str, text: str) -> Array:
        """The documents that have a term which begins so, in ascending order."""
        spans = self._statistics.prefix_spans(field, text)
        if spans.total * SPARSE <= self._collection.doc_count:
            return distinct(_docs(spans))
        return np.flatnonzero(self.mask_of_beginning(field, text))

    def mask_of_beginning(self, field: str, text: str) -> Array:
        """The documents that have a term which begins so."""
        mask = np.zeros(self._collection.doc_count, bool)
        mask[_docs(self._statistics.prefix_spans(field, text))] = True
        return mask

    def mask_of_pattern(self, field: str, pattern: str) -> Array:
        """The documents that have a term of a pattern."""
        mask = np.zeros(self._collection.doc_count, bool)
        for postings, first, spans in zip(
            self._statistics.postings(field),
            self._collection.starts,
            self._statistics.wildcard_spans(field, pattern),
            strict=True,
        ):
            of_segment = mask[first:]
            for start, end in spans.tolist():
                of_segment[postings.docs(start, end)] = True
        return mask


def _docs(spans: Spans) -> Array:
    """The documents of postings, as they stand in the segments."""
    docs, done = np.empty(spans.total, np.intp), 0
    for postings, first, start, end in spans.spans:
        to = done + end - start
        np.add(postings.docs(start, end), first, out=docs[done:to])
        done = to
    return docs


def _freqs(spans: Spans) -> Array:
    """How often the terms of postings stand in their documents."""
    return _together([postings.freqs(start, end) for postings, _, start, end in spans.spans])


def _together(pieces: list[Array]) -> Array:
    if len(pieces) == 1:
        return pieces[0]
    return np.concatenate(pieces) if pieces else np.empty(0, np.uint8)
