"""The terms of the index by how they begin, read when they are first asked for."""

from collections import Counter
from functools import cache

from archive.search.engine.executor import Engine
from archive.search.segments.segment import Segment, encoded

BEGINNING = 2
"""Terms are read from the index in groups that share this many first letters."""


class Lexicon:
    """Terms and how many documents have them, kept for as long as the segments they came from.

    Counts include documents deleted since.
    """

    def __init__(self) -> None:
        self._engine: Engine | None = None
        self._segments: dict[tuple[str, str, str], dict[str, int]] = {}
        self._joined: dict[tuple[str, str], dict[str, int]] = {}

    def follow(self, engine: Engine) -> None:
        """Serve this engine from now on; segments that it shares with the last one stay read."""
        if engine is self._engine:
            return
        self._engine, self._joined = engine, {}
        live = {one.segment.name for one in engine.snapshot.segments}
        self._segments = {key: kept for key, kept in self._segments.items() if key[0] in live}

    def frequency(self, field: str, term: str) -> int:
        """How many documents have a term."""
        return self._followed.statistics.document_frequency(field, term)

    @property
    def _followed(self) -> Engine:
        if self._engine is None:
            raise ValueError("This lexicon follows no engine yet.")
        return self._engine

    def counts(self, field: str, beginning: str = "") -> dict[str, int]:
        """The terms that begin so, commonest first.

        Ask for few different beginnings of at most BEGINNING letters: each is kept.
        """
        key = (field, beginning)
        if key not in self._joined:
            counter: Counter[str] = Counter()
            for one in self._followed.snapshot.segments:
                counter.update(self._segment_counts(one.segment, field, beginning))
            self._joined[key] = dict(counter.most_common())
        return self._joined[key]

    def commonest(self, field: str, beginning: str, limit: int) -> list[str]:
        """The terms most articles have of those that begin so."""
        found = []
        for term in self.counts(field, beginning[:BEGINNING]):
            if term.startswith(beginning):
                found.append(term)
                if len(found) == limit:
                    break
        return found

    def _segment_counts(self, segment: Segment, field: str, beginning: str) -> dict[str, int]:
        key = (segment.name, field, beginning)
        if key not in self._segments:
            postings = segment.postings(field)
            start, end = postings.terms.starting_with(encoded(beginning))
            terms = map(bytes.decode, postings.terms.block(start, end))
            counts = postings.document_frequencies[start:end].tolist()
            self._segments[key] = dict(zip(terms, counts, strict=True))
        return self._segments[key]


@cache
def lexicon_of(path: str) -> Lexicon:
    """The process's one lexicon of the index in a folder."""
    return Lexicon()
