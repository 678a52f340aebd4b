"""Cases of people's names in Russian, and their nominative."""

import re
from collections.abc import Sequence

ALL_CASES = frozenset("NGDIP")
"""Nominative, genitive (and the accusative of men), dative, instrumental, prepositional."""

_STEM = r"(?P<stem>\w+(?:ов|ев|ёв|ин|ын))"
_SHORT = re.compile(rf"{_STEM}(?P<ending>|а|у|ым|е|ой)")
_SHORT_CASES = {"": "N", "а": "GN", "у": "DG", "ым": "I", "е": "P", "ой": "GDIP"}
_LONG = re.compile(r"(?P<stem>\w+(?:ск|цк))(?P<ending>ий|ого|ому|им|ом|ая|ой|ую)")
_LONG_CASES = {
    "ий": "N",
    "ого": "G",
    "ому": "D",
    "им": "I",
    "ом": "P",
    "ая": "N",
    "ой": "GDIP",
    "ую": "G",
}
_VOWELS = "аеёиоуыэюя"
_MASCULINE = {
    "G": (("я", "ь"), ("а", "")),
    "D": (("ю", "ь"), ("у", "")),
    "I": (("ем", "ь"), ("ом", "")),
    "P": (("е", ""),),
}
_FEMININE = {
    "G": (("ы", "а"), ("и", "я"), ("у", "а"), ("ю", "я")),
    "D": (("е", "а"),),
    "I": (("ой", "а"), ("ей", "я")),
    "P": (("е", "а"),),
}
_FLEETING = {"павл": "Павел", "льв": "Лев"}
"""Names that lose a vowel in oblique cases."""
_PATRONYMIC = re.compile(r"(\w+[ое]вич|\w+ьич)(?:|а|у|ем|е)|(\w+(?:[ое]вн|ичн))(?:а|ы|е|у|ой)")


def name_cases(words: Sequence[str]) -> frozenset[str]:
    """The cases that a name can be in, from its surname or else from its first word."""
    for word in reversed(words):
        if match := _SHORT.fullmatch(word.lower()):
            return frozenset(_SHORT_CASES[match["ending"]])
        if match := _LONG.fullmatch(word.lower()):
            return frozenset(_LONG_CASES[match["ending"]])
    return _given_name_cases(words[0].lower())


def _given_name_cases(word: str) -> frozenset[str]:
    if word[-1] not in _VOWELS and not word.endswith(("ом", "ем")):
        return frozenset("N")
    endings = {"а": "GN", "я": "GN", "у": "D", "ю": "D", "е": "P", "м": "NI"}
    return frozenset(endings.get(word[-1], "NGDIP"))


def nominative(words: Sequence[str], case: str) -> list[str]:
    """The nominative of a name that stands in a case."""
    feminine = any(_is_feminine(word.lower(), case) for word in words)
    return [_nominative(word, case, feminine=feminine) for word in words]


def _is_feminine(word: str, case: str) -> bool:
    """Whether a surname or patronymic is a woman's."""
    if match := _SHORT.fullmatch(word):
        return match["ending"] == "ой" or (case == "N" and match["ending"] == "а")
    if match := _LONG.fullmatch(word):
        return match["ending"] in {"ая", "ой", "ую"}
    patronymic = _PATRONYMIC.fullmatch(word)
    return bool(patronymic and patronymic[2])


def _nominative(word: str, case: str, *, feminine: bool) -> str:
    lower = word.lower()
    if match := _SHORT.fullmatch(lower):
        return word[: match.end("stem")] + ("а" if feminine else "")
    if match := _LONG.fullmatch(lower):
        return word[: match.end("stem")] + ("ая" if feminine else "ий")
    if match := _PATRONYMIC.fullmatch(lower):
        return word[: match.end(2)] + "а" if match[2] else word[: match.end(1)]
    return _declined_back(word, _FEMININE if feminine else _MASCULINE, case)


def _declined_back(word: str, endings: dict[str, tuple[tuple[str, str], ...]], case: str) -> str:
    """A given name, or a surname without suffix, in the nominative."""
    for ending, nominative_ending in endings.get(case, ()):
        rest = word.removesuffix(ending)
        if rest == word or len(rest) < 2:  # noqa: PLR2004
            continue
        if endings is _MASCULINE and rest[-1].lower() in _VOWELS:
            return rest + "й" if ending in {"я", "ю", "ем", "е"} else word
        return _FLEETING.get(rest.lower(), rest + nominative_ending)
    return word
