"""Finds words by how they begin, whatever they are written with, without analysing the others.

Nearly every form of a word has the first letters of its stem; the irregular ones are in tables. So
the words of a text that can have one of some stems are few, and one regular expression finds them.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from archive.text.folding import fold
from archive.text.folding_data import (
    APOSTROPHES,
    CYRILLIC_TO_LATIN,
    INVISIBLE,
    LATIN_TO_CYRILLIC,
)
from archive.text.russian_endings_data import IRREGULAR as RUSSIAN_IRREGULAR
from archive.text.tokens import Token, token_at, tokenise
from archive.text.transliteration import skeleton
from archive.text.turkic import canonical
from archive.text.turkic_words_data import IRREGULAR as TURKIC_IRREGULAR

_LENGTH = 2
"""How many letters all regular forms of a word share; ножка, ножек and топ, тобы share no more."""

_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщыьэюя"
"""What folded words are made of."""

_LETTERS = [*range(0x30, 0x250), *range(0x400, 0x530), *range(0x1E00, 0x1F00)]
_SILENT = "ъЪӏӀ"
_MARKS = f"{APOSTROPHES}{INVISIBLE}"
_BETWEEN = frozenset(["", *_MARKS, *_SILENT])
"""What may stand between the first two letters of a word; a word of one letter has nothing there.
"""

_INSIDE_FIRST = re.compile(rf"[{_MARKS}\u0300-\u036f][^\W_]")
"""A letter that may be inside of a word, though no letter stands in front of it."""


def words_beginning(text: str, beginnings: frozenset[str]) -> Iterator[Token]:
    """The words of a text that, folded, can begin so; also some that do not.

    `beginnings` are folded; only their first two letters count. See beginnings_of().
    """
    ways = _ways(beginnings)
    if not unicodedata.is_normalized("NFC", text) or _INSIDE_FIRST.search(text):
        starts = tuple(way[:_LENGTH] for way in beginnings)
        yield from (token for token in tokenise(text) if fold(token.text).startswith(starts))
        return
    for match in ways.starts.finditer(text):
        if ways.open(match[0]) and (token := token_at(text, match.start())):
            yield token


def beginnings_of(stem: str) -> frozenset[str]:
    """The first letters of all words with a stem."""
    return frozenset(form[:_LENGTH] for form in (stem, *_IRREGULAR_FORMS.get(stem, ())))


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


@dataclass(frozen=True, slots=True)
class _Ways:
    """How words can begin as they are written."""

    pairs: frozenset[str]
    letters: frozenset[str]
    """All first letters."""
    alone: frozenset[str]
    """First letters after which anything may follow."""
    starts: re.Pattern[str]
    """The first two characters of a word with one of these first letters."""

    def open(self, word: str) -> bool:
        """Whether a word, or its first two letters, can begin in one of the ways."""
        first = word[0]
        if first in self.alone or word[:2] in self.pairs:
            return True
        return first in _SILENT or (first in self.letters and word[1:2] in _BETWEEN)


@lru_cache(maxsize=500)
def _ways(beginnings: frozenset[str]) -> _Ways:
    short = {way[:_LENGTH] for way in beginnings if way}
    pairs = (
        first + second
        for way in short
        if len(way) == _LENGTH
        for first in _spellings(way[0])
        for second in _spellings(way[1])
    )
    alone = (letter for way in short if len(way) == 1 for letter in _spellings(way))
    letters = (letter for way in short if way for letter in _spellings(way[0]))
    return _Ways(frozenset(pairs), frozenset(letters), frozenset(alone), _starts(short))


def _starts(beginnings: Iterable[str]) -> re.Pattern[str]:
    """Finds words by their first letters; behind the letter, so that most text is skipped fast."""
    letters = {*_SILENT}.union(*(_spellings(way[0]) for way in beginnings))
    return re.compile(
        rf"[{re.escape(''.join(sorted(letters)))}](?<![^\W_].)(?<=[^\W_]).?", re.DOTALL
    )


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
