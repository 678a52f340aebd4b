"""Patronymics, which texts and readers put into a person's name or leave out."""

import re
from collections.abc import Sequence
from functools import lru_cache

from archive.text.scripts import latin_to_cyrillic

_TURKIC_CASE = r"(?:н[ыиу]н?|[гк][аео]|[дтн][аеоуы]н?|[мбп]ен)?"
_PARTICLE = rf"(?:улы|уулу|кызы|гызы|[оу]гл[ыиу]){_TURKIC_CASE}"
_SON_OR_DAUGHTER = re.compile(_PARTICLE)
_PATRONYMIC = re.compile(
    r"(?P<father>\w{2,}?)(?:"
    r"(?:[ое]вич|ич)(?:а|у|ем|е)?|(?:[ое]вн|ичн)(?:а|ы|е|у|ой)|(?:[ое]вич|[ое]вна)\w{2,3}"
    rf"|{_PARTICLE})"
)


@lru_cache(maxsize=50_000)
def father_in(word: str) -> str:
    """The father's name in a patronymic (Кемелевичем, Кемелұлы → кемел), in Cyrillic, or ""."""
    match = _PATRONYMIC.fullmatch(latin_to_cyrillic(word))
    return match["father"] if match else ""


@lru_cache(maxsize=50_000)
def is_particle(word: str) -> bool:
    """Whether a word makes the one before it a patronymic: Жапар уулу, Әбіш ұлы."""
    return bool(_SON_OR_DAUGHTER.fullmatch(latin_to_cyrillic(word)))


def without_patronymics(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name but for its patronymics, in any case and script.

    (Касым, Жомарт, Кемелевич, Токаев) loses the third; so does the name of one who is Шарип уулу.
    All words stay where fewer than two would: Абрамович and Темірұлы can be surnames.
    """
    dropped = {
        place - back
        for place, word in enumerate(words)
        for back in _patronymic_words(word)
        if place > back
    }
    kept = tuple(word for place, word in enumerate(words) if place not in dropped)
    return kept if len(kept) > 1 else tuple(words)


def ends_in_surname(words: Sequence[str]) -> bool:
    """Whether the last word of a name is no patronymic, as in Қасым-Жомарт Кемелұлы."""
    return without_patronymics(words)[-1:] == tuple(words[-1:])


def _patronymic_words(word: str) -> tuple[int, ...]:
    """How many words back from one that ends a patronymic its words stand; none for others."""
    if is_particle(word):
        return (0, 1)
    return (0,) if father_in(word) else ()
