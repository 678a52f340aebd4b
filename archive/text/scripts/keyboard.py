"""What was meant when somebody typed in the wrong keyboard layout: `njrftd` → `токаев`."""

import re
from functools import cache

from archive.text.scripts.keyboard_data import CYRILLIC_LAYOUTS, QWERTY, QWERTY_SHIFTED

_LATIN = re.compile("[a-z]", re.IGNORECASE)
_CYRILLIC = re.compile("[\u0400-\u052f]")
_ANY_RUN = re.compile(r"\S+")
_WORD_RUN = re.compile(
    r"""
    (?<![^\s:"()|])      # not inside a run
    (?!OR\b)
    (?:(?<=.)[-=])?      # an operator, but a letter at the beginning of all
    (?P<run>[^\s:"()|*~]+?)
    (?=[,.;?!*~]{0,3}(?:[\s"()|]|$))    # nor is what stands behind it
    """,
    re.VERBOSE,
)


def other_layouts(text: str) -> tuple[str, ...]:
    """The text as the same keys write it in the other layouts, the likeliest first.

    A run of Latin letters is read as Russian, Kazakh and Kyrgyz, a Cyrillic one as Latin. The
    first reading of each layout leaves the signs of the query language and punctuation behind a
    word alone; the second one reads every key, since `,` is also б, `-` also ө and `;` also ж.
    Most readings are nonsense: offer only what finds something.
    """
    readings: list[str] = []
    for table in _to_cyrillic() if _LATIN.search(text) else ():
        readings += (_read(text, runs, _LATIN, table) for runs in (_WORD_RUN, _ANY_RUN))
    if _CYRILLIC.search(text):
        readings.append(_read(text, _ANY_RUN, _CYRILLIC, _to_latin()))
    return tuple(reading for reading in dict.fromkeys(readings) if reading != text)


def _read(text: str, runs: re.Pattern[str], script: re.Pattern[str], table: dict[int, str]) -> str:
    """The text with its runs in a script read by a table; the other runs stay."""
    group = "run" if "run" in runs.groupindex else 0

    def read(match: re.Match[str]) -> str:
        if not script.search(match[group]):
            return match[0]
        start = match.start(group) - match.start()
        return match[0][:start] + match[group].translate(table)

    return runs.sub(read, text)


@cache
def _to_cyrillic() -> tuple[dict[int, str], ...]:
    """A table for each Cyrillic layout; keys that write no letter there stay as they are."""
    return tuple(
        {
            ord(key): letter
            for keys, letters in ((QWERTY, layout), (QWERTY_SHIFTED, layout.upper()))
            for key, letter in zip(keys, letters, strict=True)
            if letter.isalpha()
        }
        for layout in CYRILLIC_LAYOUTS.values()
    )


@cache
def _to_latin() -> dict[int, str]:
    """One table for all Cyrillic layouts; Russian decides where they differ."""
    table: dict[int, str] = {}
    for layout in CYRILLIC_LAYOUTS.values():
        for keys, letters in ((QWERTY, layout), (QWERTY_SHIFTED, layout.upper())):
            for key, letter in zip(keys, letters, strict=True):
                if _CYRILLIC.match(letter):
                    table.setdefault(ord(letter), key)
    return table
