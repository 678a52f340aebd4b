"""Documents in which terms stand one after the other."""

from collections.abc import Sequence

import numpy as np

from archive.search.segments.array_files import Array
from archive.search.segments.segment import FieldPostings

_SHIFT = 32
"""A place is the document times 2**32 plus the position."""


def documents_with_phrase(
    field: FieldPostings, numbers: Sequence[int], slop: int, doc_count: int
) -> Array:
    """The documents where each term stands at most `slop` positions behind the one before it."""
    spans = [field.span(number) for number in numbers]
    candidates = _with_all(field, spans, doc_count)
    reached: Array | None = None
    for number, (start, end) in zip(numbers, spans, strict=True):
        places = _places(field, number, start, end, candidates)
        reached = places if reached is None else _following(reached, places, slop)
    found = np.empty(0, np.int64) if reached is None else reached >> _SHIFT
    return found[np.diff(found, prepend=-1) > 0]


def _with_all(field: FieldPostings, spans: list[tuple[int, int]], doc_count: int) -> Array:
    """A mask of the documents that have all terms."""
    counts = np.zeros(doc_count, np.uint8)
    for start, end in spans:
        counts[field.docs(start, end)] += 1
    having_all: Array = counts == len(spans)
    return having_all


def _places(field: FieldPostings, number: int, start: int, end: int, candidates: Array) -> Array:
    """Where a term stands in the candidates, in order."""
    docs, freqs = field.docs(start, end), field.freqs(start, end)
    kept = candidates[docs]
    positions = field.positions(number)
    if not kept.all():
        positions = positions[np.repeat(kept, freqs)]
        docs, freqs = docs[kept], freqs[kept]
    return (np.repeat(docs.astype(np.int64), freqs) << _SHIFT) + positions


def _following(before: Array, after: Array, slop: int) -> Array:
    """Those of some places that stand 1 to `slop` positions behind one of others."""
    if not len(before) or not len(after):
        return after[:0]
    last_before = np.searchsorted(before, after) - 1
    distance = after - before[last_before]
    return after[(last_before >= 0) & (distance <= slop)]
