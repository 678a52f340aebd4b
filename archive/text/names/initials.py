"""Initials, which stand for a given name and a patronymic: С. Н. Жапаров."""

from collections.abc import Sequence
from itertools import takewhile

from archive.text.scripts import fold, skeleton

_MAX_INITIALS = 2


def initials_at(words: Sequence[str], start: int) -> list[str]:
    """The initials from a word on; small letters are words (Жапаров с визитом)."""
    return list(takewhile(_is_initial, words[start : start + _MAX_INITIALS]))


def begins_with(name: str, initial: str) -> bool:
    """Whether an initial, in any script, can stand for the first word of a name."""
    return skeleton(fold(name))[:1] == skeleton(fold(initial))


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()
