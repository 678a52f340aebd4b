"""Makes one segment of several, without the documents deleted since."""

from collections.abc import Sequence

import numpy as np

from archive.search.segments.array_files import Array, NamedArrays
from archive.search.segments.documents import Fields
from archive.search.segments.narrow_numbers import smallest
from archive.search.segments.postings_arrays import (
    Postings,
    field_arrays,
    stable_order,
)
from archive.search.segments.segment import FieldPostings, Segment


class Part:
    """A segment to be merged: which of its documents stay, and their new numbers."""

    def __init__(self, segment: Segment, live: Array | None, first: int) -> None:
        self.segment = segment
        self.live = np.ones(segment.doc_count, bool) if live is None else live
        self.first = first
        self.doc_count = int(np.count_nonzero(self.live))
        self.new_docs = (np.cumsum(self.live) - 1 + first).astype(np.uint32)


def merge(segments: Sequence[tuple[Segment, Array | None]], fields: Fields) -> NamedArrays:
    """The arrays of a segment with the documents of several, in their order.

    Each comes with a mask of the documents that are live; None when all are.
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


def _merged_values(name: str, parts: list[Part], doc_count: int) -> dict[str, Array]:
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
) -> tuple[dict[str, Array], list[Array]]:
    """The arrays of a field, and for each part the new numbers of its terms."""
    fields = [part.segment.postings(name) for part in parts]
    terms, numbers = _union(fields, parts)
    pieces = [
        _live_postings(field, part, renumbered)
        for field, part, renumbered in zip(fields, parts, numbers, strict=True)
    ]
    owners, docs, freqs = (np.concatenate(column) for column in zip(*pieces, strict=True))
    order = stable_order(owners, len(terms))
    positions = None
    if fields[0].is_located:
        positions = _located(fields, parts)[_ranges(freqs, order)]
    postings = Postings(
        ends=np.cumsum(np.bincount(owners, minlength=len(terms))),
        docs=docs[order],
        freqs=freqs[order] if fields[0].is_scored else None,
        positions=positions,
    )
    return field_arrays(name, terms, postings, doc_count), numbers


def _union(fields: list[FieldPostings], parts: list[Part]) -> tuple[list[bytes], list[Array]]:
    """The terms that live documents have, in order, and the new numbers of every segment's."""
    lists = [field.terms.block(0, len(field.terms)) for field in fields]
    live: set[bytes] = set()
    for field, part, terms in zip(fields, parts, lists, strict=True):
        used = np.flatnonzero(np.bincount(_owners(field)[_live(field, part)]))
        live.update(map(terms.__getitem__, used.tolist()))
    ordered = sorted(live)
    numbers = {term: number for number, term in enumerate(ordered)}
    return ordered, [
        np.fromiter((numbers.get(term, 0) for term in terms), np.uint32, len(terms))
        for terms in lists
    ]


def _live_postings(field: FieldPostings, part: Part, numbers: Array) -> tuple[Array, Array, Array]:
    """The term, document and frequency of every posting that stays."""
    live = _live(field, part)
    docs, freqs = field.docs(0, field.size)[live], field.freqs(0, field.size)[live]
    return numbers[_owners(field)[live]], part.new_docs[docs], freqs


def _live(field: FieldPostings, part: Part) -> Array:
    """Which postings stay."""
    live: Array = part.live[field.docs(0, field.size)]
    return live


def _owners(field: FieldPostings) -> Array:
    """The term of every posting."""
    numbers = np.arange(len(field.terms), dtype=np.uint32)
    return np.repeat(numbers, field.document_frequencies)


def _located(fields: list[FieldPostings], parts: list[Part]) -> Array:
    """The positions of all postings that stay, in the order of the parts."""
    return np.concatenate(
        [
            field.all_positions[np.repeat(_live(field, part), field.freqs(0, field.size))]
            for field, part in zip(fields, parts, strict=True)
        ]
    )


def _ranges(lengths: Array, order: Array) -> Array:
    """Where the members of ranges that lie side by side are, with the ranges in another order.

    Numbers below 0 pass through 2**32 and come back: wider ones would take most of the memory.
    """
    starts = np.cumsum(lengths, dtype=np.uint32) - lengths
    ordered = lengths[order]
    ends = np.cumsum(ordered, dtype=np.uint32)
    places: Array = np.repeat(starts[order] - (ends - ordered), ordered)
    places += np.arange(len(places), dtype=np.uint32)
    return places
