"""Words of a text, with their places in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LETTER = r"[^\W_][\u0300-\u036f]*"
_INSIDE = "['’ʻʼ`´‘\u00ad\u200b-\u200f\u2060\ufeff]"
_TOKEN = re.compile(rf"(?:{_LETTER})+(?:{_INSIDE}+(?:{_LETTER})+)*")
_HYPHENS = "-‑‐–"
_CLOSING_QUOTES = "»”\"'’"
_CASE = (
    "[ндт][ыіиуү][ңн]?|[гғкқ][аеоө]|[дтн][аеоө]н?|[мбп]ен(?:ен)?|[дт][аеоө][гғ][ыіиуү]"
    "|н[дт][аеоө]н?|нд[аеоө][гғ][ыіиуү]"
)
_BARE_ENDING = re.compile(rf"(?:[лдт][аеоө]р[ыіиуү]?)?(?:{_CASE})|[лдт][аеоө]р[ыіиуү]?")
_ORDINAL_ENDING = re.compile("[ыіиуү]?[нң]?[шч][ыіиуү]|[оыие]й|[ао]я|[оы]е|го|му|ми|ти|[йяеюмхи]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it is written; `text == original[start:end]`."""

    text: str
    start: int
    end: int


def tokenise(text: str) -> Iterator[Token]:
    """The words and numbers of a text.

    A hyphen parts words; a bare ending behind one (АҚШ-пен, «Самұрық»-тың, 5-ші) is no word of its
    own. Endings are in small letters: Ли-На is a name.
    """
    for match in _TOKEN.finditer(text):
        if not _is_bare_ending(text, match):
            yield Token(match[0], *match.span())


def _is_bare_ending(text: str, match: re.Match[str]) -> bool:
    start = match.start()
    if start < 2 or text[start - 1] not in _HYPHENS:  # noqa: PLR2004
        return False
    before = text[start - 2]
    if before.isdigit():
        return bool(_ORDINAL_ENDING.fullmatch(match[0]) or _BARE_ENDING.fullmatch(match[0]))
    return (before.isalpha() or before in _CLOSING_QUOTES) and bool(
        _BARE_ENDING.fullmatch(match[0])
    )
