"""Titles in Kazakh and Kyrgyz: they end right before the name, in the nominative."""

import re
from functools import lru_cache

from archive.models import OfficeKind
from archive.tagging.spans import Span
from archive.tagging.titles.office_kinds import institution_kind, office_kind
from archive.tagging.titles.title_context import REACH, Context, Title, make_title
from archive.tagging.titles.titles_data import ACTING, COUNTRY_WORDS, TITLES
from archive.tagging.words import Case, case_of
from archive.text.names import ALL_CASES, region_word

_TITLES = [(kind, re.compile(turkic)) for kind, turkic, _, _ in TITLES if turkic]


@lru_cache(maxsize=50_000)
def turkic_title(folded: str) -> OfficeKind | None:
    """The kind of office of a Kazakh or Kyrgyz title that may stand before a name."""
    return next((kind for kind, pattern in _TITLES if pattern.fullmatch(folded)), None)


def find_turkic_title(context: Context, start: int) -> Title | None:
    """The title right before the name that begins at a word."""
    words, last = context.words, start - 1
    while last >= 0 and words[last].folded in ACTING and context.connected(last + 1):
        last -= 1
    if last < 0 or not context.connected(last + 1):
        return None
    kind = turkic_title(words[last].folded)
    if kind is None:
        return None
    first, regions = _turkic_phrase(context, last)
    core = last
    while words[core].hyphened:
        core -= 1
    modifiers = range(core - 1, first - 1, -1)
    kind = office_kind(context, kind, range(core, last + 1), modifiers)
    if kind is OfficeKind.HEAD_OF_STATE and _is_of_something(context, last - 1):
        kind = OfficeKind.OTHER
    return make_title(context, first, last, kind, regions, "".join(ALL_CASES))


def _turkic_phrase(context: Context, last: int) -> tuple[int, list[Span]]:
    """Where the title begins, and the regions in it, the nearest first."""
    words, regions = context.words, list[Span]()
    at = last
    while at > 0 and last - at < REACH and context.connected(at):
        before = context.region_at.get(at - 1)
        if before is None:
            if regions or _is_somebody_else(context, at - 1):
                break
            at -= 1
            continue
        case = case_of(words[before.last].folded) if before.inflected else Case.NONE
        if case not in {Case.NONE, Case.GENITIVE, Case.ATTRIBUTIVE}:
            break
        if case is Case.ATTRIBUTIVE and regions:
            break
        regions.append(before)
        at = before.first
    if regions:
        return regions[-1].first, regions
    return _without_region(context, last), regions


def _is_somebody_else(context: Context, at: int) -> bool:
    """Whether a word before a title belongs to another person: a name, or a title of theirs."""
    word, before = context.words[at], context.words[at - 1] if at else None
    name = word.capital and before is not None and before.capital and word.joined
    outside = name and at - 1 not in context.region_at and not word.hyphened
    return bool(outside and not institution_kind(word.folded))


def _without_region(context: Context, last: int) -> int:
    """Where a title without a region begins: with the possessors right before it."""
    at = last
    while at > 0 and last - at < REACH // 2 and context.connected(at):
        before = context.words[at - 1]
        possessor = before.hyphened or case_of(before.folded) is Case.GENITIVE
        institution = region_word(before.text) or institution_kind(before.folded)
        joined = context.words[at].hyphened or before.folded == "орун"
        if not (possessor or institution or joined):
            break
        at -= 1
    return at


def _is_of_something(context: Context, at: int) -> bool:
    """Whether a Kazakh or Kyrgyz president is one of a club, a hotel and the like."""
    if at < 0 or at in context.region_at:
        return False
    folded = context.words[at].folded
    return case_of(folded) is Case.GENITIVE and not folded.startswith(COUNTRY_WORDS)
