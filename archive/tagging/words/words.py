"""A text as the words that names are looked for in."""

import re
import sys
from functools import lru_cache
from typing import NamedTuple

from archive.tagging.words.quotes import quoted_names
from archive.text import tokenise
from archive.text.names import TURKIC, base_forms, base_keys

_HYPHENS = frozenset("-‐‑")
_SPACES = re.compile("[ \t\u00a0\u202f]{1,3}")
_OPENERS = frozenset('\n.!?…:;•«"“„”')
_UNDETERMINED = "und"
_CYRILLIC = "\u0400"
_SAMPLE = 1000
_NO_QUOTE = (sys.maxsize, sys.maxsize)
_AT_FIRST = (False, False, True)


class Word(NamedTuple):
    """A word of a text and what its surroundings say about it."""

    text: str
    start: int
    end: int
    language: str
    capital: bool
    joined: bool
    """Only a space or a hyphen parts it from the word before."""
    hyphened: bool
    """A hyphen does."""
    opening: bool
    """It begins a sentence, line or quotation, where a capital letter says nothing."""
    quoted: bool
    """It is part of a quoted title or name of an organisation."""
    stop: bool
    """A full stop follows at once, as after an initial or an abbreviation."""
    foreign: bool
    """It is Latin in a Cyrillic text: as a rule a brand or a title (Smart Astana)."""

    @property
    def folded(self) -> str:
        """The word as it stands, folded, in Cyrillic."""
        return base_forms(self.text, self.language)[0]

    def forms(self, *, last: bool = True) -> tuple[str, ...]:
        """Its possible base forms; in Kazakh and Kyrgyz only a name's last word is inflected."""
        forms = base_forms(self.text, self.language)
        return forms if last or not self._inflects_last_word_only else forms[:1]

    def skeletons(self, *, last: bool = True) -> tuple[str, ...]:
        """The skeleton keys of its possible base forms."""
        keys = base_keys(self.text, self.language)
        return keys if last or not self._inflects_last_word_only else keys[:1]

    @property
    def _inflects_last_word_only(self) -> bool:
        return self.language in TURKIC and self.language != _UNDETERMINED


def read_words(text: str, language: str) -> list[Word]:
    """The words of a text."""
    sample = text[:_SAMPLE]
    cyrillic = 2 * sum(map(_CYRILLIC.__le__, sample)) > len(sample)
    quotes = iter(quoted_names(text))
    quote_start, quote_end = next(quotes, _NO_QUOTE)
    words: list[Word] = []
    before = 0
    for token in tokenise(text):
        written, start = token.text, token.start
        hyphened, joined, opening = _gap(text[before:start]) if before else _AT_FIRST
        before = token.end
        while quote_end <= start:
            quote_start, quote_end = next(quotes, _NO_QUOTE)
        words.append(
            Word(
                written,
                start,
                before,
                language,
                written[0].isupper(),
                joined,
                hyphened,
                opening,
                quote_start <= start,
                text.startswith(".", before),
                cyrillic and written[0] < _CYRILLIC,
            )
        )
    return words


@lru_cache(maxsize=10_000)
def _gap(gap: str) -> tuple[bool, bool, bool]:
    """What the characters between two words say of the second: hyphened, joined, opening."""
    # tokenise() takes the «на» of Ростов-на-Дону for an ending.
    hyphened = gap in _HYPHENS or gap == "-на-"
    return hyphened, hyphened or bool(_SPACES.fullmatch(gap)), not _OPENERS.isdisjoint(gap)
