"""One immutable segment as it is read."""

from functools import cached_property
from pathlib import Path

import numpy as np

from archive.index.segments.arrays import (
    ArrayFile,
    Column,
    Freqs,
    NarrowNumbers,
    Ordinals,
    Positions,
    StoredDocs,
    TermDictionary,
    Unsigned,
)


class FieldPostings:
    """An inverted field of one segment: its dictionary (`terms`) and the posting list of each term.

    Terms go by their numbers in the dictionary; `start` and `end` are a range of postings, as
    span() tells, or of positions, as position_span() does. Reading raises DamagedFileError.
    """

    def __init__(self, file: ArrayFile, field: str) -> None:
        self.terms = TermDictionary(file, field)
        self._ends, self._docs = file.column(f"{field}.ends"), file.column(f"{field}.docs")
        self._freqs = _narrow(file, f"{field}.freqs")
        self._positions = _narrow(file, f"{field}.positions")
        self._position_ends = _optional(file, f"{field}.position_ends")
        self._lengths = _optional(file, f"{field}.lengths")

    @property
    def is_scored(self) -> bool:
        """Whether there are frequencies and lengths to score by."""
        return self._lengths is not None

    @property
    def is_located(self) -> bool:
        """Whether there are positions."""
        return self._positions is not None

    def find(self, term: str) -> int:
        """The number of a term; -1 when it is not there."""
        return self.terms.find(encoded(term))

    def span(self, first: int, last: int | None = None) -> tuple[int, int]:
        """The range of the postings of a term, or of the terms from `first` up to `last`."""
        return (self._ends[first - 1] if first else 0), self._ends[(last or first + 1) - 1]

    def document_frequency(self, number: int) -> int:
        """How many documents have a term, deleted ones (tombstones) among them."""
        start, end = self.span(number)
        return end - start

    @property
    def size(self) -> int:
        """How many postings there are."""
        return len(self._docs)

    @cached_property
    def document_frequencies(self) -> Unsigned:
        """How many documents have each term, by its number, deleted documents among them."""
        return np.diff(self._ends.all(), prepend=np.uint32(0))

    def docs(self, start: int, end: int) -> StoredDocs:
        """The documents of a range of postings; those of one term are in ascending order."""
        return self._docs.read(start, end)

    def freqs(self, start: int, end: int) -> Freqs:
        """The term frequencies of a range of postings; 1 where none are kept."""
        if self._freqs is None:
            return np.ones(end - start, np.uint8)
        return self._freqs.read(start, end)

    def position_span(self, number: int) -> tuple[int, int]:
        """The range of the positions of a term. Raises ValueError where none are kept."""
        if self._position_ends is None:
            raise ValueError("This field has no positions.")
        start = self._position_ends[number - 1] if number else 0
        return start, self._position_ends[number]

    def positions(self, start: int, end: int) -> Positions:
        """A range of positions, document after document, as many for each as freqs() says.

        Raises ValueError where none are kept.
        """
        if self._positions is None:
            raise ValueError("This field has no positions.")
        return self._positions.read(start, end)

    @property
    def all_positions(self) -> Positions:
        """The positions of all terms, one after the other. Raises ValueError where none are."""
        if self._positions is None:
            raise ValueError("This field has no positions.")
        return self._positions.all()

    @cached_property
    def lengths(self) -> Unsigned:
        """How many terms each document has in this field; empty for fields of values."""
        return np.empty(0, np.uint8) if self._lengths is None else self._lengths.all()

    @cached_property
    def total_length(self) -> int:
        """How many terms all documents have."""
        return int(self.lengths.sum(dtype=np.int64))


class FieldValues:
    """The values of a facet by document (a forward index): which ones each document has."""

    def __init__(self, file: ArrayFile, field: str) -> None:
        self._values = file.column(f"{field}.values")
        self._ends = file.column(f"{field}.value_ends")

    @cached_property
    def values(self) -> Ordinals:
        """The values of all documents, one after the other, by number in the dictionary."""
        return self._values.all()

    @cached_property
    def ends(self) -> Unsigned:
        """Where the values of each document end in `values`."""
        return self._ends.all()

    @cached_property
    def starts(self) -> Unsigned:
        """Where the values of each document begin in `values`."""
        starts = np.zeros(len(self.ends), self.ends.dtype)
        starts[1:] = self.ends[:-1]
        return starts


class Segment:
    """An immutable part of the index: the documents that one commit added, or that were merged.

    Opening its file raises OSError and DamagedFileError as ArrayFile does.
    """

    def __init__(self, path: Path) -> None:
        self.name = path.stem
        self.file = ArrayFile(path)
        self._key = str(self.file.notes.get("key"))
        self.doc_count = len(self.file.column(self._key))
        self._fields: dict[str, FieldPostings] = {}
        self._values: dict[str, FieldValues] = {}
        self._numbers: dict[str, Unsigned] = {}

    def postings(self, field: str) -> FieldPostings:
        """The postings of a field. Raises UnknownFormatError when there is no such field."""
        if field not in self._fields:
            self._fields[field] = FieldPostings(self.file, field)
        return self._fields[field]

    def values(self, field: str) -> FieldValues:
        """The values of a field by document. Raises UnknownFormatError when it has none."""
        if field not in self._values:
            self._values[field] = FieldValues(self.file, field)
        return self._values[field]

    def numbers(self, name: str) -> Unsigned:
        """A column: one number of every document, such as its day; by document.

        Raises UnknownFormatError when there is no such column.
        """
        if name not in self._numbers:
            self._numbers[name] = self.file.column(name).all()
        return self._numbers[name]

    @property
    def keys(self) -> Unsigned:
        """The keys of the documents: article ids, by document."""
        return self.numbers(self._key)


def _narrow(file: ArrayFile, name: str) -> NarrowNumbers | None:
    return NarrowNumbers(file, name) if name in file else None


def _optional(file: ArrayFile, name: str) -> Column | None:
    return file.column(name) if name in file else None


def encoded(term: str) -> bytes:
    """A term as dictionaries have it; never fails, whatever a reader typed."""
    return term.encode("utf-8", "surrogatepass")


def decoded(term: bytes) -> str:
    """A term of a dictionary as a word."""
    return term.decode("utf-8", "surrogatepass")
