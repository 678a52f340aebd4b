"""The dictionary of an inverted index: terms in order of their bytes, found by bisection."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from archive.index.segments.arrays.array_files import ArrayFile
from archive.index.segments.arrays.array_types import Unsigned

_BLOCK = 128
"""Terms between two that are kept in memory, where the last steps of a look-up are made. It trades
memory for speed; other sizes were not measured."""

_AFTER_EVERY_CHARACTER = b"\xff"
"""No byte of UTF-8 is so large."""


class TermDictionary:
    """The terms of a field in one segment: terms by number, and numbers by term.

    Every 128th term is kept in memory; the rest is read from the file, one block a look-up. Methods
    that read raise DamagedFileError.
    """

    def __init__(self, file: ArrayFile, field: str) -> None:
        self._bytes, self._ends = file.column(f"{field}.terms"), file.column(f"{field}.term_ends")

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> bytes:
        start = self._ends[number - 1] if number else 0
        return self._bytes.read(start, self._ends[number]).tobytes()

    def find(self, term: bytes) -> int:
        """The number of a term; -1 when it is not there."""
        number = self.position(term)
        return number if number < len(self) and self[number] == term else -1

    def position(self, term: bytes) -> int:
        """The number of the first term that is not smaller."""
        sample = bisect_left(self._samples, term)
        if not sample:
            return 0
        start = (sample - 1) * _BLOCK
        bounds, held = self._read(start, min(start + _BLOCK, len(self)))
        return start + bisect_left(
            range(len(bounds) - 1), term, key=lambda at: held[bounds[at] : bounds[at + 1]]
        )

    def starting_with(self, prefix: bytes) -> tuple[int, int]:
        """The numbers of the terms with a prefix, as a range: the second one is not among them."""
        return self.position(prefix), self.position(prefix + _AFTER_EVERY_CHARACTER)

    def block(self, start: int, end: int) -> list[bytes]:
        """The terms from number `start` up to `end`, which is not among them."""
        if start >= end:
            return []
        bounds, held = self._read(start, end)
        return [held[at:to] for at, to in pairwise(bounds)]

    def _read(self, start: int, end: int) -> tuple[list[int], bytes]:
        """Where terms begin and end in the bytes that come with it."""
        first = self._ends[start - 1] if start else 0
        bounds = [0, *(self._ends.read(start, end) - first).tolist()]
        return bounds, self._bytes.read(first, first + bounds[-1]).tobytes()

    @cached_property
    def _samples(self) -> list[bytes]:
        return [self[number] for number in range(0, len(self), _BLOCK)]


def term_arrays(field: str, blocks: Iterable[Sequence[bytes]]) -> dict[str, Unsigned]:
    """The arrays of a TermDictionary; its terms come in order, in lists that fit into memory."""
    joined, lengths = bytearray(), array("I")
    for terms in blocks:
        joined += b"".join(terms)
        lengths.extend(map(len, terms))
    ends = np.cumsum(np.frombuffer(lengths, np.uint32), dtype=np.uint32)
    return {f"{field}.terms": np.frombuffer(joined, np.uint8), f"{field}.term_ends": ends}
