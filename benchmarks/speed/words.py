"""Words of synthetic texts: the stem that a rank of a vocabulary has, and its forms."""

from functools import cache, lru_cache
from itertools import product

from benchmarks.speed import words_data as data
from benchmarks.speed.chances import scattered
from benchmarks.speed.suffixes import LAST_VOWEL, SOFT, endings

LANGUAGES = ("ru", "kk", "ky")
_TWO, _THREE = 30_000, 3_000_000
"""Ranks up to which stems have two and three syllables; commoner words are shorter."""

Word = tuple[str, tuple[str, ...]]
"""A stem, and the ending of each of its forms."""

_UNINFLECTED = ("",) * data.FORMS


@lru_cache(maxsize=300_000)
def word(language: str, rank: int) -> Word:
    """The word at a rank of the vocabulary of a language, the commonest at 0."""
    functions, nouns = _known(language)
    if rank < len(functions):
        return functions[rank], _UNINFLECTED
    rank -= len(functions)
    if rank >= len(nouns):
        base = stem(language, rank)
        paradigm = rank % len(data.PARADIGMS)
    else:
        base = nouns[rank]
        paradigm = int(rank >= data.FIRST_FEMININE)
    if language == "ru":
        return base, _russian_endings(paradigm)
    return base, endings(language, LAST_VOWEL.findall(base)[-1], base[-1])


@cache
def _known(language: str) -> tuple[list[str], list[str]]:
    return data.FUNCTION_WORDS[language].split(), data.NOUNS[language].split()


@cache
def _russian_endings(paradigm: int) -> tuple[str, ...]:
    forms = data.PARADIGMS[paradigm].split(" ")
    return tuple(forms[form % len(forms)] for form in range(data.FORMS))


def stem(language: str, number: int) -> str:
    """A stem made of syllables; two numbers seldom have the same one."""
    left = scattered(number, LANGUAGES.index(language))
    left, harmony = divmod(left, len(data.VOWELS[language]))
    first, later, last = _syllables(language, harmony)
    left, one = divmod(left, len(first))
    left, other = divmod(left, len(first))
    made = first[min(one, other)]
    for _ in range((number > _TWO) + (number > _THREE)):
        left, one = divmod(left, len(later))
        made += later[one]
    return made + last[left % len(last)]


@cache
def _syllables(language: str, harmony: int) -> tuple[list[str], list[str], list[str]]:
    """First syllables, later ones, and last ones; all but the last are mostly open."""
    onsets = data.ONSETS[language].split()
    first, later = data.VOWELS[language][harmony]
    open_, closed = data.CODAS[language], data.LAST_CODAS[language]
    return (
        [_hard(language, "".join(parts)) for parts in product(onsets, first, open_)],
        [_hard(language, "".join(parts)) for parts in product(onsets, later, open_)],
        [_hard(language, "".join(parts)) for parts in product(onsets, later, closed)],
    )


def _hard(language: str, syllable: str) -> str:
    """A syllable with the к that its vowels ask for."""
    if language == "kk" and not SOFT.intersection(syllable):
        return syllable.replace("к", "қ").replace("г", "ғ")
    return syllable
