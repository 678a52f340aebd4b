"""Documents in which terms stand one after the other."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from archive.index.engine.finding.ordered import firsts
from archive.index.engine.finding.spread import spread
from archive.index.segments import Array

_SHIFT = 32
"""A place is the number of a document times 2**32 plus the position in it."""

_SHORT = 8_000
"""Terms with no more positions are compared as they are, without looking for common documents."""


class Located(NamedTuple):
    """The postings of a term: documents in order, how often it stands in each, and where."""

    docs: Array
    freqs: Array
    positions: Array


class Occurrences(NamedTuple):
    """Documents in order, and how often each term stands in each of them, anywhere."""

    docs: Array
    freqs: dict[str, Array]


def find_phrase(
    terms: Mapping[str, Located], phrase: Sequence[str], slop: int, doc_count: int
) -> Occurrences:
    """The documents where each term stands at most `slop` positions behind the one before it."""
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


def _only(term: Located, kept: Array) -> Located:
    """A term in some of its documents."""
    if len(kept) == len(term.docs):
        return term
    freqs = term.freqs.take(kept)
    ends, passed = (np.cumsum(each, dtype=np.intp) for each in (term.freqs, freqs))
    wanted = np.repeat(ends.take(kept) - passed, freqs)
    wanted += np.arange(len(wanted))
    return Located(term.docs.take(kept), freqs, term.positions.take(wanted))


def _places(term: Located) -> Array:
    """Where a term stands, in order."""
    places = np.repeat(term.docs << _SHIFT, term.freqs)
    places += term.positions
    return places


def _following(before: Array, after: Array, slop: int) -> Array:
    """Those of some places that stand 1 to `slop` positions behind one of others."""
    if not len(before) or not len(after):
        return after[:0]
    last_before = np.searchsorted(before, after) - 1
    distance = after - before[last_before]
    return after[(last_before >= 0) & (distance <= slop)]
