"""The terms of the index and how many documents have them, looked up by how terms begin."""

from collections import Counter
from functools import cache

import numpy as np

from archive.search.engine.executor import Engine
from archive.search.segments.segment import encoded


class Lexicon:
    """The terms of one engine after another. Counts include documents deleted since.

    Only the values of facets are kept in memory: all words of an archive would not fit.
    """

    def __init__(self) -> None:
        self._engine: Engine | None = None
        self._values: dict[str, dict[str, int]] = {}

    def follow(self, engine: Engine) -> None:
        """Serve this engine from now on."""
        if engine is not self._engine:
            self._engine, self._values = engine, {}

    @property
    def _followed(self) -> Engine:
        if self._engine is None:
            raise ValueError("This lexicon follows no engine yet.")
        return self._engine

    def frequency(self, field: str, term: str) -> int:
        """How many documents have a term."""
        return self._followed.statistics.document_frequency(field, term)

    def values(self, field: str) -> dict[str, int]:
        """All terms of a field that has few, such as a facet."""
        if field not in self._values:
            counter: Counter[str] = Counter()
            for one in self._followed.snapshot.segments:
                postings = one.segment.postings(field)
                terms = map(bytes.decode, postings.terms.block(0, len(postings.terms)))
                frequencies = postings.document_frequencies.tolist()
                counter.update(dict(zip(terms, frequencies, strict=True)))
            self._values[field] = dict(counter)
        return self._values[field]

    def beginning_with(self, field: str, beginning: str, least: int = 0) -> list[str]:
        """The terms that begin so, some perhaps twice.

        Those that fewer than `least` documents have may be missing.
        """
        found: list[bytes] = []
        segments = self._followed.snapshot.segments
        for one in segments:
            postings = one.segment.postings(field)
            start, end = postings.terms.starting_with(encoded(beginning))
            # A term can be shared out among the segments.
            wanted = -(-least // len(segments))
            if wanted <= 1:
                found += postings.terms.block(start, end)
            else:
                often = np.flatnonzero(postings.document_frequencies[start:end] >= wanted)
                found += [postings.terms[number] for number in (often + start).tolist()]
        return [*map(bytes.decode, found)]

    def commonest(self, field: str, beginning: str, limit: int) -> dict[str, int]:
        """The terms most documents have of those that begin so, commonest first.

        They are among the commonest of some segment.
        """
        terms: set[bytes] = set()
        for one in self._followed.snapshot.segments:
            postings = one.segment.postings(field)
            start, end = postings.terms.starting_with(encoded(beginning))
            frequencies = postings.document_frequencies[start:end].astype(np.int64)
            order = np.argsort(-frequencies, kind="stable")[:limit]
            terms.update(postings.terms[number] for number in (order + start).tolist())
        counts = {term: self.frequency(field, term) for term in map(bytes.decode, terms)}
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        return dict(ordered[:limit])


@cache
def lexicon_of(path: str) -> Lexicon:
    """The process's one lexicon of the index in a folder."""
    return Lexicon()
