"""The terms of the index and how many documents have them, looked up by how terms begin."""

from collections import Counter
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from archive.index.engine import Engine
from archive.index.segments import Mask, Segment, encoded

_FIRST_OF_SEVERAL = 0xC0
"""From here on a byte of UTF-8 begins a character of several bytes."""

_values: WeakKeyDictionary[Engine, dict[str, dict[str, int]]] = WeakKeyDictionary()


class Lexicon:
    """The terms of an engine and their document frequencies, which include deleted documents.

    Only the values of facets are kept in memory, for as long as the engine: all words of an archive
    would not fit.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def frequency(self, field: str, term: str) -> int:
        """The document frequency of a term."""
        return self._engine.statistics.document_frequency(field, term)

    def values(self, field: str) -> dict[str, int]:
        """All terms of a field that has few, such as a facet, and their document frequencies."""
        known = _values.setdefault(self._engine, {})
        if field not in known:
            counter: Counter[str] = Counter()
            for one in self._engine.snapshot.segments:
                postings = one.segment.postings(field)
                terms = map(bytes.decode, postings.terms.block(0, len(postings.terms)))
                frequencies = postings.document_frequencies.tolist()
                counter.update(dict(zip(terms, frequencies, strict=True)))
            known[field] = dict(counter)
        return known[field]

    def near(self, field: str, beginning: str, word: str, slips: int, least: int = 0) -> set[str]:
        """Candidates for a spelling of `word` with at most `slips` slips: terms with a prefix.

        By their letters alone, so that others are among them. Those that fewer than `least`
        documents have may be missing.
        """
        found: set[bytes] = set()
        segments = self._engine.snapshot.segments
        # A term can be shared out among the segments.
        least = -(-least // max(len(segments), 1))
        for one in segments:
            postings = one.segment.postings(field)
            start, end = postings.terms.starting_with(encoded(beginning))
            if start < end:
                ends, held = _packed(one.segment, field, start, end)
                wanted = _can_be(encoded(word), slips, ends, held)
                wanted &= _frequencies(one.segment, field, start, end) >= least
                raw, bounds = held.tobytes(), [0, *ends.tolist()]
                found |= {raw[bounds[n] : bounds[n + 1]] for n in np.flatnonzero(wanted).tolist()}
        return {term.decode() for term in found}

    def commonest(self, field: str, beginning: str, limit: int) -> dict[str, int]:
        """The `limit` terms with a prefix that most documents have, commonest first, with counts.

        Only the `limit` commonest of each segment are looked at.
        """
        terms: set[bytes] = set()
        for one in self._engine.snapshot.segments:
            postings = one.segment.postings(field)
            start, end = postings.terms.starting_with(encoded(beginning))
            frequencies = _frequencies(one.segment, field, start, end)
            order = np.argsort(-frequencies, kind="stable")[:limit]
            terms.update(postings.terms[number] for number in (order + start).tolist())
        counts = {term: self.frequency(field, term) for term in map(bytes.decode, terms)}
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        return dict(ordered[:limit])


def _packed(
    segment: Segment, field: str, start: int, end: int
) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
    """Where terms end, from one number up to another, and the bytes of all of them."""
    bounds = _bounds(segment, f"{field}.term_ends", start, end)
    held = segment.file.column(f"{field}.terms").read(int(bounds[0]), int(bounds[-1]))
    return bounds[1:] - bounds[0], held


def _frequencies(segment: Segment, field: str, start: int, end: int) -> NDArray[np.int64]:
    """How many documents have each term, from one number up to another."""
    return np.diff(_bounds(segment, f"{field}.ends", start, end))


def _bounds(segment: Segment, column: str, start: int, end: int) -> NDArray[np.int64]:
    """Where each of some things begins and the last one ends, from a column of ends."""
    ends = segment.file.column(column).read(max(start - 1, 0), end).astype(np.int64)
    return ends if start else np.concatenate([[0], ends])


def _can_be(word: bytes, slips: int, ends: NDArray[np.int64], held: NDArray[np.uint8]) -> Mask:
    """Which terms, by their length and by how many letters they have that a word has not.

    A letter is told by the last of its bytes; it has at most two of them. Here the second term has
    two strange letters (т, с), the third is three letters longer:

    >>> terms = [term.encode() for term in ("қалма", "қатса", "қалаларда")]
    >>> ends = np.cumsum([len(term) for term in terms])
    >>> _can_be("қалам".encode(), 1, ends, np.frombuffer(b"".join(terms), np.uint8)).tolist()
    [True, False, False]
    """
    lengths = np.diff(ends, prepend=0)
    foreign = np.ones(256, np.uint8)
    foreign[[*word, *range(_FIRST_OF_SEVERAL, 256)]] = 0
    strange = np.add.reduceat(foreign[held], ends - lengths, dtype=np.uint8)
    fits: Mask = (strange <= slips) & (np.abs(lengths - len(word)) <= 2 * slips)
    return fits
