"""The keys that names are kept and looked up under, word by word."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import OSA

from archive.analysis import Analysis
from archive.text.scripts import fold, has_latin, skeleton

Keys = tuple[str, ...]

_MAX_FORMS = 3
_LETTERS = "={}"
"""Keys that are the letters of a word, and not their skeleton."""

_VOWELS = re.compile("[aeo]")
_SHORT = 2
"""A skeleton of so few letters says nothing, unless the word is not longer."""

_TELLING = 7
"""Letters of a skeleton that tells a Cyrillic word from any other."""

_MIN_CONSONANTS = 6
"""In all words of a name together; with fewer of them consonants say too little."""

_LONG = 4
"""Consonants of a long word."""


def indexed_keys(words: list[str], language: str, analysis: Analysis) -> Iterable[Keys]:
    """Every combination of keys that a name can be found by; as it is written first."""
    language, _, _ = language.partition("-")
    if len(words) == 1:
        return ((key,) for key in _single_word_keys(words[0], language, analysis))
    return product(*(indexed_forms(word, language, analysis) for word in words))


def typed_keys(words: list[str], analysis: Analysis) -> Iterable[Keys]:
    """Every combination of keys that words of a query can stand for."""
    if len(words) == 1:
        return ((key,) for key in _typed_single_word_keys(words[0], analysis))
    return product(*(keys_of_word(word, analysis) for word in words))


def written_key(word: str) -> Keys:
    """The key of a word by itself as it is written, not as one of its forms."""
    return (_LETTERS.format(fold(word)),)


def first_keys(word: str, analysis: Analysis) -> Iterator[str]:
    """What a name can begin with in the index when a query has it from this word on."""
    keys = keys_of_word(word, analysis)
    yield from (*keys, *map(consonants, keys), *_typed_single_word_keys(word, analysis))


def keys_of_word(word: str, analysis: Analysis) -> Keys:
    """The keys that a word of a query can stand for as part of a name."""
    stems = (key for key in analysis.skeleton_terms(word, None) if len(key) > 1)
    return tuple(dict.fromkeys((skeleton(fold(word)), *stems)))[:_MAX_FORMS]


def indexed_forms(word: str, language: str, analysis: Analysis) -> Keys:
    """The key of a word of a name, and of its stem unless that is next to nothing."""
    keys = analysis.skeleton_terms(word.lower(), language)
    stems = (key for key in keys if len(key) > _SHORT)
    return tuple(dict.fromkeys((skeleton(fold(word)), *stems)))


def _single_word_keys(word: str, language: str, analysis: Analysis) -> Keys:
    """The keys of a name of one word: its letters, its stem's letters, and their skeletons.

    Not the skeleton of a word that is lost in it: Науаи would be na.
    """
    folded = fold(word)
    skeletons = (
        key
        for key in indexed_forms(word, language, analysis)
        if len(key) > _SHORT or len(folded) - len(key) < len(key)
    )
    letters = (folded, *analysis.stem_terms(word, language))
    return tuple(dict.fromkeys((*skeletons, *map(_LETTERS.format, letters))))


def _typed_single_word_keys(word: str, analysis: Analysis) -> Keys:
    """The keys that a word of a query by itself can stand for.

    A Cyrillic word is meant as it is written: кийин (Kyrgyz "later") has the skeleton of Сиань.
    """
    skeletons = keys_of_word(word, analysis)
    if has_latin(word):
        return skeletons
    telling = (key for key in skeletons if len(key) >= _TELLING)
    letters = dict.fromkeys((fold(word), *analysis.stem_terms(word, None)))
    return (*map(_LETTERS.format, letters), *telling)


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
