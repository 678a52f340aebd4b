"""What titles are read from, and what they say."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from archive.models import OfficeKind
from archive.tagging.spans import Span
from archive.tagging.titles.titles_data import FIRST, FORMER
from archive.tagging.words import Word

REACH = 8
"""Words that a title and its institution can have, the name aside."""

_NATIONAL = frozenset(
    {
        OfficeKind.HEAD_OF_STATE,
        OfficeKind.HEAD_OF_GOVERNMENT,
        OfficeKind.DEPUTY_HEAD_OF_GOVERNMENT,
        OfficeKind.MINISTER,
    }
)
"""Offices of countries: another region beside their title is where something happens."""
_FORMER, _FIRST = re.compile(FORMER), re.compile(FIRST)
_GAP = re.compile('[ \\t\u00a0\u202f«»"“”„–—-]{1,5}')


@dataclass(frozen=True, slots=True)
class Title:
    """A title before a name, in words `first` to `last`."""

    first: int
    last: int
    kind: OfficeKind
    former: bool
    regions: tuple[int, ...]
    """The regions in it, the one that the office belongs to first."""
    case: str
    """The cases that title and name can share in a Russian text, else all."""


@dataclass(frozen=True, slots=True)
class Context:
    """A text's words, and the regions found in them."""

    text: str
    words: Sequence[Word]
    region_at: dict[int, Span]
    countries: Collection[int]

    def connected(self, at: int) -> bool:
        """Whether only spaces, quotation marks or a dash part a word from the one before."""
        return bool(at and _GAP.fullmatch(self.gap(at)))

    def gap(self, at: int) -> str:
        """What stands between a word and the one before."""
        return self.text[self.words[at - 1].end : self.words[at].start] if at else ""


def make_context(
    text: str, words: Sequence[Word], regions: Sequence[Span], countries: Collection[int]
) -> Context:
    """Everything that titles are read from; `countries` are the ids of the regions that are one."""
    return Context(text, words, {at: span for span in regions for at in span.words}, countries)


def make_title(
    context: Context, first: int, last: int, kind: OfficeKind, regions: Sequence[Span], case: str
) -> Title:
    """A title, with what its words say beside the kind of office."""
    words = context.words[max(0, first - 1) : last + 1]
    former = any(_FORMER.fullmatch(word.folded) for word in words)
    if kind is OfficeKind.HEAD_OF_STATE:
        former = former or any(_FIRST.fullmatch(word.folded) for word in words)
    records = dict.fromkeys(span.record for span in regions)
    if kind in _NATIONAL:
        records = dict.fromkeys(pk for pk in records if pk in context.countries)
    return Title(first, last, kind, former, tuple(records), case)
