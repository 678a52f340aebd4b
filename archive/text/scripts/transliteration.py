"""Keys that are equal for every spelling of a name, in Cyrillic and in Latin.

Japarov, Zhaparov, Djaparov, Caparov, Жапаров and Джапаров share one skeleton key. Keys are for
comparing; they are made from stems, and nobody is shown one.
"""

import re
import unicodedata
from functools import lru_cache

from archive.text.scripts.folding import fold
from archive.text.scripts.transliteration_data import (
    CYRILLIC_KEYS,
    LATIN_GROUPS,
    LATIN_LETTERS,
    LATIN_MARKED,
)

_MARKED = str.maketrans(LATIN_MARKED)
_KEYS = str.maketrans(CYRILLIC_KEYS)
_LATIN = re.compile("[a-z\u00df-\u024f\u0259\u1e00-\u1eff]")
_VOWEL = "аеиоуыэюя"
_READ = re.compile("|".join(sorted(LATIN_GROUPS, key=len, reverse=True)) + "|[a-z]")
_FINAL_X = re.compile("(?<=[aei])x$")
_SOFT_YO = re.compile("(?<=[b-df-hj-np-tv-xz])yo")
_LATIN_VOWEL = "[aeiouy]"
_ISO_J = re.compile(f"(?<={_LATIN_VOWEL})j(?!{_LATIN_VOWEL})|(?<={_LATIN_VOWEL})j(?=e[vw])")
_GENITIVE_NG = re.compile("(?<=ny|ni|nu|dy|di|du|ty|ti|tu)ng$")
_SHORT_Y = re.compile(f"(?<=[{_VOWEL}])ы|ы(?=[{_VOWEL}])")
_Y_BESIDE_VOWEL = re.compile("y(?=[aeou])|(?<=[aeou])y")
_NO_VOWELS = dict.fromkeys(map(ord, "aeiou"))
_DOUBLED = re.compile(r"(.)\1+")
_VOWEL_RUN = re.compile("([aoe])[aoe]+")


@lru_cache(maxsize=100_000)
def skeleton(word: str, level: int = 0) -> str:
    """The key of one word (best a stem) under which its spellings meet.

    Level 0 keeps three vowels and is precise enough for searching. Level 1 keeps the consonants
    and marks an initial vowel: use it for names of at least four consonants only, it merges much.
    Digits stay; what is neither letter nor digit goes; a word without either has the key "".
    """
    letters = latin_to_cyrillic(word)
    if not letters.isalnum():
        letters = "".join(filter(str.isalnum, letters))
    key = letters.replace("дж", "ж").translate(_KEYS)
    if "y" in key:
        key = key.replace("iy", "i").replace("yi", "i")
        key = _Y_BESIDE_VOWEL.sub("", key).replace("y", "i")
    key = _first_of_each(_DOUBLED, key).replace("nb", "mb").replace("np", "mp")
    if level == 0:
        return _first_of_each(_VOWEL_RUN, key.replace("u", "o").replace("i", "e"))
    mark = "_" if key[:1] in tuple("aeiou") else ""
    return mark + _first_of_each(_DOUBLED, key.translate(_NO_VOWELS))


def _first_of_each(runs: re.Pattern[str], key: str) -> str:
    # Most keys have no such run, and looking for one is far cheaper than replacing none.
    return runs.sub(r"\1", key) if runs.search(key) else key


@lru_cache(maxsize=50_000)
def latin_to_cyrillic(word: str) -> str:
    """A Latin word as folded Cyrillic, near enough for the stemmers; other words folded only.

    It reads every Latin spelling of Kazakh, Kyrgyz and Russian the same way, so it is no
    orthography: do not show it.
    """
    folded = fold(word)
    if not _LATIN.search(folded):
        return folded
    bare = _FINAL_X.sub("ks", _without_marks(folded))
    bare = _GENITIVE_NG.sub("n", _ISO_J.sub("y", _SOFT_YO.sub("e", bare)))
    read = _READ.sub(lambda match: LATIN_GROUPS.get(match[0]) or LATIN_LETTERS[match[0]], bare)
    return _SHORT_Y.sub("й", read)


def _without_marks(word: str) -> str:
    """Latin letters to a-z (Kazakh 2018 ý between consonants is a vowel: Býrabaı)."""
    word = re.sub("(?<![aeiouyıáäóöúüé])ý(?![aeiouyıáäóöúüé])", "u", word)
    decomposed = unicodedata.normalize("NFD", word.translate(_MARKED))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def has_latin(word: str) -> bool:
    """Whether a word is written in Latin letters, look-alikes inside Cyrillic aside."""
    return bool(_LATIN.search(fold(word)))
