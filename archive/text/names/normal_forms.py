"""The base form of a name that nobody has recorded yet."""

from collections.abc import Sequence

from archive.text.names.inflection_data import TURKIC_ENDINGS, TURKIC_POSSESSED_ENDINGS
from archive.text.names.patronymics import is_particle
from archive.text.names.person_names import father_of
from archive.text.names.russian_names import nominative
from archive.text.scripts import fold, skeleton

_SURE_ENDINGS = (
    *("нын", "нин", "нун", "дын", "дин", "дун", "тын", "тин", "тун"),
    *("мен", "бен", "пен", "га", "ге", "го"),
)
"""Case endings that hardly any name ends with; the others are kept where nothing proves them."""
_SURNAMES = ("ов", "ев", "ин", "ова", "ева", "ина", "ский", "ская", "улы", "уулу", "кызы")
_SURE_SURNAMES = ("ов", "ев", "ова", "ева")
_MIN_REST = 3
_NO_ENDING = frozenset({"сулеймен", "шеймен", "туймен"})
"""Names that only look inflected."""


def base_name(words: Sequence[str], language: str, case: str) -> list[str]:
    """A name without case endings; `case` is that of a Russian name."""
    if language == "ru":
        return list(words) if "N" in case else nominative(words, min(case))
    return [*words[:-1], without_ending(words[-1])]


def without_ending(word: str) -> str:
    """A Kazakh or Kyrgyz name's last word; short endings are taken off surnames only."""
    folded = fold(word)
    if len(folded) != len(word) or folded in _NO_ENDING:
        return word
    endings = (*TURKIC_ENDINGS, *TURKIC_POSSESSED_ENDINGS)
    rests = [folded.removesuffix(ending) for ending in endings if folded.endswith(ending)]
    for rest in rests:
        if rest.endswith(_SURNAMES) and len(rest) > _MIN_REST:
            return word[: len(rest)]
    for ending in _SURE_ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= _MIN_REST:
            return word[: -len(ending)]
    return word


def name_key(words: Sequence[str]) -> str:
    """Equal for the spellings of a name, in either order, with or without patronymic."""
    name = [w for at, w in enumerate(words) if not (at and father_of(w)) and not is_particle(w)]
    return " ".join(sorted(key for word in name if (key := skeleton(word))))


def given_name_first(words: Sequence[str]) -> list[str]:
    """Жапаров Акылбек Усенбекович → Акылбек Усенбекович Жапаров."""
    last_is_father = bool(father_of(words[-1]))
    if len(words) == 3 and last_is_father:  # noqa: PLR2004
        return [*words[1:], words[0]]
    reversed_pair = len(words) == 2 and _is_surname(words[0]) and not _is_surname(words[1])  # noqa: PLR2004
    return [words[1], words[0]] if reversed_pair and not last_is_father else list(words)


def _is_surname(word: str) -> bool:
    return fold(word).endswith(_SURE_SURNAMES) and not father_of(word)
