"""The stemmer for Kazakh and Kyrgyz: one rule-based suffix stripper for both."""

from functools import lru_cache
from itertools import product
from collections.abc import Iterator

from archive.text import turkic_suffixes_data as data
from archive.text.turkic_words_data import PROTECTED

LAYERS = (
    data.PREDICATIVE,
    data.CASE,
    data.POSSESSIVE,
    data.PLURAL,
    data.ABSTRACT,
    data.VERBAL,
    data.NEGATIVE,
)
"""Outermost first: after a suffix of one layer only suffixes of later layers can follow inwards."""

_CASE, _POSSESSIVE = 1, 2
_VOWELS = frozenset("аоуыеиюяэ")
_CLASSES = {
    "V": "аоуыеиюяэ",
    "A": "аеоэя",
    "G": "йуию",
    "R": "р",
    "L": "л",
    "N": "мн",
    "Z": "зж",
    "D": "бвгд",
    "T": "кпстфхцчшщь",
}
_DEVOICED = {"б": "п", "г": "к"}


def _expand(pattern: str) -> list[str]:
    """Every spelling of a suffix: `дAгI` → дагы, дагу, деги, …"""
    choices = [{"A": "аео", "I": "ыиу"}.get(letter, letter) for letter in pattern]
    return ["".join(letters) for letters in product(*choices)]


def _build() -> dict[str, list[tuple[int, str]]]:
    """Suffix → the layers it closes, each with the letters that it may follow."""
    table: dict[str, list[tuple[int, str]]] = {}
    for layer, suffixes in enumerate(LAYERS):
        for pattern, classes in suffixes:
            left = "".join("P" if c == "P" else _CLASSES[c] for c in classes)
            for suffix in _expand(pattern):
                table.setdefault(suffix, []).append((layer, left))
    return table


_SUFFIXES = _build()
_MAX_SUFFIX = max(map(len, _SUFFIXES))
_THIRD = {
    suffix: left
    for suffix in ("сы", "си", "су", "ы", "и", "у")
    for layer, left in _SUFFIXES[suffix]
    if layer == _POSSESSIVE
}


@lru_cache(maxsize=500_000)
def stem_turkic(word: str) -> str:
    """The stem of a folded Kazakh or Kyrgyz word; the same for all its forms, not always a word.

    Stripping is repeated until nothing changes, so the stem of a stem is itself.
    """
    while (shorter := _strip(word)) != word:
        word = shorter
    return word


def _strip(word: str) -> str:
    if word in PROTECTED:
        return PROTECTED[word]
    stems = set(_stems(word, -1))
    known = [stem for stem in stems if stem in PROTECTED]
    if known:
        return PROTECTED[max(known, key=len)]
    best = min(stems, key=len, default=word)
    if best == word:
        return word
    return best[:-1] + _DEVOICED.get(best[-1], best[-1])


def _stems(word: str, layer: int) -> Iterator[str]:
    """What can be left of a word when suffixes inside of a layer are stripped."""
    for size in range(1, min(_MAX_SUFFIX, len(word) - 2) + 1):
        rest = word[:-size]
        for closes, left in _SUFFIXES.get(word[-size:], ()):
            if closes <= layer:
                continue
            if left == "P":
                yield from _owned(rest)
            elif rest[-1] in left and _is_stem(rest):
                yield rest
                yield from _stems(rest, closes)


def _owned(word: str) -> Iterator[str]:
    """What is left of a word that must end in a third-person possessive."""
    for size in (1, 2):
        rest = word[:-size]
        if len(rest) > 1 and rest[-1] in _THIRD.get(word[-size:], "") and _is_stem(rest):
            yield rest
            yield from _stems(rest, _POSSESSIVE)


def _is_stem(word: str) -> bool:
    """Whether a stem can look so: two letters with the vowel first, or more letters with a vowel."""
    if len(word) == 2:
        return word[0] in _VOWELS and word[1] not in _VOWELS
    return not _VOWELS.isdisjoint(word)
