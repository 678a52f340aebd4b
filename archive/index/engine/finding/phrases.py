"""Phrases: documents in which terms stand one after the other, by their positions."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from archive.index.engine.finding.ordered import firsts
from archive.index.engine.finding.spread import spread
from archive.index.segments import DocIds, Freqs, Places, Positions

_SHIFT = 32
WordPlaces = NDArray[np.intp]
"""Positions in the collection, in ascending order: document * 2**32 + position in it."""

_SHORT = 1_000
"""Terms with no more positions are compared as they are, without looking for common documents. It
breaks even at 600 to 1,500 (docs/performance.md, “Limits of the engine”)."""


class Located(NamedTuple):
    """The postings of a term with positions, as many for each document as `freqs` says."""

    docs: DocIds
    freqs: Freqs
    positions: Positions


class Occurrences(NamedTuple):
    """Documents, and the frequency of each term in each of them, anywhere."""

    docs: DocIds
    freqs: dict[str, Freqs]


def find_phrase(
    terms: Mapping[str, Located], phrase: Sequence[str], slop: int, doc_count: int
) -> Occurrences:
    """The documents where each term stands 1 to `slop` positions behind the one before it.

    The slop of a phrase without gaps is 1. Of a repeated term (“а а б”) `terms` has one entry.

    >>> old = Located(np.array([0, 4]), np.array([1, 2]), np.array([7, 3, 9]))
    >>> town = Located(np.array([0, 4]), np.array([1, 1]), np.array([6, 11]))
    >>> [find_phrase({"a": old, "b": town}, "ab", slop, 5).docs.tolist() for slop in (1, 2)]
    [[], [4]]
    """
    if max(len(term.positions) for term in terms.values()) > _SHORT:
        terms = _narrowed(terms, doc_count)
    places = {text: _places(term) for text, term in terms.items()}
    reached = places[phrase[0]]
    for text in phrase[1:]:
        reached = _following(reached, places[text], slop)
    docs = reached >> _SHIFT
    docs = docs.take(firsts(docs))
    return Occurrences(
        docs,
        {text: spread(term.docs, term.freqs, doc_count).take(docs) for text, term in terms.items()},
    )


def _narrowed(terms: Mapping[str, Located], doc_count: int) -> dict[str, Located]:
    """The terms in the documents of that which has fewest."""
    fewest = min(terms.values(), key=lambda term: len(term.docs))
    wanted = np.zeros(doc_count, bool)
    wanted[fewest.docs] = True
    return {
        text: term if term is fewest else _only(term, np.flatnonzero(wanted.take(term.docs)))
        for text, term in terms.items()
    }


def _only(term: Located, kept: Places) -> Located:
    """The postings of a term at some places."""
    if len(kept) == len(term.docs):
        return term
    freqs = term.freqs.take(kept)
    ends, passed = (np.cumsum(each, dtype=np.intp) for each in (term.freqs, freqs))
    wanted = np.repeat(ends.take(kept) - passed, freqs)
    wanted += np.arange(len(wanted))
    return Located(term.docs.take(kept), freqs, term.positions.take(wanted))


def _places(term: Located) -> WordPlaces:
    """Where a term stands in the collection: document * 2**32 + position.

    >>> _places(Located(np.array([0, 1]), np.array([1, 2]), np.array([7, 3, 9]))).tolist()
    [7, 4294967299, 4294967305]
    """
    places = np.repeat(term.docs << _SHIFT, term.freqs)
    places += term.positions
    return places


def _following(before: WordPlaces, after: WordPlaces, slop: int) -> WordPlaces:
    """Those of the places `after` that stand 1 to `slop` positions behind one of `before`.

    Documents need no look: the next one is 2**32 positions away. The last place before each is near
    enough when any is.

    >>> _following(np.array([2, 10]), np.array([2, 3, 12, 15]), 2).tolist()
    [3, 12]
    """
    if not len(before) or not len(after):
        return after[:0]
    last_before = np.searchsorted(before, after) - 1
    distance = after - before[last_before]
    return after[(last_before >= 0) & (distance <= slop)]
