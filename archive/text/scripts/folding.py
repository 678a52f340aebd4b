"""Folding: one written form for every way a word may be typed.

A reader without ә ғ қ ң ө ұ ү һ і on the keyboard types the nearest Russian letter; scraped text
holds Latin look-alikes inside Cyrillic words, soft hyphens and decomposed letters. Folding undoes
all of it, and comes before stemming.
"""

import re
import unicodedata
from functools import lru_cache

from archive.text.scripts.folding_data import (
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
_PLAIN = re.compile("[а-яёәғқңөұүһіА-ЯЁӘҒҚҢӨҰҮҺІ]+").fullmatch
"""Nearly every word: letters of the three languages alone, of which lower case is all it takes."""

_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff]")


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """Fold one word: lower case, no marks that readers leave out, one script, Russian letters.

    Use it on single words (tokens); the result is for comparing, not for showing. Idempotent.
    """
    if _PLAIN(word):
        return word.lower().translate(_FOLDS)
    normal = normalise_word(word)
    if normal.isascii():
        return normal
    # Dropping ъ can bring a letter and a mark together.
    return unicodedata.normalize("NFC", normal.translate(_FOLDS))


def normalise_word(word: str) -> str:
    """One word in lower case and one script, without invisible characters, but with ә ғ қ ң ө ұ.

    Use it where what is written counts more than what it could stand for. Idempotent.
    """
    if _PLAIN(word):
        return word.lower()
    if word.isascii():
        return word.translate(_DROPPED).lower()
    word = unicodedata.normalize("NFC", word).translate(_DROPPED)
    word = _one_script(unicodedata.normalize("NFC", word)).lower()
    # The lower case of İ is decomposed.
    return unicodedata.normalize("NFC", word)


def _one_script(word: str) -> str:
    """Replace the look-alikes of the other script in a word that mixes Cyrillic and Latin.

    Letters without a twin in the other script decide; a draw is Cyrillic. A word that has such
    letters of both (WhatsAppтағы) is a Latin name with a Cyrillic ending, and stays so.
    """
    cyrillic, latin = _CYRILLIC.findall(word), _LATIN.findall(word)
    if not (cyrillic and latin):
        return word
    surely_cyrillic = any(letter not in CYRILLIC_TO_LATIN for letter in cyrillic)
    surely_latin = any(letter not in LATIN_TO_CYRILLIC for letter in latin)
    if surely_cyrillic and surely_latin:
        return word
    return word.translate(_TO_LATIN if surely_latin else _TO_CYRILLIC)
