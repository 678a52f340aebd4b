"""Which case an inflected word of Kazakh or Kyrgyz is in, by its ending."""

import re
from enum import StrEnum, auto
from functools import lru_cache


class Case(StrEnum):
    """The cases that matter for what a place is to an event."""

    NONE = auto()
    GENITIVE = auto()
    DATIVE = auto()
    LOCATIVE = auto()
    ATTRIBUTIVE = auto()
    """What is in the place: Қытайдағы, Оштогу."""
    OTHER = auto()


_ENDINGS = (
    (Case.ATTRIBUTIVE, r"[дт](?:аг[ыу]|ег[иу]|огу)"),
    (Case.GENITIVE, r"[ндт][ыиу]н"),
    (Case.LOCATIVE, r"[дт][аео]"),
    (Case.DATIVE, r"(?:[гкн][аео])"),
    (Case.OTHER, r"[дтн][аео]н|[ндт][ыиу]|[мбп]ен|[ыиу]н"),
)
_PATTERNS = [(case, re.compile(rf"\w{{2,}}?(?:{ending})")) for case, ending in _ENDINGS]


@lru_cache(maxsize=20_000)
def case_of(folded: str) -> Case:
    """The case of a folded word that is known to be inflected or to end in a possessive."""
    for case, pattern in _PATTERNS:
        if pattern.fullmatch(folded):
            return case
    return Case.NONE
