"""Snippets: the passages of a text that a query matched, with the matched words marked."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from archive.search.results import Fragment
from archive.search.showing.matched_words import Match, Matcher, matched_words

LENGTH = 280
"""About how many characters a snippet has."""

_NEAR = LENGTH * 2 // 3
"""Matches that end within so many characters stand in one passage."""

_SENTENCE_END = re.compile(r"[.!?…]\s+")


def mark(text: str, language: str, matcher: Matcher) -> tuple[Fragment, ...]:
    """A whole text, such as a headline, with the matched words marked."""
    return tuple(_fragments(text, 0, len(text), matched_words(text, language, matcher)))


def snippet(paragraphs: Sequence[str], language: str, matcher: Matcher) -> tuple[Fragment, ...]:
    """The best passage of an article: most different matched words, then earliest.

    Without a match it is the beginning.
    """
    text = " ".join(paragraphs)
    best = _passage(text, language, matcher)
    if not _is_on_one_line(text[max(best.start - 1, 0) : best.end + 1]):
        text = " ".join(text.split())
        best = _passage(text, language, matcher)
    fragments = list(_fragments(text, best.start, best.end, best.matches))
    if best.start > 0:
        fragments.insert(0, Fragment("… "))
    if best.end < len(text):
        fragments.append(Fragment(" …"))
    return tuple(fragments)


class _Passage(NamedTuple):
    start: int
    end: int
    matches: list[Match]
    """Those of the passage, and perhaps others."""


def _passage(text: str, language: str, matcher: Matcher) -> _Passage:
    matches = _needed_matches(text, language, matcher)
    start = _window_start(text, matches)
    return _Passage(start, _window_end(text, start), matches)


def _needed_matches(text: str, language: str, matcher: Matcher) -> list[Match]:
    """The matches of a text, up to the end of the first passage that has all different ones.

    No later one can be better, so the rest of the text need not be looked at.
    """
    different = matcher.different_words
    matches: list[Match] = []
    near: list[Match] = []
    for match in matched_words(text, language, matcher):
        matches.append(match)
        if different:
            near = [one for one in near if match.end <= one.start + _NEAR]
            near.append(match)
            if len({one.key for one in near}) == different:
                end = near[0].start + LENGTH
                return [*matches, *matched_words(text, language, matcher, match.end, end)]
    return matches


def _is_on_one_line(passage: str) -> bool:
    """Whether there are single spaces between all words."""
    return passage.isprintable() and "  " not in passage


def _window_start(text: str, matches: Sequence[Match]) -> int:
    """Where the best passage begins: at its sentence, or a few words before its first match."""
    every, best_keys, best_start = len({match.key for match in matches}), 0, 0
    ends = [match.end for match in matches]
    for index, first in enumerate(matches):
        behind = bisect_right(ends, first.start + _NEAR)
        keys = len({match.key for match in matches[index:behind]})
        if keys > best_keys:
            best_keys, best_start = keys, first.start
        if best_keys == every:
            break
    if best_start < LENGTH // 3:
        return 0
    earliest = best_start - LENGTH // 3
    ends = [end.end() for end in _SENTENCE_END.finditer(text, earliest, best_start)]
    return ends[-1] if ends else text.find(" ", earliest, best_start) + 1 or earliest


def _window_end(text: str, start: int) -> int:
    """Where a passage ends: between two words."""
    end = start + LENGTH
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", start + LENGTH // 2, end)
    return space if space > 0 else end


def _fragments(text: str, start: int, end: int, matches: Iterable[Match]) -> Iterator[Fragment]:
    position = start
    for match in matches:
        if match.start < start or match.end > end:
            continue
        if match.start > position:
            yield Fragment(text[position : match.start])
        yield Fragment(text[match.start : match.end], matched=True)
        position = match.end
    if position < end:
        yield Fragment(text[position:end])
