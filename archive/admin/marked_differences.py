"""What is different in two texts, word by word, with long stretches that are the same left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\S+\s*|\s+")
_AROUND = 12
"""Words that are shown before and after a difference."""
_LONG = 60
"""Texts of fewer words are shown whole."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text, and whether the other text has others in their place."""

    text: str
    differs: bool = False


def marked(text: str, before: str) -> list[Piece]:
    """A text in pieces, those marked that an earlier text does not have."""
    words, old = _WORDS.findall(text), _WORDS.findall(before)
    matcher = SequenceMatcher(None, [one.strip() for one in old], [one.strip() for one in words])
    pieces: list[Piece] = []
    for tag, _i1, _i2, start, end in matcher.get_opcodes():
        if tag == "equal" and len(words) >= _LONG:
            pieces += _shortened(words[start:end], start == 0, end == len(words))
        elif start < end:
            pieces.append(Piece("".join(words[start:end]), differs=tag != "equal"))
        elif len(words) >= _LONG:
            pieces.append(Piece("⟨…⟩ ", differs=True))
    return pieces


def _shortened(words: list[str], at_start: bool, at_end: bool) -> Iterator[Piece]:
    """What two texts have in common, as far as it is near a difference."""
    head = 0 if at_start else _AROUND
    tail = 0 if at_end else _AROUND
    if len(words) <= head + tail + 1:
        yield Piece("".join(words))
    else:
        kept = words[len(words) - tail :]
        yield Piece(f"{''.join(words[:head])}… {''.join(kept)}")
