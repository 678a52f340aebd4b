"""Words of a text, with their places in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LETTER = r"[^\W_]"
_INSIDE = "['’ʻʼ`´‘\u00ad\u200b-\u200d\u2060\u0300-\u036f]"
_TOKEN = re.compile(rf"{_LETTER}+(?:{_INSIDE}+{_LETTER}+)*\u0301?")
_BARE_ENDING = re.compile(
    r"[нндт][ыиіуүө][нңң]?|[гғкқ][аеоө]|[дтн][аеоө]н?|[мбп]ен(?:ен)?|[дт][аеоө][гғ][ыіиуү]|[нд][ыіиуү]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it is written; `text == original[start:end]`."""

    text: str
    start: int
    end: int


def tokenise(text: str) -> Iterator[Token]:
    """The words and numbers of a text.

    A hyphen parts words; a bare case ending behind one (АҚШ-пен, КР-дин) is no word of its own.
    """
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        behind_hyphen = start > 1 and text[start - 1] in "-‑‐" and text[start - 2].isalnum()
        if behind_hyphen and _BARE_ENDING.fullmatch(match[0]):
            continue
        yield Token(match[0], start, end)
