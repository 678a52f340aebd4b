"""The order of the alphabet: Kazakh and Kyrgyz letters where they belong, not behind я."""

import re
import unicodedata

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
"""The Kazakh, Kyrgyz and Russian alphabets at once; no two of them disagree on an order."""

_RANKS = {letter: rank for rank, letter in enumerate(ALPHABET)}
_BEHIND = len(ALPHABET)
_WORD = re.compile(r"[^\W_]+")


def collation_key(text: str) -> tuple[tuple[int, ...], ...]:
    """A key to sort by, word by word: Cyrillic first; case and signs do not count."""
    text = unicodedata.normalize("NFC", text).lower()
    return tuple(tuple(map(_rank, word)) for word in _WORD.findall(text))


def initial(text: str) -> str:
    """The letter that a name is filed under; `#` when it has none."""
    return next((c.upper() for c in text if c.isalpha()), "#")


def _rank(letter: str) -> int:
    return _RANKS.get(letter, _BEHIND + ord(letter))
