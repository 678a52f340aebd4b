"""Texts that mix a Turkic language with Russian, as comments and channel posts do."""

import re
from collections import Counter
from functools import lru_cache

from archive.text.languages.detection_data import (
    KAZAKH_WORDS,
    KYRGYZ_WORDS,
    RUSSIAN_ENDINGS,
    RUSSIAN_WORDS,
    TURKIC_ENDINGS,
)
from archive.text.scripts import fold, normalise_word
from archive.text.tokens import words

SHARE = 0.15
"""A text is mixed when at least this share of its words is surely of either language.

Measured on 552 short mixed reviews, it finds 57 %; of sentences in one language it calls 1.7 %
(Kazakh), 2.6 % (Kyrgyz) and 0.5 % (Russian) mixed. 0.12 finds 70 % and errs twice as often.
"""

_FEWEST = 2
"""One word of the other language may be a loan, or a mistake of the table."""

_TURKIC_LETTERS = frozenset("ңөүәғқұһі")
_RUSSIAN_LETTERS = frozenset("щъьц")
_RUSSIAN_ENDING = re.compile(rf"\w{{2,}}(?:{'|'.join(RUSSIAN_ENDINGS)})")
_TURKIC_ENDING = re.compile(rf"\w{{2,}}(?:{'|'.join(TURKIC_ENDINGS)})")


def is_mixed(text: str) -> bool:
    """Whether a text is partly Kazakh or Kyrgyz and partly Russian.

    It tells by single words, so it sees a Russian sentence among Kazakh ones as well as Russian
    words inside a Kazakh sentence.
    """
    sides = Counter(map(_side, words(text)))
    return min(sides[-1], sides[1]) >= max(_FEWEST, SHARE * (sides.total() - sides[None]))


@lru_cache(maxsize=20_000)
def _side(token: str) -> int | None:
    """-1 for a word that is surely Turkic, 1 for one that is surely Russian, else 0.

    None for what is no Cyrillic word.
    """
    word = normalise_word(token)
    if word.isascii() or not word.isalpha():
        return None
    folded = fold(word)
    if _TURKIC_LETTERS & set(word) or folded in KAZAKH_WORDS or folded in KYRGYZ_WORDS:
        return -1
    if word in RUSSIAN_WORDS or _RUSSIAN_LETTERS & set(word) or _RUSSIAN_ENDING.fullmatch(folded):
        return 1
    return -1 if _TURKIC_ENDING.fullmatch(folded) else 0
