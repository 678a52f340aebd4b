"""Words of a text, with their places in it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_LETTERS = r"[^\W_]+"
_MARKS = "".join(map(chr, range(0x300, 0x370)))
_INSIDE = "'’ʻʼ`´‘\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_TOKEN = re.compile(rf"{_LETTERS}(?:[{_MARKS}]+(?:{_LETTERS})?|[{_INSIDE}]+{_LETTERS})*")
_HYPHENS = "-‑‐–"
_CLOSING_QUOTES = "»”\"'’"
_HYPHENATED = re.compile(rf"(?:(?:(?<=[^\W_])|[{_CLOSING_QUOTES}])[{_HYPHENS}])?{_TOKEN.pattern}")
"""A word, together with a hyphen in front of it that joins it to what stands before."""
_CASE = (
    "[ндт][ыіиуү][ңн]?|[гғкқ][аеоө]|[дтн][аеоө]н?|[мбп]ен(?:ен)?|[дт][аеоө][гғ][ыіиуү]"
    "|н[дт][аеоө]н?|нд[аеоө][гғ][ыіиуү]"
)
_BARE_ENDING = re.compile(rf"(?:[лдт][аеоө]р[ыіиуү]?)?(?:{_CASE})|[лдт][аеоө]р[ыіиуү]?")
_ORDINAL_ENDING = re.compile("[ыіиуү]?[нң]?[шч][ыіиуү]|[оыие]й|[ао]я|[оы]е|го|му|ми|ти|[йяеюмхи]")


class Token(NamedTuple):
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


def begins_word(text: str, start: int) -> bool:
    """Whether the letter at a place is the first one of its word."""
    before = start - 1
    for joining in (_INSIDE, _MARKS):
        while before >= 0 and text[before] in joining:
            before -= 1
    return before < 0 or not text[before].isalnum()


def token_at(text: str, start: int) -> Token | None:
    """The word that begins at a place, where begins_word() says so, if tokenise() finds one."""
    match = _TOKEN.match(text, start)
    if match is None or _is_bare_ending(text, match):
        return None
    return Token(match[0], *match.span())


def words(text: str) -> list[str]:
    """The same words as those of tokenise(), without their places, several times faster."""
    found: list[str] = _HYPHENATED.findall(text)
    if not any(mark in text for mark in _HYPHENS):
        return found
    kept: list[str] = []
    previous = ""
    for one in found:
        word = one.lstrip(_HYPHENS + _CLOSING_QUOTES)
        before = (previous + one[: -len(word)])[-2:-1] if len(word) < len(one) else ""
        if not (before and _is_ending(word, before)):
            kept.append(word)
        previous = one
    return kept


def _is_bare_ending(text: str, match: re.Match[str]) -> bool:
    start = match.start()
    return start > 1 and text[start - 1] in _HYPHENS and _is_ending(match[0], text[start - 2])


def _is_ending(word: str, before: str) -> bool:
    """Whether a word behind a hyphen is an ending, by the character before the hyphen."""
    if before.isdigit():
        return bool(_ORDINAL_ENDING.fullmatch(word) or _BARE_ENDING.fullmatch(word))
    return (before.isalpha() or before in _CLOSING_QUOTES) and bool(_BARE_ENDING.fullmatch(word))
