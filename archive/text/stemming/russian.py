"""A light stemmer for Russian nouns, names and adjectives.

It leaves verbs alone: an archive of officials and places is searched by nouns, and heavier
stemmers cut Казахстан and Казахстана to different stems.
"""

import re
from functools import lru_cache

from archive.text.scripts import fold
from archive.text.stemming import russian_endings_data as data


def _load(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


_SURNAME_ENDS = ("ов", "ев", "ин", "ын")
_SURNAME = re.compile(r"(.{2,}(?:ов|ев|ин|ын))(?:а|у|ым|е|ой|ы|ых|ыми|ом)")
_YOT = re.compile(r"(.*[аеоуюя])(?:й|я|ю|ем|е|и|ев|ям|ями|ях)")
_CITIZEN = re.compile(r"(.{3,}[ая]н)(?:ин|ина|ину|ином|ине)")
_VOWELS = frozenset("аеиоуыэюя")
_MIN_STEM = 3
_MIN_FLEETING = 4
_ENDINGS = frozenset(data.ENDINGS)
_LONGEST_ENDING = max(map(len, _ENDINGS))
_NOUNS = _load(data.NOUNS)
_YOT_NOUNS = _load(data.YOT_NOUNS)
_NOT_FLEETING = _load(data.NOT_FLEETING)
_GENITIVE_PLURALS = _load(data.GENITIVE_PLURALS)
_IRREGULAR = {form: base for base, forms in data.IRREGULAR.items() for form in forms.split()}
_GENITIVE_PLURAL_ENDS = tuple(data.GENITIVE_PLURAL_ENDS.split())
_SOFT_GENITIVE_PLURALS = tuple(data.SOFT_GENITIVE_PLURALS.split())
_SHORT_DECLENSIONS = (
    (re.compile("([аеиоуыэюя][бвдзлмнпрстфц])(?:ы|е|у|ой)"), "а"),
    (re.compile("([аеиоуыэюя][гкхжчшщ])(?:и|е|у|ой|ей)"), "а"),
    (re.compile("([аеиоуыэюя][бвдзлмнпрстф])(?:и|е|ю|ей)"), "я"),
    (re.compile("([аеиоуыэюя][бвгджзклмнпрстфхцчшщ])(?:а|у|ом|е)"), ""),
)
"""Case forms of names with a stem of two letters, and what the nominative has behind it."""
_LONGEST_SHORT_NAME = 4
_REGULAR_NAME_ENDS = ("а", "я", "ь", "ий", "ый", "ой")
"""Names that end so are declined as the rules say, and are not protected."""


def stem_russian(word: str, names: frozenset[str] = frozenset()) -> str:
    """The stem of a folded Russian word: Казахстана → казахстан, Баталовым → баталов.

    Stripping is repeated until nothing changes, so the stem of a stem is itself. `names` are
    folded words that are stems as well, see `archive.text.stemming.stems.name_words`.
    """
    # No recursion: what is scraped has words of thousands of letters.
    while (shorter := _strip(word, names)) != word:
        word = shorter
    return word


@lru_cache(maxsize=100_000)
def _strip(word: str, names: frozenset[str]) -> str:
    """One step. It is remembered, because what is left of all forms of a word is the same."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in data.IRREGULAR or _is_name(word, names):
        return word
    for rule in (_strip_yot, _strip_fleeting, _strip_surname, _strip_ending):
        stem = rule(word, names)
        if stem is not None:
            return stem
    return word


def _is_name(word: str, names: frozenset[str]) -> bool:
    short = len(word) <= _MIN_STEM
    return word in _NOUNS or (word in names and (short or not word.endswith(_REGULAR_NAME_ENDS)))


def _strip_yot(word: str, names: frozenset[str]) -> str | None:
    """Китая → китай; as an adjective it would be кит-ая."""
    if match := _YOT.fullmatch(word):
        noun = match[1] + "й"
        if noun in _YOT_NOUNS or _is_name(noun, names):
            return noun
    return None


def _strip_fleeting(word: str, _names: frozenset[str]) -> str | None:
    """Рынок → рынк, китаец → китайц, гражданин → граждан, as in their other cases."""
    if word in data.FLEETING:
        return data.FLEETING[word]
    if match := _CITIZEN.fullmatch(word):
        return match[1]
    if len(word) < _MIN_FLEETING or word in _NOT_FLEETING:
        return None
    rest, end = word[:-2], word[-2:]
    if end == "ец":
        return rest + ("йц" if rest[-1] in _VOWELS else "ц")
    if (end == "ок" and rest[-1] not in _VOWELS) or (end == "ек" and rest[-1] in "чшж"):
        return rest + "к"
    return None


def _strip_surname(word: str, _names: frozenset[str]) -> str | None:
    """Баталовым → баталов; but материалов → материал."""
    if match := _SURNAME.fullmatch(word):
        return match[1]
    if word.endswith(_SOFT_GENITIVE_PLURALS):
        return word[:-2]
    if word.endswith(_SURNAME_ENDS):
        noun = word.removesuffix("ов")
        plural = noun in _GENITIVE_PLURALS or noun.endswith(_GENITIVE_PLURAL_ENDS)
        return noun if noun != word and plural else word
    return None


def _strip_ending(word: str, names: frozenset[str]) -> str | None:
    sizes = range(min(_LONGEST_ENDING, len(word)), 0, -1)
    rests = [word[:-size] for size in sizes if word[-size:] in _ENDINGS]
    stems = [rest for rest in rests if len(rest) >= _MIN_STEM and not _VOWELS.isdisjoint(rest)]
    known = (stem for stem in stems if _is_name(stem, names))
    return next(known, None) or _short_name(word, names) or next(iter(stems), None)


def _short_name(word: str, names: frozenset[str]) -> str | None:
    """The nominative of a name whose stem is too short for the rules: Исы → иса, Яном → ян."""
    if len(word) > _LONGEST_SHORT_NAME:
        return None
    return next(
        (
            match[1] + end
            for forms, end in _SHORT_DECLENSIONS
            if (match := forms.fullmatch(word)) and match[1] + end in names
        ),
        None,
    )
