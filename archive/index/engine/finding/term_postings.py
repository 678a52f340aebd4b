"""Posting lists of a collection: documents, frequencies, positions, scores, masks of terms."""

import numpy as np

from archive.index.engine.collection import Collection
from archive.index.engine.finding.ordered import distinct
from archive.index.engine.finding.phrases import Located
from archive.index.engine.finding.spread import spread
from archive.index.engine.statistics import Spans, Statistics, remembering
from archive.index.segments import DocIds, Freqs, Mask, Scores, Unsigned

_FEW = 16
"""Documents are looked up one by one (bisection) when so many times more have the term. It breaks
even at 10 in a million documents, beyond 64 in 100,000 (docs/performance.md, “Limits of the
engine”)."""

_SELDOM = 32
"""Of a term that more than one document in so many has, how often each has it is remembered; not
measured."""

_REMEMBERED, _TERMS = 8_000_000, 50
"""So many numbers, one for each document and term and nearly always of a byte; in large archives
those of so many terms. A choice of memory: 8 MB a process, beyond 160,000 documents more."""

SPARSE = 64
"""Postings of fewer than one document in so many are put in order by sorting, others in a mask. It
breaks even at 45 of 100,000 documents and at 100 of a million (ibid.)."""


class Terms:
    """Reads the posting lists of all segments under the numbers of the collection.

    Keep one per snapshot. A term that the index does not have has an empty list.
    """

    def __init__(self, collection: Collection, statistics: Statistics) -> None:
        self._collection, self._statistics = collection, statistics
        most = max(_TERMS, _REMEMBERED // (collection.doc_count or 1))
        self._freqs_of_all = remembering(self._read_freqs_of_all, most)

    # --- how many postings there are

    def count(self, field: str, text: str) -> int:
        """The document frequency of a term."""
        return self._statistics.spans(field, text).total

    def count_beginning(self, field: str, text: str) -> int:
        """How many postings the terms with a prefix have together."""
        return self._statistics.prefix_spans(field, text).total

    def count_pattern(self, field: str, pattern: str) -> int:
        """How many postings the terms that a pattern matches have together."""
        spans = self._statistics.wildcard_spans(field, pattern)
        return sum(int(np.diff(one).sum()) for one in spans)

    # --- one term

    def docs(self, field: str, text: str) -> DocIds:
        """The documents that have a term."""
        return _docs(self._statistics.spans(field, text))

    def postings(self, field: str, text: str) -> tuple[DocIds, Freqs]:
        """The posting list of a term: the documents that have it, and its frequency in each."""
        spans = self._statistics.spans(field, text)
        return _docs(spans), _freqs(spans)

    def freqs_in(self, field: str, text: str, docs: DocIds) -> Freqs:
        """The frequency of a term in each of some documents, 0 where it does not occur."""
        count = self.count(field, text)
        if count * _SELDOM > self._collection.doc_count:
            return self._freqs_of_all(field, text).take(docs)
        having, freqs = self.postings(field, text)
        if len(docs) * _FEW < count:
            places = np.searchsorted(having, docs)
            places[places == count] = 0
            return np.where(having.take(places) == docs, freqs.take(places), 0)
        return spread(having, freqs, self._collection.doc_count).take(docs)

    def _read_freqs_of_all(self, field: str, text: str) -> Freqs:
        return spread(*self.postings(field, text), self._collection.doc_count)

    def located(self, field: str, text: str) -> Located:
        """The posting list of a term with positions. Raises ValueError where the field has none."""
        _, spans = self._statistics.position_spans(field, text)
        positions = _together([one.postings.positions(one.start, one.end) for one in spans])
        return Located(*self.postings(field, text), positions)

    def is_scored(self, field: str) -> bool:
        """Whether a field has frequencies and lengths; else its terms have a constant score."""
        return self._statistics.is_scored(field)

    def scores(self, field: str, text: str, boost: float, docs: DocIds, freqs: Freqs) -> Scores:
        """The BM25 scores of a term, times `boost`, by its frequencies in documents; 0 for 0."""
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

    def docs_beginning(self, field: str, text: str) -> DocIds:
        """The documents that have a term with a prefix."""
        spans = self._statistics.prefix_spans(field, text)
        if spans.total * SPARSE <= self._collection.doc_count:
            return distinct(_docs(spans))
        return np.flatnonzero(self.mask_of_beginning(field, text))

    def mask_of_beginning(self, field: str, text: str) -> Mask:
        """Which documents of the collection have a term with a prefix."""
        mask = np.zeros(self._collection.doc_count, bool)
        mask[_docs(self._statistics.prefix_spans(field, text))] = True
        return mask

    def mask_of_pattern(self, field: str, pattern: str) -> Mask:
        """Which documents of the collection have a term that a pattern matches."""
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


def _docs(spans: Spans) -> DocIds:
    """The documents of postings, as they stand: those of one term in ascending order."""
    docs, done = np.empty(spans.total, np.intp), 0
    for postings, first, start, end in spans.spans:
        to = done + end - start
        np.add(postings.docs(start, end), first, out=docs[done:to])
        done = to
    return docs


def _freqs(spans: Spans) -> Freqs:
    """The frequencies of postings."""
    return _together([postings.freqs(start, end) for postings, _, start, end in spans.spans])


def _together(pieces: list[Unsigned]) -> Unsigned:
    if len(pieces) == 1:
        return pieces[0]
    return np.concatenate(pieces) if pieces else np.empty(0, np.uint8)
