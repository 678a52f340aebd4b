"""The terms of the index by how they begin, read when they are first asked for."""

from collections import Counter
from functools import cache
from typing import Any

BEGINNING = 2
"""Terms are read from the index in groups that share this many first letters."""


class Lexicon:
    """Terms and how many documents have them, kept for as long as the segments they came from.

    Counts include documents deleted since. Use it where the index is being searched, under the
    index's lock.
    """

    def __init__(self) -> None:
        self._reader: Any = None
        self._segments: dict[tuple[str, str, str], dict[str, int]] = {}
        self._joined: dict[tuple[str, str], dict[str, int]] = {}

    def follow(self, reader: Any) -> None:
        """Serve this reader from now on; segments that it shares with the last one stay read."""
        if reader is self._reader:
            return
        self._reader, self._joined = reader, {}
        live = {_segment_id(leaf) for leaf, _ in reader.leaf_readers()}
        self._segments = {key: kept for key, kept in self._segments.items() if key[0] in live}

    def frequency(self, field: str, term: str) -> int:
        """How many documents have a term."""
        return int(self._reader.doc_frequency(field, term))

    def counts(self, field: str, beginning: str = "") -> dict[str, int]:
        """The terms that begin so, commonest first.

        Ask for few different beginnings of at most BEGINNING letters: each is kept.
        """
        key = (field, beginning)
        if key not in self._joined:
            counter: Counter[str] = Counter()
            for leaf, _ in self._reader.leaf_readers():
                counter.update(self._segment_counts(leaf, field, beginning))
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

    def _segment_counts(self, leaf: Any, field: str, beginning: str) -> dict[str, int]:
        if not leaf.doc_count_all():
            return {}
        key = (_segment_id(leaf), field, beginning)
        if key not in self._segments:
            self._segments[key] = {
                term.decode(): info.doc_frequency()
                for term, info in leaf.iter_prefix(field, beginning)
            }
        return self._segments[key]


def _segment_id(leaf: Any) -> str:
    segment = leaf.segment()
    return str(segment.segment_id()) if segment is not None else "empty"


@cache
def lexicon_of(path: str) -> Lexicon:
    """The process's one lexicon of the index in a folder."""
    return Lexicon()
