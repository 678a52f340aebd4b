"""Which names an inflected word can be a form of.

A stemmer knows no names: it must guess that Сатыбалды is not a past tense and that Токаев is no
genitive plural. Here every plausible base form is offered, and the authority names decide.
"""

import re
from functools import lru_cache

from archive.text.names.inflection_data import (
    ADJECTIVE_ENDINGS,
    RUSSIAN_ENDINGS,
    TURKIC_ENDINGS,
    TURKIC_POSSESSED_ENDINGS,
)
from archive.text.scripts import latin_to_cyrillic, skeleton

ADJECTIVE = "*"
"""Ends the base form of a Russian adjective, which has neither gender nor number."""

TURKIC = frozenset({"kk", "ky", "und"})
RUSSIAN = frozenset({"ru", "und"})

_AUTONOMOUS = "автоном"
"""One form for автономный, автономиялық, автономдуу: the texts mix them freely."""
_MIN_NAME = 2
_MIN_ADJECTIVE = 3
_ENGLISH_GENITIVE = re.compile(r"['’]s$")
_VOWELS = frozenset("аеиоуыэюя")
_SURNAME = ("ов", "ев", "ин", "ын")


@lru_cache(maxsize=20_000)
def base_forms(word: str, language: str) -> tuple[str, ...]:
    """The folded base forms that a word of a text can have, the word itself first.

    Latin words come out in Cyrillic. Adjectives are marked with ADJECTIVE.
    """
    folded = latin_to_cyrillic(_ENGLISH_GENITIVE.sub("", word))
    if folded.startswith(_AUTONOMOUS):
        return (_AUTONOMOUS,)
    forms = [folded]
    if language in TURKIC:
        forms += _turkic(folded)
    if language in RUSSIAN:
        forms += _russian(folded)
    rest = (form for form in forms[1:] if len(form) >= _MIN_NAME)
    return (folded, *dict.fromkeys(form for form in rest if form != folded))


@lru_cache(maxsize=20_000)
def base_keys(word: str, language: str) -> tuple[str, ...]:
    """The skeleton keys of a word's base forms."""
    return tuple(dict.fromkeys(form_key(form) for form in base_forms(word, language)))


def form_key(form: str) -> str:
    """The skeleton key of a base form; adjectives keep their mark."""
    return skeleton(form) + (ADJECTIVE if form.endswith(ADJECTIVE) else "")


def dictionary_forms(word: str, language: str) -> tuple[str, ...]:
    """The base forms under which a word of a name in the authority file is found."""
    folded = latin_to_cyrillic(word)
    if folded.startswith(_AUTONOMOUS):
        return (_AUTONOMOUS,)
    adjective = _adjective(folded) if language == "ru" else None
    return (folded, adjective) if adjective else (folded,)


def _turkic(word: str) -> list[str]:
    found = [word.removesuffix(ending) for ending in TURKIC_ENDINGS if word.endswith(ending)]
    for ending in TURKIC_POSSESSED_ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and rest.endswith(("ы", "и", "у")):
            found.append(rest)
    return found


def _russian(word: str) -> list[str]:
    found = []
    for ending, nominatives in RUSSIAN_ENDINGS.items():
        rest = word.removesuffix(ending)
        if rest == word or len(rest) < _MIN_NAME:
            continue
        if ending == "ым" and not rest.endswith(_SURNAME):
            continue
        after_vowel = rest[-1] in _VOWELS
        found += [rest + n for n in nominatives if after_vowel == (n in {"й", "я"}) or n == "я"]
    adjective = _adjective(word)
    return [*found, adjective] if adjective else found


def _adjective(word: str) -> str | None:
    for ending in ADJECTIVE_ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _MIN_ADJECTIVE and rest[-1] not in _VOWELS:
            return rest + ADJECTIVE
    return None
