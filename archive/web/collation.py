"""The order of the alphabet: Kazakh and Kyrgyz letters where they belong, not behind я."""

import unicodedata

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
"""The Kazakh, Kyrgyz and Russian alphabets at once; no two of them disagree on an order."""

_RANKS = {letter: rank for rank, letter in enumerate(ALPHABET)}
_BEHIND = len(ALPHABET)


def collation_key(text: str) -> tuple[int, ...]:
    """A key to sort by: Cyrillic first, then other letters; case, spaces and signs do not count."""
    text = unicodedata.normalize("NFC", text).lower()
    return tuple(_RANKS.get(c, _BEHIND + ord(c)) for c in text if c.isalnum())


def initial(text: str) -> str:
    """The letter that a name is filed under; `#` when it has none."""
    return next((c.upper() for c in text if c.isalpha()), "#")
