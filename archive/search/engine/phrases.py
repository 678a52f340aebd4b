"""Documents of one segment in which terms stand one after the other."""

from collections.abc import Sequence

import numpy as np

from archive.search.segments.array_files import Array
from archive.search.segments.segment import FieldPostings

_SHIFT = 32
"""A place is the number of a candidate times 2**32 plus the position in it."""


def documents_with_phrase(
    field: FieldPostings, numbers: Sequence[int], slop: int, doc_count: int
) -> Array:
    """The documents where each term stands at most `slop` positions behind the one before it."""
    spans = [field.span(number) for number in numbers]
    docs = [field.docs(start, end).astype(np.intp) for start, end in spans]
    candidates = _in_all(docs, doc_count)
    if not len(candidates):
        return candidates
    is_candidate = np.zeros(doc_count, bool)
    is_candidate[candidates] = True
    reached: Array | None = None
    for number, (start, end), held in zip(numbers, spans, docs, strict=True):
        kept = np.flatnonzero(is_candidate.take(held))
        places = _places(field.positions(number), field.freqs(start, end), kept)
        reached = places if reached is None else _following(reached, places, slop)
    ranks = np.empty(0, np.int64) if reached is None else reached >> _SHIFT
    return candidates[ranks[np.diff(ranks, prepend=-1) > 0]]


def _in_all(lists: list[Array], doc_count: int) -> Array:
    """The documents that stand in all lists, in order; the shortest list is tried first."""
    found, *others = sorted({id(one): one for one in lists}.values(), key=len)
    for other in others:
        having = np.zeros(doc_count, bool)
        having[found] = True
        found = other[having.take(other)]
    return found


def _places(positions: Array, freqs: Array, kept: Array) -> Array:
    """Where a term stands in the candidates, in order.

    `positions` and `freqs` are of all its postings, `kept` are the numbers of those postings that
    are of candidates.
    """
    counts = freqs.take(kept).astype(np.int64)
    ranks = np.repeat(np.arange(len(kept)) << _SHIFT, counts)
    if len(kept) < len(freqs):
        starts = (np.cumsum(freqs, dtype=np.int64) - freqs).take(kept)
        shifts = starts - (np.cumsum(counts) - counts)
        positions = positions.take(np.arange(len(ranks)) + np.repeat(shifts, counts))
    ranks += positions
    return ranks


def _following(before: Array, after: Array, slop: int) -> Array:
    """Those of some places that stand 1 to `slop` positions behind one of others."""
    if not len(before) or not len(after):
        return after[:0]
    last_before = np.searchsorted(before, after) - 1
    distance = after - before[last_before]
    return after[(last_before >= 0) & (distance <= slop)]
