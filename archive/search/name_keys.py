"""The keys that names are kept and looked up under, word by word."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import OSA

from archive.search.analyzers import skeleton_terms
from archive.text.folding import fold
from archive.text.transliteration import skeleton

Keys = tuple[str, ...]

_MAX_FORMS = 3
_VOWELS = re.compile("[aeo]")
_MIN_CONSONANTS = 6
"""In all words of a name together; with fewer of them consonants say too little."""

_LONG = 4
"""Consonants of a long word."""


def indexed_keys(words: list[str], language: str) -> Iterable[Keys]:
    """Every combination of skeleton keys that a name can be found by; as it is written first."""
    language, _, _ = language.partition("-")
    forms = [
        tuple(dict.fromkeys((skeleton(fold(word)), *skeleton_terms(word.lower(), language))))
        for word in words
    ]
    return product(*forms)


def typed_keys(words: list[str]) -> Iterator[Keys]:
    """Every combination of skeleton keys that words of a query can stand for."""
    return product(*map(keys_of_word, words))


@lru_cache(maxsize=50_000)
def keys_of_word(word: str) -> Keys:
    """The keys that one word of a query can stand for."""
    keys = (skeleton(fold(word)), *skeleton_terms(word, None))
    # «ыыыы» has the key of И and of Yiwu: a key of one letter says nothing.
    return tuple(dict.fromkeys(key for key in keys if len(key) > 1))[:_MAX_FORMS]


@lru_cache(maxsize=50_000)
def consonants(key: str) -> str:
    """The consonants of a skeleton key, ш and ч alike: Kazakh Шыңғыс is Kyrgyz Чыңгыз.

    An initial vowel leaves a mark.
    """
    bare = _VOWELS.sub("", key).replace("c", "$")
    return f"_{bare}" if _VOWELS.match(key) else bare


def consonants_of(keys: Keys) -> Keys | None:
    """The consonants of every word of a name; None where they are too few to tell a name by."""
    bare = tuple(map(consonants, keys))
    enough = all(bare) and sum(map(len, bare)) >= _MIN_CONSONANTS
    return bare if enough else None


def sound_alike(one: Keys, other: Keys) -> bool:
    """Whether no word of two names with the same consonants differs in more than one sound.

    Турсунбеков is Тұрсынбеков, but Путин is not Потанин. Only a long word may lack a sound:
    Нуртлеу is Нұртілеу, but Ольг(а) is not Олег.
    """
    return all(_sound_alike(a, b) for a, b in zip(one, other, strict=True))


def _sound_alike(one: str, other: str) -> bool:
    if len(one) != len(other) and len(_VOWELS.sub("", one)) < _LONG:
        return False
    return OSA.distance(one, other, score_cutoff=1) <= 1
