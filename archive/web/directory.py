"""The officials of the archive as an alphabetical register."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from archive.models import Official, Position
from archive.search.positions import last_position
from archive.text.folding import fold
from archive.web.collation import collation_key, initial


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the register."""

    official: Official
    heading: str
    position: Position | None
    count: int


@dataclass(frozen=True, slots=True)
class Letter:
    """The entries filed under one letter."""

    letter: str
    entries: list[Entry]


def register(
    officials: Iterable[Official], counts: dict[int, int], wanted: str = ""
) -> list[Letter]:
    """Officials with prefetched names and positions, by heading, under their first letters.

    `wanted` keeps those who have all its words, or beginnings of them, in one of their names.
    """
    words = [fold(word) for word in wanted.split()]
    entries = [
        Entry(
            official,
            str(official),
            last_position(official.positions.all()),
            counts.get(official.pk, 0),
        )
        for official in officials
        if not words or _is_called(official, words)
    ]
    entries.sort(key=lambda entry: collation_key(entry.heading))
    by_letter = groupby(entries, key=lambda entry: initial(entry.heading))
    return [Letter(letter, list(group)) for letter, group in by_letter]


def _is_called(official: Official, words: list[str]) -> bool:
    return any(
        all(any(part.startswith(word) for part in parts) for word in words)
        for parts in _folded_names(official)
    )


def _folded_names(official: Official) -> Iterator[list[str]]:
    for name in official.names.all():
        written = name.text.split()
        parts = [part for word in written for part in word.split("-")]
        yield [fold(part) for part in [*written, *parts]]
