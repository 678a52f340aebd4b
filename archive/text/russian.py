"""A light stemmer for Russian nouns, names and adjectives.

It leaves verbs alone: an archive of officials and places is searched by nouns, and heavier
stemmers cut Казахстан and Казахстана to different stems.
"""

import re
from functools import lru_cache

from archive.text.russian_endings_data import ENDINGS, EXCEPTIONS, SURNAME_LIKE

_SURNAME = re.compile(r"(.{2,}(?:ов|ев|ин|ын))(?:а|у|ым|е|ой|ы|ых|ыми|ом)")
_VOWELS = frozenset("аеиоуыэюя")
_MIN_STEM = 3


@lru_cache(maxsize=500_000)
def stem_russian(word: str) -> str:
    """The stem of a folded Russian word: Казахстана → казахстан, Баталовым → баталов.

    Stripping is repeated until nothing changes, so the stem of a stem is itself.
    """
    while (shorter := _strip(word)) != word:
        word = shorter
    return word


def _strip(word: str) -> str:
    if word in EXCEPTIONS:
        return EXCEPTIONS[word]
    if (surname := _SURNAME.fullmatch(word)) and word not in SURNAME_LIKE:
        return surname[1]
    if word.endswith(("ов", "ев", "ин", "ын")) and word not in SURNAME_LIKE:
        return word
    for ending in ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _MIN_STEM and not _VOWELS.isdisjoint(rest):
            return rest
    return word
