"""Inversion: from documents to the arrays of a segment."""

from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

import numpy as np

from archive.index.segments.arrays import (
    NamedArrays,
    Ordinals,
    Positions,
    StoredDocs,
    Unsigned,
    invert,
    posting_arrays,
    smallest,
    stable_order,
    term_arrays,
)
from archive.index.segments.making.document_fields import Document, Fields, Texts
from archive.index.segments.making.vocabulary import NO_TERM, TermTable, Vocabulary

GAP = 100
"""Positions left free between two texts of one part, so that no phrase spans them."""

Words = Callable[[str], Iterable[str]]


@dataclass(slots=True)
class _Part:
    """The words of one part of all documents, text after text."""

    words: "array[int]" = field(default_factory=lambda: array("I"))
    owners: "array[int]" = field(default_factory=lambda: array("I"))
    """The document of each text."""
    starts: "array[int]" = field(default_factory=lambda: array("Q"))
    """Where each text begins among the words."""
    first_positions: "array[int]" = field(default_factory=lambda: array("I"))

    def add(self, owner: int, texts: Texts, words: Words, vocabulary: Vocabulary) -> None:
        position = 0
        for language, text in texts:
            start = len(self.words)
            self.words.extend(map(vocabulary.numbers(language).__getitem__, words(text)))
            self.owners.append(owner)
            self.starts.append(start)
            self.first_positions.append(position)
            position += len(self.words) - start + GAP

    def occurrences(self) -> tuple[Ordinals, StoredDocs, Positions]:
        """For each word of the part its number, its document, and its position there.

        Two documents, of which the first has two texts, with one word each:

        >>> part, words = _Part(), Vocabulary({})
        >>> part.add(0, (("kk", "алма"), ("kk", "алма")), str.split, words)
        >>> part.add(1, (("kk", "ай алма"),), str.split, words)
        >>> [array.tolist() for array in part.occurrences()]
        [[0, 0, 1, 0], [0, 0, 1, 1], [0, 101, 0, 1]]
        """
        starts = np.frombuffer(self.starts, np.uint64).astype(np.int64)
        lengths = np.diff(starts, append=len(self.words))
        owners = np.repeat(np.frombuffer(self.owners, np.uint32), lengths)
        # A text can begin at a lower position than its place among the words: the difference and
        # the sum both pass through 0.
        shifts = np.frombuffer(self.first_positions, np.uint32) - starts.astype(np.uint32)
        positions = np.repeat(shifts, lengths)
        positions += np.arange(len(self.words), dtype=np.uint32)
        return np.frombuffer(self.words, np.uint32), owners, positions


class Inverter:
    """Inverts documents: collects them and makes the arrays of one segment of them.

    `words` splits a text; `vocabulary` may be shared with other inverters, one at a time.
    """

    def __init__(self, fields: Fields, words: Words, vocabulary: Vocabulary) -> None:
        self._fields, self._words, self._vocabulary = fields, words, vocabulary
        parts = dict.fromkeys(part for one in fields.texts.values() for part in one.parts)
        self._parts = {part: _Part() for part in parts}
        self._values: dict[str, list[tuple[str, ...]]] = {name: [] for name in fields.values}
        self._numbers = {name: array("q") for name in (fields.key, *fields.numbers)}

    def __len__(self) -> int:
        return len(self._numbers[self._fields.key])

    def add(self, document: Document) -> None:
        """Take in a document."""
        owner = len(self)
        for name, part in self._parts.items():
            part.add(owner, document.parts.get(name, ()), self._words, self._vocabulary)
        for name, values in self._values.items():
            values.append(document.values.get(name, ()))
        for name in self._fields.numbers:
            self._numbers[name].append(document.numbers[name])
        self._numbers[self._fields.key].append(document.key)

    def arrays(self) -> NamedArrays:
        """The arrays of the segment. The inverter is of no use afterwards."""
        for name, numbers in self._numbers.items():
            yield name, smallest(np.frombuffer(numbers, np.int64))
        for name, values in self._values.items():
            yield from _value_arrays(name, values).items()
        for name in self._fields.texts:
            yield from self._text_arrays(name).items()

    def _text_arrays(self, name: str) -> dict[str, Unsigned]:
        text = self._fields.texts[name]
        table = self._vocabulary.tables[text.analyser]
        parts = [self._occurrences(part, table) for part in text.parts]
        owners, terms, positions = (np.concatenate(column) for column in zip(*parts, strict=True))
        if len(parts) > 1:
            order = stable_order(owners, len(self))
            owners, terms, positions = owners[order], terms[order], positions[order]
        ordered, terms = _in_order(table.terms, terms)
        postings = invert(owners, terms, len(ordered), positions)
        if not text.located:
            postings = replace(postings, positions=None)
        arrays = term_arrays(name, [ordered])
        arrays |= posting_arrays(name, postings, len(self))
        arrays[f"{name}.lengths"] = smallest(np.bincount(owners, minlength=len(self)))
        return arrays

    def _occurrences(self, part: str, table: TermTable) -> tuple[StoredDocs, Ordinals, Positions]:
        """The document, the number and the position of every term of a part, in order."""
        words, owners, positions = self._parts[part].occurrences()
        terms = table.terms_of(words)
        slots, terms = terms.shape[1], terms.ravel()
        if slots > 1:
            owners, positions = np.repeat(owners, slots), np.repeat(positions, slots)
        found = terms != NO_TERM
        if not found.all():
            owners, terms, positions = owners[found], terms[found], positions[found]
        return owners, terms, positions


def _in_order(terms: list[str], numbers: Ordinals) -> tuple[list[bytes], Ordinals]:
    """The terms that are used, in order, and their new numbers in place of the old.

    >>> terms, numbers = _in_order(["c", "b", "a"], np.array([0, 2, 0], np.uint32))
    >>> terms, numbers.tolist()
    ([b'a', b'c'], [1, 0, 1])
    """
    used = np.flatnonzero(np.bincount(numbers, minlength=len(terms)))
    encoded = [terms[number].encode() for number in used.tolist()]
    order = sorted(range(len(encoded)), key=encoded.__getitem__)
    renumbered = np.empty(len(terms), np.uint32)
    renumbered[used[order]] = np.arange(len(order), dtype=np.uint32)
    return [encoded[place] for place in order], renumbered[numbers]


def _value_arrays(name: str, rows: list[tuple[str, ...]]) -> dict[str, Unsigned]:
    """The arrays of a field of values: by value, as postings, and by document."""
    ordered = sorted({value.encode() for row in rows for value in row})
    numbers = {value.decode(): number for number, value in enumerate(ordered)}
    kept = [sorted({numbers[value] for value in row}) for row in rows]
    lengths = np.fromiter(map(len, kept), np.int64, len(kept))
    values = np.fromiter((number for row in kept for number in row), np.uint32, int(lengths.sum()))
    owners = np.repeat(np.arange(len(rows), dtype=np.uint32), lengths)
    arrays = term_arrays(name, [ordered])
    arrays |= posting_arrays(name, invert(owners, values, len(ordered), None), len(rows))
    arrays[f"{name}.values"] = values.astype(np.min_scalar_type(max(len(ordered) - 1, 0)))
    arrays[f"{name}.value_ends"] = np.cumsum(lengths).astype(np.uint32)
    return arrays
