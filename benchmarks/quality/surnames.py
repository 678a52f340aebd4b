"""Surnames: whether every case form of an official's surname reaches the nominative's stem."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from archive.text.stemming.stems import NO_NAMES, name_words, stem
from benchmarks.quality.tables import Cell, print_table

LANGUAGES = ("kk", "ky", "ru")

_VOWELS = "аәоөуұүыіиеэёюя"
_HARMONY = {
    "kk": dict.fromkeys("әөүіиеэ", ("і", "е")),
    "ky": dict.fromkeys("иеэ", ("и", "е"))
    | dict.fromkeys("оё", ("у", "о"))
    | dict.fromkeys("өү", ("ү", "ө"))
    | dict.fromkeys("ую", ("у", "а")),
}
"""The last vowel of a word → the high and the low vowel of its endings; else they are ы and а."""

_DECLENSIONS: tuple[tuple[tuple[str, ...], int, str], ...] = (
    (("ский", "цкий"), 2, "ого ому им ом ая ой ую ие их ими"),
    (("ская", "цкая"), 2, "ой ую"),
    (("ова", "ева", "ёва", "ина", "ына"), 1, "ой у"),
    (("ов", "ев", "ёв", "ин", "ын"), 0, "а у ым е ы ых ыми"),
    (("а",), 1, "ы е у ой"),
    (("й",), 1, "я ю ем е"),
)
"""The ends of Russian surnames, how many letters go, and what comes in their place."""

_INDECLINABLE = ("ых", "их", "ко")

_CYRILLIC = re.compile(r"[\u0400-\u052f\s,.-]+")
_PATRONYMIC = re.compile(r".+(?:[ое]вич|[ое]вна|ұлы|улы|қызы|кызы)")
_WOMAN = re.compile(r".+(?:[ое]вна|қызы|кызы)")
_LATER = re.compile(r".+(?:ов|ев|ин|ын|ова|ева|ина|ына|ский|ская)")
_MAX_SHOWN = 8


def turkic_cases(name: str, language: str) -> list[str]:
    """The case forms of a name in Kazakh or Kyrgyz, by vowel harmony and assimilation."""
    letters = name.lower().replace("ь", "")
    vowel = next((c for c in reversed(letters) if c in _VOWELS), "а")
    if letters.endswith(("ов", "ев")) and language == "kk":
        vowel = "а"
    high, low = _HARMONY[language].get(vowel, ("ы", "а"))
    last = letters[-1]
    voiceless = last in ("пктсфхцчшщбвгд" if language == "kk" else "пктсфхцчшщ")
    dental, guttural = ("т", "к") if voiceless else ("д", "г")
    after_nasal = "н" if language == "kk" and last in "мнң" else dental
    genitive, accusative = ("н", "н") if last in _VOWELS else (after_nasal, dental)
    endings = [genitive + high + "н", guttural + low, accusative + high, dental + low]
    after_low = {"а": "ы", "е": "і" if language == "kk" else "и", "о": "у", "ө": "ү"}[low]
    endings += [after_nasal + low + "н", dental + low + "г" + after_low]
    if language == "kk":
        endings.append("пен" if voiceless else "бен" if last in "зж" else "мен")
    return [name + ending for ending in endings]


def russian_cases(surname: str, woman: bool) -> list[str]:
    """The case forms of a Russian surname, and of the family that bears it."""
    for end, cut, endings in _DECLENSIONS:
        if surname.endswith(end):
            return [surname[: len(surname) - cut] + ending for ending in endings.split()]
    if woman or surname.endswith(_INDECLINABLE) or surname[-1] in _VOWELS:
        return []
    return [surname + ending for ending in ("а", "у", "ом", "е")]


def read_surnames(path: Path) -> dict[str, bool]:
    """Every Cyrillic surname of the officials list → whether it is a woman's alone."""
    women: dict[str, bool] = {}
    for official in json.loads(path.read_text(encoding="utf-8")):
        for name in official["names"]:
            words = re.findall(r"[\w]+", name["name"])
            if _CYRILLIC.fullmatch(name["name"]) and len(words) > 1:
                woman = any(map(_WOMAN.fullmatch, words))
                surname = _surname(name["name"], words)
                women[surname] = woman and women.get(surname, True)
    return dict(sorted(women.items()))


def _surname(name: str, words: list[str]) -> str:
    """Before the comma, or before «given patronymic», or behind the given name."""
    if "," in name or _PATRONYMIC.fullmatch(words[-1]):
        return words[0]
    return words[-1] if _LATER.fullmatch(words[-1]) or len(words) == 2 else words[0]  # noqa: PLR2004


def case_forms(surname: str, language: str, woman: bool = False) -> list[str]:
    """The case forms of a surname in one of the three languages."""
    return russian_cases(surname, woman) if language == "ru" else turkic_cases(surname, language)


def print_surnames(path: Path) -> None:
    """The share of case forms whose stem is that of the nominative, without and with protection."""
    surnames = read_surnames(path)
    protected = name_words(surnames)
    rows: list[tuple[Cell, ...]] = []
    for language in LANGUAGES:
        pairs = list(_pairs(surnames, language))
        for label, names in (("rules alone", NO_NAMES), ("protected", protected)):
            missed = [
                form
                for name, form in pairs
                if stem(form, language, names) != stem(name, language, names)
            ]
            share = 100 * (1 - len(missed) / len(pairs))
            shown = ", ".join(missed[:_MAX_SHOWN])
            rows.append((language, label, len(surnames), len(pairs), share, shown))
    header = ("language", "surnames", "number", "forms", "reach the nominative %", "missed")
    print_table("Case forms of surnames", header, rows)


def _pairs(surnames: dict[str, bool], language: str) -> Iterator[tuple[str, str]]:
    for surname, woman in surnames.items():
        for form in case_forms(surname, language, woman):
            yield surname, form
