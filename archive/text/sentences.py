"""Where the sentences of a text begin: well enough to show, to compare and to cut them."""

import re
from bisect import bisect_right

_UPPER = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
_BREAK = re.compile(
    # A line ends a sentence, however it ends.
    r"\n+|"
    # A full stop does behind three letters (initials and abbreviations have fewer), a digit or a
    # bracket, or in front of a closing quotation mark …
    r"(?:(?<=[^\W\d_]{3}[.!?…])|(?<=[)»”\"\d%][.!?…])|(?<=[.!?…][»”\"]))"
    # … where something follows with which a sentence can begin.
    rf"\s+(?=(?:[«„“\"–—-]\s?)?[{_UPPER}]|[\d«“\"–—])"
)
_SHOWN = 500


def sentence_starts(text: str) -> list[int]:
    """Where the sentences begin."""
    return [0, *(match.end() for match in _BREAK.finditer(text))]


def sentence_at(text: str, starts: list[int], place: int) -> str:
    """The sentence around a place of the text, shortened where it goes on and on."""
    number = bisect_right(starts, place)
    start = starts[number - 1]
    end = starts[number] if number < len(starts) else len(text)
    if end - start > _SHOWN:
        start = max(start, place - _SHOWN // 2)
        end = min(end, start + _SHOWN)
    return text[start:end].strip()


def split_sentences(text: str) -> list[str]:
    """The sentences, without the space between them."""
    return [part for part in _BREAK.split(text.strip()) if part]
