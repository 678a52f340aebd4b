"""Numbers of a whole snapshot that the weight of a term depends on."""

from functools import lru_cache

import numpy as np

from archive.search.ranking import K1, B, inverse_document_frequency
from archive.search.segments.array_files import Array
from archive.search.segments.segment import Segment
from archive.search.segments.snapshot import Snapshot

_SPANS = 50_000
"""How many terms are remembered."""


class Statistics:
    """What BM25 needs beside the numbers of one posting. Keep one per snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._norms: dict[tuple[str, str], Array] = {}
        self.spans = lru_cache(maxsize=_SPANS)(self._spans)

    def weight(self, field: str, term: str) -> float:
        """What a term is worth in a document that has it endlessly often."""
        frequency = self.document_frequency(field, term)
        return inverse_document_frequency(frequency, self._snapshot.doc_count_all) * (K1 + 1)

    def norms(self, segment: Segment, field: str) -> Array:
        """For each document, how much its length takes from the worth of a term that it has."""
        key = segment.name, field
        if key not in self._norms:
            average = self._average_length(field)
            lengths = segment.postings(field).lengths.astype(np.float32)
            self._norms[key] = K1 * ((1 - B) + B * lengths / np.float32(average))
        return self._norms[key]

    def _average_length(self, field: str) -> float:
        segments = self._snapshot.segments
        total = sum(one.segment.postings(field).total_length for one in segments)
        return total / (self._snapshot.doc_count_all or 1) or 1.0

    def document_frequency(self, field: str, term: str) -> int:
        """How many documents have a term, deleted ones among them."""
        return sum(end - start for start, end in self.spans(field, term))

    def _spans(self, field: str, term: str) -> tuple[tuple[int, int], ...]:
        """Where the postings of a term are in each segment; an empty span where it has none."""
        spans = []
        for one in self._snapshot.segments:
            postings = one.segment.postings(field)
            number = postings.find(term)
            spans.append(postings.span(number) if number >= 0 else (0, 0))
        return tuple(spans)
