"""Endings of Kazakh and Kyrgyz words: chains of suffixes in harmony with the stem."""

import re
from functools import cache

from benchmarks.speed import words_data as data

VOWELS = frozenset("аәеоөуұүыіиэюя")
SOFT = frozenset("әеөүіиэ")
LAST_VOWEL = re.compile(f"[{''.join(sorted(VOWELS))}]")
_ROUND = frozenset("оөүу")
_VOICELESS = frozenset("пткқсшчхцф")
_NASALS = frozenset("мнң")


@cache
def endings(language: str, vowel: str, last: str) -> tuple[str, ...]:
    """The endings of words with this last vowel and this last letter, the commonest form first."""
    chains = data.CHAINS[language].split(" ")
    made = [_ending(language, chain, vowel, last) for chain in chains]
    return tuple(made[form % len(made)] for form in range(data.FORMS))


def _ending(language: str, chain: str, vowel: str, last: str) -> str:
    made = ""
    for letter in chain:
        if sound := _sound(language, letter, vowel, last):
            made, last = made + sound, sound
            vowel = sound if sound in VOWELS else vowel
    return made


def _sound(language: str, letter: str, vowel: str, last: str) -> str:
    """What a letter of a suffix stands for behind this vowel and this last sound."""
    if letter in "AI":
        return _harmonious(language, letter, vowel)
    if letter in "GK":
        hard, soft = ("қ", "к") if letter == "K" or last in _VOICELESS else ("ғ", "г")
        return soft if language == "ky" or vowel in SOFT else hard
    if letter in "SJ":
        return {"S": "с", "J": "й"}[letter] if last in VOWELS else ""
    if letter == "B":
        return "п" if last in _VOICELESS else "м"
    return _dental(letter, last) if letter in "DLNMX" else letter


def _dental(letter: str, last: str) -> str:
    if last in _VOICELESS:
        return "т"
    if letter == "L" and (last in VOWELS or last in "рй"):
        return "л"
    if letter in "NM" and last in VOWELS:
        return "н"
    return "н" if letter in "NX" and last in _NASALS else "д"


def _harmonious(language: str, letter: str, vowel: str) -> str:
    pairs = {"A": "ае", "I": "ыі" if language == "kk" else "ыи"}
    if language == "ky" and vowel in _ROUND and not (letter == "A" and vowel == "у"):
        pairs = {"A": "оө", "I": "уү"}
    return pairs[letter][vowel in SOFT]
