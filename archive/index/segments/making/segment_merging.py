"""Makes one segment of several, without the documents deleted since."""

from collections.abc import Iterator, Sequence
from itertools import compress

import numpy as np

from archive.index.segments.arrays import (
    Freqs,
    Mask,
    NamedArrays,
    Ordinals,
    Positions,
    Postings,
    StoredDocs,
    Unsigned,
    posting_arrays,
    smallest,
    stable_order,
    term_arrays,
)
from archive.index.segments.making.document_fields import Fields
from archive.index.segments.segment import FieldPostings, Segment

_RANGE = 50_000
"""Terms of one segment that are in memory at once; a bound of memory, not measured."""


class Part:
    """A segment to be merged: which of its documents stay, and their new numbers."""

    def __init__(self, segment: Segment, live: Mask | None, first: int) -> None:
        self.segment = segment
        self.live = np.ones(segment.doc_count, bool) if live is None else live
        self.first = first
        self.doc_count = int(np.count_nonzero(self.live))
        self.new_docs = (np.cumsum(self.live) - 1 + first).astype(np.uint32)


def merge(segments: Sequence[tuple[Segment, Mask | None]], fields: Fields) -> NamedArrays:
    """The arrays of a segment with the documents of several, in their order.

    Each comes with a mask of those that are not deleted; None when none is. Raises
    DamagedFileError.
    """
    parts: list[Part] = []
    for segment, live in segments:
        parts.append(Part(segment, live, sum(part.doc_count for part in parts)))
    doc_count = sum(part.doc_count for part in parts)
    for name in (fields.key, *fields.numbers):
        numbers = [part.segment.numbers(name)[part.live] for part in parts]
        yield name, smallest(np.concatenate(numbers))
    for name in fields.values:
        yield from _merged_values(name, parts, doc_count).items()
    for name in fields.texts:
        yield from _merged_field(name, parts, doc_count)[0].items()
        lengths = [part.segment.postings(name).lengths[part.live] for part in parts]
        yield f"{name}.lengths", smallest(np.concatenate(lengths))


def _merged_values(name: str, parts: list[Part], doc_count: int) -> dict[str, Unsigned]:
    arrays, numbers = _merged_field(name, parts, doc_count)
    values, lengths = [], []
    for part, renumbered in zip(parts, numbers, strict=True):
        held = part.segment.values(name)
        counts = held.ends - held.starts
        values.append(renumbered[held.values[np.repeat(part.live, counts)]])
        lengths.append(counts[part.live])
    size = len(arrays[f"{name}.ends"])
    arrays[f"{name}.values"] = np.concatenate(values).astype(np.min_scalar_type(max(size - 1, 0)))
    arrays[f"{name}.value_ends"] = np.cumsum(np.concatenate(lengths)).astype(np.uint32)
    return arrays


def _merged_field(
    name: str, parts: list[Part], doc_count: int
) -> tuple[dict[str, Unsigned], list[Ordinals]]:
    """The arrays of a field, and for each part the new numbers of its terms."""
    fields = [part.segment.postings(name) for part in parts]
    numbers: list[Ordinals] = []
    arrays = term_arrays(name, _union(fields, parts, numbers))
    term_count = len(arrays[f"{name}.term_ends"])
    pieces = [
        _live_postings(field, part, renumbered)
        for field, part, renumbered in zip(fields, parts, numbers, strict=True)
    ]
    owners, docs, freqs = (np.concatenate(column) for column in zip(*pieces, strict=True))
    order = stable_order(owners, term_count)
    positions = None
    if fields[0].is_located:
        positions = _located(fields, parts)[_ranges(freqs, order)]
    postings = Postings(
        ends=np.cumsum(np.bincount(owners, minlength=term_count)),
        docs=docs[order],
        freqs=freqs[order] if fields[0].is_scored else None,
        positions=positions,
    )
    return arrays | posting_arrays(name, postings, doc_count), numbers


def _union(
    fields: list[FieldPostings], parts: list[Part], numbers: list[Ordinals]
) -> Iterator[list[bytes]]:
    """The terms that live documents have, in order, one range of the alphabet after the other.

    Puts into `numbers` the new numbers of the terms of every segment, which are all there when the
    last range has been yielded.
    """
    used = [
        np.bincount(_owners(field)[_live(field, part)], minlength=len(field.terms)) > 0
        for field, part in zip(fields, parts, strict=True)
    ]
    numbers += [np.zeros(len(field.terms), np.uint32) for field in fields]
    starts, count = [0] * len(fields), 0
    for ends in _ranges_of_terms(fields):
        lists = [
            field.terms.block(start, end)
            for field, start, end in zip(fields, starts, ends, strict=True)
        ]
        live: set[bytes] = set()
        for terms, mask, start, end in zip(lists, used, starts, ends, strict=True):
            live.update(compress(terms, mask[start:end].tolist()))
        ordered = sorted(live)
        places = {term: place for place, term in enumerate(ordered, count)}
        for terms, renumbered, start, end in zip(lists, numbers, starts, ends, strict=True):
            found = (places.get(term, 0) for term in terms)
            renumbered[start:end] = np.fromiter(found, np.uint32, len(terms))
        yield ordered
        starts, count = ends, count + len(ordered)


def _ranges_of_terms(fields: list[FieldPostings]) -> Iterator[list[int]]:
    """For each range of the alphabet the ends of it in the dictionaries of all segments."""
    largest = max((field.terms for field in fields), key=len)
    for number in range(_RANGE, len(largest), _RANGE):
        bound = largest[number]
        yield [field.terms.position(bound) for field in fields]
    yield [len(field.terms) for field in fields]


def _live_postings(
    field: FieldPostings, part: Part, numbers: Ordinals
) -> tuple[Ordinals, StoredDocs, Freqs]:
    """The term, document and frequency of every posting that stays."""
    live = _live(field, part)
    docs, freqs = field.docs(0, field.size)[live], field.freqs(0, field.size)[live]
    return numbers[_owners(field)[live]], part.new_docs[docs], freqs


def _live(field: FieldPostings, part: Part) -> Mask:
    """Which postings stay."""
    live: Mask = part.live[field.docs(0, field.size)]
    return live


def _owners(field: FieldPostings) -> Ordinals:
    """The term of every posting."""
    numbers = np.arange(len(field.terms), dtype=np.uint32)
    return np.repeat(numbers, field.document_frequencies)


def _located(fields: list[FieldPostings], parts: list[Part]) -> Positions:
    """The positions of all postings that stay, in the order of the parts."""
    return np.concatenate(
        [
            field.all_positions[np.repeat(_live(field, part), field.freqs(0, field.size))]
            for field, part in zip(fields, parts, strict=True)
        ]
    )


def _ranges(lengths: Freqs, order: Unsigned) -> Unsigned:
    """Where the members of ranges that lie side by side are, with the ranges in another order.

    Numbers below 0 pass through 2**32 and come back: wider ones would take most of the memory. Of
    the ranges 0–1, 2 and 3–5 the last one first, which is moved by 3, the others by -3 and -1:

    >>> _ranges(np.array([2, 1, 3], np.uint8), np.array([2, 0, 1], np.uint8)).tolist()
    [3, 4, 5, 0, 1, 2]
    """
    starts = np.cumsum(lengths, dtype=np.uint32) - lengths
    ordered = lengths[order]
    ends = np.cumsum(ordered, dtype=np.uint32)
    places: Unsigned = np.repeat(starts[order] - (ends - ordered), ordered)
    places += np.arange(len(places), dtype=np.uint32)
    return places
