"""The officials of the archive as an alphabetical register."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import get_language

from archive.authority import last_position, recent_records
from archive.models import Official
from archive.text.scripts import fold
from archive.web.collation import collation_key, initial


@dataclass(frozen=True, slots=True)
class Person:
    """What the register says of an official in one language; `names` are words to find it by."""

    pk: int
    heading: str
    url: str
    office: str
    names: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the register."""

    person: Person
    count: int


@dataclass(frozen=True, slots=True)
class Letter:
    """The entries filed under one letter."""

    letter: str
    entries: list[Entry]


def register(counts: dict[int, int], wanted: str = "") -> list[Letter]:
    """Every official by heading, under their first letters, with the counts of their articles.

    `wanted` keeps those who have all its words, or beginnings of them, in one of their names.
    """
    words = [fold(word) for word in wanted.split()]
    entries = [
        Entry(person, counts.get(person.pk, 0))
        for person in _people()
        if not words or _is_called(person, words)
    ]
    by_letter = groupby(entries, key=lambda entry: initial(entry.person.heading))
    return [Letter(letter, list(group)) for letter, group in by_letter]


def _people() -> list[Person]:
    """All officials in the order of the register, kept for as long as no record changes.

    To read 3,000 of them with their names and positions takes a second.
    """

    def in_order(languages: list[str]) -> dict[str, list[Person]]:
        people = sorted(_read(), key=lambda one: collation_key(one.heading))
        return dict.fromkeys(languages, people)

    language = get_language() or ""
    people: list[Person] = recent_records().shown("register", [language], in_order)[language]
    return people


def _read() -> Iterator[Person]:
    officials = Official.objects.unmerged().prefetch_related("names", "positions__office__names")
    for official in officials:
        position = last_position(official.positions.all())
        yield Person(
            pk=official.pk,
            heading=str(official),
            url=official.get_absolute_url(),
            office=str(position.office) if position else "",
            names=tuple(frozenset(_folded(name.text)) for name in official.names.all()),
        )


def _folded(name: str) -> Iterator[str]:
    """The words of a name, and the parts of those that have a hyphen."""
    for word in name.split():
        yield fold(word)
        yield from map(fold, word.split("-"))


def _is_called(person: Person, words: list[str]) -> bool:
    return any(
        all(any(part.startswith(word) for part in parts) for word in words)
        for parts in person.names
    )
