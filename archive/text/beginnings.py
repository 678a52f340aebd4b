"""Finds words by how they begin, whatever they are written with, without analysing the others.

Nearly every form of a word has the first letters of its stem; the irregular ones are in tables. So
the words of a text that can have one of some stems are few, and one regular expression finds them.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from archive.text.folding import fold
from archive.text.folding_data import (
    APOSTROPHES,
    CYRILLIC_TO_LATIN,
    INVISIBLE,
    LATIN_TO_CYRILLIC,
)
from archive.text.russian_endings_data import IRREGULAR as RUSSIAN_IRREGULAR
from archive.text.tokens import Token, token_at, tokenise
from archive.text.turkic import canonical
from archive.text.turkic_words_data import IRREGULAR as TURKIC_IRREGULAR

_LENGTH = 2
"""How many letters all regular forms of a word share; ножка, ножек and топ, тобы share no more."""

_LETTERS = [*range(0x30, 0x250), *range(0x400, 0x530), *range(0x1E00, 0x1F00)]
_SILENT = "ъЪӏӀ"
_INSIDE = f"[{APOSTROPHES}{INVISIBLE}\u0300-\u036f{_SILENT}]*"
"""What may stand between the letters of a word."""

_AMBIGUOUS = re.compile(f"[{APOSTROPHES}{INVISIBLE}\u0300-\u036f]")


def words_beginning(text: str, beginnings: frozenset[str]) -> Iterator[Token]:
    """The words of a text that, folded, can begin so; also some that do not.

    `beginnings` are folded; see beginnings_of() for those of stems.
    """
    if not unicodedata.is_normalized("NFC", text):
        yield from tokenise(text)
        return
    for match in _pattern(beginnings).finditer(text):
        start = match.start()
        if start and _AMBIGUOUS.match(text[start - 1]):
            yield from tokenise(text)
            return
    for match in _pattern(beginnings).finditer(text):
        token = token_at(text, match.start())
        if token is not None:
            yield token


def beginnings_of(stem: str) -> frozenset[str]:
    """The first letters of all words with a stem."""
    return frozenset(form[:_LENGTH] for form in (stem, *_IRREGULAR_FORMS.get(stem, ())))


@lru_cache(maxsize=500)
def _pattern(beginnings: frozenset[str]) -> re.Pattern[str]:
    """An expression for places where a word begins in one of some ways, in any spelling."""
    if not beginnings:
        return re.compile("(?!)")
    ways = (_INSIDE.join(map(_spellings, way)) for way in sorted(beginnings))
    return re.compile(rf"(?<![^\W_])[{_SILENT}]*(?:{'|'.join(ways)})")


def _spellings(letter: str) -> str:
    """A class of the characters that can stand for a folded letter."""
    return f"[{re.escape(''.join(sorted(_SPELLINGS.get(letter, {letter}))))}]"


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
