"""Documents in which terms stand one after the other."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from archive.search.segments.array_files import Array

_SHIFT = 32
"""A place is the number of a candidate times 2**32 plus the position in it."""


class Located(NamedTuple):
    """The postings of a term: documents in order, how often it stands in each, and where."""

    docs: Array
    freqs: Array
    positions: Array


def documents_with_phrase(
    terms: Mapping[str, Located], phrase: Sequence[str], slop: int, doc_count: int
) -> Array:
    """The documents where each term stands at most `slop` positions behind the one before it."""
    candidates = _in_all([term.docs for term in terms.values()], doc_count)
    if not len(candidates):
        return candidates
    is_candidate = np.zeros(doc_count, bool)
    is_candidate[candidates] = True
    places = {text: _places(term, is_candidate) for text, term in terms.items()}
    reached = places[phrase[0]]
    for text in phrase[1:]:
        reached = _following(reached, places[text], slop)
    ranks = reached >> _SHIFT
    return candidates.take(ranks[np.flatnonzero(np.diff(ranks, prepend=-1))])


def _in_all(lists: list[Array], doc_count: int) -> Array:
    """The documents that stand in all lists, in order; the shortest list is tried first."""
    found, *others = sorted(lists, key=len)
    for other in others:
        having = np.zeros(doc_count, bool)
        having[found] = True
        found = other.take(np.flatnonzero(having.take(other)))
    return found


def _places(term: Located, is_candidate: Array) -> Array:
    """Where a term stands in the candidates, in order."""
    kept = np.flatnonzero(is_candidate.take(term.docs))
    counts = term.freqs.take(kept).astype(np.int64)
    places = np.repeat(np.arange(len(kept)) << _SHIFT, counts)
    positions = term.positions
    if len(kept) < len(term.docs):
        starts = (np.cumsum(term.freqs, dtype=np.int64) - term.freqs).take(kept)
        shifts = starts - (np.cumsum(counts) - counts)
        positions = positions.take(np.arange(len(places)) + np.repeat(shifts, counts))
    places += positions
    return places


def _following(before: Array, after: Array, slop: int) -> Array:
    """Those of some places that stand 1 to `slop` positions behind one of others."""
    if not len(before) or not len(after):
        return after[:0]
    last_before = np.searchsorted(before, after) - 1
    distance = after - before[last_before]
    return after[(last_before >= 0) & (distance <= slop)]
