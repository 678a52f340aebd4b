"""Finds people with a title whom the authority file does not have."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.tagging.titles import NOT_NAMES, Context, Title, find_title, is_title
from archive.tagging.words import Word
from archive.text.names import (
    base_name,
    father_of,
    given_name_first,
    is_particle,
    is_surname_shaped,
    name_key,
    region_word,
    without_ending,
)

_NOT_NAME = re.compile(NOT_NAMES)
_MIN_LETTERS = 2
_FULL = 2
_MAX_NAMES = 3
_NAMED_AFTER = "атындаг"
_OBLIQUE = ("ии", "ы", "и")
"""Endings that a Russian given name has in oblique cases only, and then only a woman's."""
_WOMAN = ("овой", "евой", "иной", "ской", "овны", "евны")
_NEIGHBOURS_SURNAME = re.compile(r"\w{2,}(?:дзе|швили|енко|чук|ян|берг)")
_NO_PERSON = re.compile(r"\w+(?:ого|его|ых|их|ии|иями|нской)")
"""Words of institutions and of places."""


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A titled person in words `first` to `last`, unknown to the authority file."""

    first: int
    last: int
    name: str
    key: str
    title: Title


def find_new_people(context: Context, taken: frozenset[int]) -> Iterator[NewPerson]:
    """The titled people of a text, in reading order, outside of the words that are taken."""
    free = 0
    for at, word in enumerate(context.words):
        if not word.capital or at < free or not (units := _name_at(context, at, taken)):
            continue
        title = find_title(context, at, units[-1][-1])
        if title and (person := _person(context, units, title)):
            yield person
            free = person.last + 1


def _person(context: Context, units: list[range], title: Title) -> NewPerson | None:
    text, language = context.text, context.words[units[0][0]].language
    units = _whole_name(context, units)
    if not units:
        return None
    written = [text[context.words[u[0]].start : context.words[u[-1]].end] for u in units]
    base = given_name_first(base_name(written, language, title.case))
    return NewPerson(units[0][0], units[-1][-1], " ".join(base), name_key(base), title)


def _name_at(context: Context, start: int, taken: frozenset[int]) -> list[range]:
    """The capitalised words from a place on, hyphened ones as one; at most three."""
    words = context.words
    if not _may_be_name(words[start], start, context, taken):
        return []
    if start and words[start].joined and words[start].hyphened:
        return []
    units = [range(start, start + 1)]
    names = 1
    for at in range(start + 1, len(words)):
        word = words[at]
        particle = is_particle(word.text) and not word.capital
        if not word.joined or not (particle or _may_be_name(word, at, context, taken)):
            break
        if word.hyphened:
            units[-1] = range(units[-1][0], at + 1)
            continue
        names += not particle
        if names > _MAX_NAMES:
            break
        units.append(range(at, at + 1))
    return units if len(units) > 1 else []


def _may_be_name(word: Word, at: int, context: Context, taken: frozenset[int]) -> bool:
    """Whether a word can be part of an unknown person's name."""
    return (
        word.capital
        and len(word.text) >= _MIN_LETTERS
        and not word.quoted
        and not word.foreign
        and not word.text[:2].isupper()
        and at not in taken
        and at not in context.region_at
        and not is_title(word)
        and not _NOT_NAME.fullmatch(word.folded)
    )


def _whole_name(context: Context, units: list[range]) -> list[range]:
    """The units that are the name, or none when they are not a person's."""
    words = context.words
    after = units[-1][-1] + 1
    if after < len(words) and words[after].folded.startswith(_NAMED_AFTER):
        return []
    texts = [words[unit[-1]].text for unit in units]
    if words[units[0][0]].language == "ru":
        return _russian_name(units, texts)
    if len(units) > _FULL and after < len(words) and region_word(words[after].text):
        units = units[:-1]
    units = _first_two(units, texts[: len(units)])
    for at in range(1, len(units)):
        if without_ending(texts[at]) != texts[at]:
            return units[: at + 1]
    return units


def _russian_name(units: list[range], texts: list[str]) -> list[range]:
    """Units without what belongs to the title: «президент Грузии Михаил Саакашвили»."""
    if len(units) > _FULL and _ends_title(texts[0], texts[1:]):
        units, texts = units[1:], texts[1:]
    if any(_NO_PERSON.fullmatch(text.lower()) for text in texts):
        return []
    woman = texts[-1].lower().endswith(_WOMAN)
    if texts[0].endswith(_OBLIQUE) and not woman:
        return []
    return _first_two(units, texts)


def _ends_title(word: str, name: Sequence[str]) -> bool:
    """Whether a capitalised word before a name of two words belongs to the title."""
    if father_of(name[-1]) or father_of(name[0]) or any(map(is_particle, name)):
        return False
    return word.endswith(_OBLIQUE) or (word[-1] in "ая" and name[0][-1] not in "аяуюе")


def _first_two(units: list[range], texts: list[str]) -> list[range]:
    """Without a third word that is no part of the name, as far as its shape tells."""
    if len(units) <= _FULL or any(is_particle(text) for text in texts):
        return units
    patronymic = any(father_of(text) for text in texts)
    complete = _is_surname(texts[1]) and not any(map(_is_surname, texts[2:]))
    return units[:2] if complete and not patronymic else units


def _is_surname(word: str) -> bool:
    """Whether a word ends as surnames do, of this region or of its neighbours."""
    return is_surname_shaped(word) or bool(_NEIGHBOURS_SURNAME.fullmatch(word.lower()))
