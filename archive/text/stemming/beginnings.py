"""Finds words by how they begin, whatever they are written with, without analysing the others.

Nearly every form of a word has the first letters of its stem; the irregular ones are in tables. So
the words of a text that can have one of some stems are few, and one regular expression finds them.
"""

import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import takewhile

from archive.text.memory import Memory
from archive.text.scripts import (
    APOSTROPHES,
    CYRILLIC_TO_LATIN,
    INVISIBLE,
    LATIN_TO_CYRILLIC,
    fold,
    skeleton,
)
from archive.text.stemming.russian_endings_data import IRREGULAR as RUSSIAN_IRREGULAR
from archive.text.stemming.turkic import canonical
from archive.text.stemming.turkic_words_data import IRREGULAR as TURKIC_IRREGULAR
from archive.text.tokens import Token, begins_word, token_at, tokenise

_SHARED = 2
"""How many letters all regular forms of a word share at least: топ, тобы; заем, займ."""

_DROPPED_VOWELS = frozenset("еиоуыюй")
"""What can be left out, or come in, before the last letter of a stem: орын, орны; ножка, ножек."""

_LENGTH = 4
"""How many letters are compared."""

_REMEMBERED = 500
"""How many beginnings of words one search keeps in mind."""

_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщыьэюя"
"""What folded words are made of."""

_LETTERS = [*range(0x30, 0x250), *range(0x400, 0x530), *range(0x1E00, 0x1F00)]
_SILENT = "ъЪӏӀ"
_TO_CYRILLIC, _TO_LATIN = str.maketrans(LATIN_TO_CYRILLIC), str.maketrans(CYRILLIC_TO_LATIN)
_MARKS = f"{APOSTROPHES}{INVISIBLE}"
_BETWEEN = frozenset([*_MARKS, *_SILENT])
"""What may stand between the first two letters of a word."""

_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def words_beginning(
    text: str, beginnings: frozenset[str], start: int = 0, end: int = sys.maxsize
) -> Iterator[Token]:
    """The words of a text that, folded, can begin so; also some that do not.

    `beginnings` are folded; only their first four letters count. See beginnings_of(). The words
    begin at `start` or later, and before `end`.
    """
    if not unicodedata.is_normalized("NFC", text):
        starts = tuple(way[:_LENGTH] for way in beginnings)
        for one in tokenise(text):
            if start <= one.start < end and fold(one.text).startswith(starts):
                yield one
        return
    is_likely = _likely(beginnings)
    for match in _starts(beginnings).finditer(text, start, end):
        place = match.start()
        if place and text[place - 1] != " " and not begins_word(text, place):
            continue
        if is_likely[text[place : place + _LENGTH]] and (token := token_at(text, place)):
            yield token


def beginnings_of(stem: str) -> frozenset[str]:
    """The first letters of all words with a stem.

    Of the development texts no word begins otherwise.
    """
    return frozenset(map(_beginning_of, (stem, *_IRREGULAR_FORMS.get(stem, ()))))


def _beginning_of(form: str) -> str:
    changing = 2 if form[-2:-1] in _DROPPED_VOWELS else 1
    return form[: max(_SHARED, len(form) - changing)]


def first_letters_of(key: str) -> frozenset[str]:
    """The first letters of all words with a skeleton key."""
    return _first_letters().get(key[:1], frozenset())


@cache
def _first_letters() -> dict[str, frozenset[str]]:
    """From the first letter of a skeleton key to those of the words that can have it."""
    found: dict[str, set[str]] = defaultdict(set)
    for first in _ALPHABET:
        for second in _ALPHABET:
            found[skeleton(f"{first}{second}")[:1]].add(first)
    return {key: frozenset(letters) for key, letters in found.items()}


@lru_cache(maxsize=500)
def _starts(beginnings: frozenset[str]) -> re.Pattern[str]:
    """The first one or two letters of words, in every way in which they can be written.

    The pattern begins with a set of letters: those are looked for without being tried everywhere.
    What may follow each of them is told apart by looking back: sets take long to compile, and so
    they are few.
    """
    anything = set(_SILENT)
    seconds: dict[str, set[str]] = defaultdict(set)
    for way in filter(None, beginnings):
        for first in _spellings(way[0]):
            if len(way) == 1:
                anything.add(first)
            else:
                seconds[first].update(_spellings(way[1]))
    alike: dict[frozenset[str], set[str]] = defaultdict(set)
    for first, held in seconds.items():
        alike[frozenset(held)].add(first)
    following = [rf"(?<={_one_of(firsts)}){_one_of(held)}" for held, firsts in alike.items()]
    following += [_one_of(_BETWEEN), rf"(?<={_one_of(anything)})", r"\Z"]
    return re.compile(rf"{_one_of(anything.union(seconds))}(?<![^\W_].)(?:{'|'.join(following)})")


def _one_of(letters: Iterable[str]) -> str:
    return f"[{re.escape(''.join(sorted(letters)))}]"


@lru_cache(maxsize=200)
def _likely(beginnings: frozenset[str]) -> Memory[bool]:
    """Whether a word that is written so at first can, folded, begin in one of some ways."""
    ways = tuple(way[:_LENGTH] for way in beginnings)

    def can_begin(written: str) -> bool:
        word = "".join(takewhile(lambda one: one.isalnum() or one in _BETWEEN, written))
        if _LATIN.search(word) and not word.isascii():
            return True
        return any(
            way.startswith(folded) or folded.startswith(way)
            for folded in map(fold, _readings(word))
            for way in ways
        )

    return Memory(can_begin, _REMEMBERED)


def _readings(beginning: str) -> Iterator[str]:
    """What a beginning of a word can be: letters that look the same in both scripts are of that
    which the rest of the word has."""
    yield beginning
    latin = beginning.translate(_TO_LATIN)
    if latin.isascii() and latin != beginning:
        yield latin
    elif beginning.isascii() and not _LATIN.search(read := beginning.translate(_TO_CYRILLIC)):
        yield read


def _spellings(letter: str) -> set[str]:
    """The characters that can stand for a folded letter."""
    return _SPELLINGS.get(letter, {letter})


def _all_spellings() -> dict[str, set[str]]:
    spellings: dict[str, set[str]] = defaultdict(set)
    for character in map(chr, _LETTERS):
        spellings[fold(character)].add(character)
    for twins in (LATIN_TO_CYRILLIC, CYRILLIC_TO_LATIN):
        for character, twin in twins.items():
            spellings[fold(twin)].add(character)
    return spellings


def _irregular_forms() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for table in (TURKIC_IRREGULAR, RUSSIAN_IRREGULAR):
        for base, forms in table.items():
            for stem in {fold(base), canonical(fold(base))}:
                found[stem].update(map(fold, forms.split()))
    return found


_SPELLINGS = _all_spellings()
_IRREGULAR_FORMS = _irregular_forms()
