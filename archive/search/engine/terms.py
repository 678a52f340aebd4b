"""What a collection has of terms: documents, frequencies, positions, scores, masks."""

import numpy as np

from archive.search.engine.collection import Collection
from archive.search.engine.phrases import Located
from archive.search.engine.statistics import Spans, Statistics
from archive.search.segments.array_files import Array

_FEW = 16
"""Looking documents up one by one is faster when so many times more have the term."""


class Terms:
    """Reads the postings of all segments under the numbers of the collection."""

    def __init__(self, collection: Collection, statistics: Statistics) -> None:
        self._collection, self._statistics = collection, statistics

    # --- how many postings there are

    def count(self, field: str, text: str) -> int:
        """Those of a term."""
        return _total(self._statistics.spans(field, text))

    def count_beginning(self, field: str, text: str) -> int:
        """Those of all terms that begin so."""
        return _total(self._statistics.prefix_spans(field, text))

    def count_pattern(self, field: str, pattern: str) -> int:
        """Those of all terms of a pattern."""
        spans = self._statistics.wildcard_spans(field, pattern)
        return sum(int(np.diff(one).sum()) for one in spans)

    # --- one term

    def docs(self, field: str, text: str) -> Array:
        """The documents that have a term, in ascending order."""
        return self._docs(field, self._statistics.spans(field, text))

    def freqs(self, field: str, text: str) -> Array:
        """How often it stands in each of them."""
        pairs = zip(
            self._statistics.postings(field), self._statistics.spans(field, text), strict=True
        )
        return _together(
            [postings.freqs(start, end) for postings, (start, end) in pairs if start < end]
        )

    def freqs_in(self, field: str, text: str, docs: Array) -> Array:
        """How often it stands in each of some documents."""
        having, freqs = self.docs(field, text), self.freqs(field, text)
        if len(docs) * _FEW < len(having):
            places = np.searchsorted(having, docs)
            places[places == len(having)] = 0
            return np.where(having.take(places) == docs, freqs.take(places), 0)
        of_all = np.zeros(self._collection.doc_count, freqs.dtype)
        of_all[having] = freqs
        return of_all.take(docs)

    def located(self, field: str, text: str) -> Located:
        """Its postings with the positions."""
        pairs = zip(
            self._statistics.postings(field),
            self._statistics.position_spans(field, text),
            strict=True,
        )
        positions = _together([postings.positions(*span) for postings, span in pairs])
        return Located(self.docs(field, text), self.freqs(field, text), positions)

    def scores(self, field: str, text: str, boost: float, docs: Array, freqs: Array) -> Array:
        """What it is worth in documents where it stands so often."""
        if not self._statistics.is_scored(field):
            return np.full(len(docs), boost, np.float32)
        weight = np.float32(boost * self._statistics.weight(field, text))
        counts = freqs.astype(np.float32)
        norms = self._statistics.norms(field).take(docs)
        norms += counts
        counts /= norms
        counts *= weight
        return counts

    # --- many terms

    def mask_of_beginning(self, field: str, text: str) -> Array:
        """The documents that have a term which begins so."""
        mask = np.zeros(self._collection.doc_count, bool)
        mask[self._docs(field, self._statistics.prefix_spans(field, text))] = True
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

    def _docs(self, field: str, spans: Spans) -> Array:
        """The documents of postings, as they stand in the segments."""
        docs, done = np.empty(_total(spans), np.intp), 0
        for postings, first, (start, end) in zip(
            self._statistics.postings(field), self._collection.starts, spans, strict=True
        ):
            if start < end:
                to = done + end - start
                np.add(postings.docs(start, end), np.intp(first), out=docs[done:to])
                done = to
        return docs


def _total(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def _together(pieces: list[Array]) -> Array:
    if len(pieces) == 1:
        return pieces[0]
    return np.concatenate(pieces) if pieces else np.empty(0, np.uint8)
