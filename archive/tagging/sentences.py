"""Sentences of a text, to show where a name stands."""

import re
from bisect import bisect_right

_BREAK = re.compile(
    r"\n+|(?<=[^\W\d]{3}[.!?…])\s+(?=[«\"„“–—-]?\s?[^\W\da-zа-яё])|(?<=[)»\"”0-9][.!?…])\s+"
)
MAX_SHOWN = 500


def sentence_starts(text: str) -> list[int]:
    """Where the sentences begin; abbreviations of up to two letters end none."""
    return [0, *(match.end() for match in _BREAK.finditer(text))]


def sentence_at(text: str, starts: list[int], place: int) -> str:
    """The sentence around a place of the text, shortened where it goes on and on."""
    number = bisect_right(starts, place)
    start = starts[number - 1]
    end = starts[number] if number < len(starts) else len(text)
    if end - start > MAX_SHOWN:
        start = max(start, place - MAX_SHOWN // 2)
        end = min(end, start + MAX_SHOWN)
    return text[start:end].strip()
