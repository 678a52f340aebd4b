"""Folding: one written form for every way a word may be typed.

A reader without ә ғ қ ң ө ұ ү һ і on the keyboard types the nearest Russian letter; scraped text
holds Latin look-alikes inside Cyrillic words, soft hyphens and decomposed letters. Folding undoes
all of it, and comes before stemming (docs/search.md says why).
"""

import re
import unicodedata
from functools import lru_cache

from archive.text.folding_data import (
    APOSTROPHES,
    CYRILLIC_FOLDS,
    CYRILLIC_TO_LATIN,
    INVISIBLE,
    LATIN_TO_CYRILLIC,
)

_DROPPED = dict.fromkeys(map(ord, INVISIBLE + APOSTROPHES))
_TO_CYRILLIC = str.maketrans(LATIN_TO_CYRILLIC)
_TO_LATIN = str.maketrans(CYRILLIC_TO_LATIN)
_FOLDS = str.maketrans(CYRILLIC_FOLDS)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[a-z]")


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Fold one word: lower case, no marks that readers leave out, one script.

    Use it on single words (tokens); the result is for comparing, not for showing. Idempotent.
    """
    word = unicodedata.normalize("NFC", word.translate(_DROPPED)).lower()
    if not word.isascii():
        word = _one_script(word).translate(_FOLDS)
    return word


def _one_script(word: str) -> str:
    """Replace the look-alikes of the other script in a word that mixes Cyrillic and Latin.

    The script with more letters that have no twin in the other decides; a draw is Cyrillic.
    """
    latin = set(_LATIN.findall(word))
    if not latin:
        return word
    only_cyrillic = sum(1 for c in _CYRILLIC.findall(word) if c not in CYRILLIC_TO_LATIN)
    only_latin = sum(1 for c in _LATIN.findall(word) if c not in LATIN_TO_CYRILLIC)
    if only_latin > only_cyrillic:
        return word.translate(_TO_LATIN)
    return word.translate(_TO_CYRILLIC)
