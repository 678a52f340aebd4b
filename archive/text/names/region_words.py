"""Reads the words that say what a place is."""

import re
from dataclasses import dataclass
from functools import lru_cache

from archive.text.names.inflection import RUSSIAN
from archive.text.names.region_words_data import (
    LEADING,
    LEADING_ABBREVIATION,
    LEADING_ENGLISH,
    REGION_WORDS,
)
from archive.text.scripts import fold, latin_to_cyrillic

_PATTERNS = [(kinds, re.compile(word), re.compile(many)) for kinds, word, many in REGION_WORDS]
_LEADING = re.compile(LEADING)
_LEADING_ABBREVIATION = re.compile(LEADING_ABBREVIATION)
_LEADING_ENGLISH = re.compile(LEADING_ENGLISH)


@dataclass(frozen=True, slots=True)
class RegionWord:
    """The kinds of region that a word can stand for, best first."""

    kinds: tuple[str, ...]
    plural: bool


@lru_cache(maxsize=50_000)
def region_word(word: str) -> RegionWord | None:
    """What a word says about the place beside it, if anything."""
    for written in dict.fromkeys((fold(word), latin_to_cyrillic(word))):
        for kinds, pattern, plural in _PATTERNS:
            if pattern.fullmatch(written):
                return RegionWord(kinds, bool(plural.fullmatch(written)))
    return None


def leads(word: str, language: str) -> bool:
    """Whether a region word can stand before its place in a text in a language."""
    pattern = _LEADING if language in RUSSIAN else _LEADING_ABBREVIATION
    return bool(pattern.fullmatch(fold(word)))


def leads_english(word: str) -> bool:
    """Whether a region word can stand before "of" and its place."""
    return bool(_LEADING_ENGLISH.fullmatch(fold(word)))
