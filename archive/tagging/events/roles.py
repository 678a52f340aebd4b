"""Whose event an article tells of and which region was visited: *home* and *visited*."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from archive.authority import Area
from archive.models import RegionRole
from archive.tagging.events.roles_data import (
    DELEGATION,
    GOAL_PREPOSITIONS,
    GOAL_VERBS,
    GOING,
    TRIP,
    VISIT,
)
from archive.tagging.spans import Span
from archive.tagging.titles import Context
from archive.tagging.words import Case, Word, case_of

# Where these limits come from, and what other ones would do, is in docs/tagging.md.

LEAD = 2500
"""Characters at the beginning of a text in which visits are looked for."""

_OPENING, _OFTEN = 400, 2
"""Characters behind the headline in which a main region is named that the headline does not name,
and how often it is named in the whole text."""

_REACH = 3
"""Words between a region and what says that it is a goal: a verb or a delegation before it, in
Russian, or a journey behind it, in Kazakh and Kyrgyz."""

_DELEGATION_REACH = 5
"""Words behind a region among which its delegation stands, in Kazakh and Kyrgyz."""

_CLOSE = 4
"""Words around a goal among which a verb of going stands."""

_VISIT, _GOING, _TRIP = re.compile(VISIT), re.compile(GOING), re.compile(TRIP)
_DELEGATION, _GOAL_VERB = re.compile(DELEGATION), re.compile(GOAL_VERBS)
_START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody in office, at a word of the text, and the region that they act for."""

    at: int
    region: int


def find_roles(
    context: Context,
    regions: Sequence[Span],
    actors: Sequence[Actor],
    areas: Mapping[int, Area],
    starts: list[int],
) -> dict[int, RegionRole]:
    """The region at home and those visited; empty where a text does not say.

    Without a visit, the region at home is the one that the text is mainly about.
    """
    home, visited = _visit(context, regions, actors, starts)
    if home is None:
        home = _main_region(context, regions)
    if home is None:
        return {}
    roles = {record: RegionRole.VISITED for record in visited if _is_elsewhere(record, home, areas)}
    return {home: RegionRole.HOME, **roles}


def _is_elsewhere(region: int, home: int, areas: Mapping[int, Area]) -> bool:
    """Whether going to a region is a visit: not to the own country, nor inside of a province."""
    if region == home or region in areas[home].ancestors:
        return False
    return home not in areas[region].ancestors or areas[home].kind == "country"


def _visit(
    context: Context, regions: Sequence[Span], actors: Sequence[Actor], starts: list[int]
) -> tuple[int | None, list[int]]:
    """Who went first, and all the places where somebody went; nothing where nobody is named."""
    lead = _until(context, LEAD, regions)
    goals = [span for span in lead if _is_goal(context, span)]
    home: int | None = None
    visited: dict[int, None] = {}
    for sentence in dict.fromkeys(_sentence(context, starts, goal.first) for goal in goals):
        here = [span for span in goals if span.first in sentence]
        if not any(_is_visit(context.words[at].folded) for at in sentence):
            here = [span for span in here if _is_gone_to(context, span, sentence)]
        reached = [span.record for span in here]
        visited.update(dict.fromkeys(reached))
        if home is None and reached:
            spans = [span for span in regions if span.first in sentence]
            home = _home(context, spans, reached, [a for a in actors if a.at in sentence])
    if home is None:
        return None, []
    return home, list(visited)


def _sentence(context: Context, starts: list[int], at: int) -> range:
    """The words of the sentence around a word."""
    number = bisect_right(starts, context.words[at].start)
    first = bisect_left(context.words, starts[number - 1], key=_START)
    if number == len(starts):
        return range(first, len(context.words))
    return range(first, bisect_left(context.words, starts[number], key=_START))


def _is_gone_to(context: Context, goal: Span, sentence: range) -> bool:
    """Whether a verb of going stands close to a goal."""
    first = max(sentence.start, goal.first - _CLOSE)
    last = min(sentence.stop, goal.last + 1 + _CLOSE)
    return any(_is_going(word.folded) for word in context.words[first:last])


@lru_cache(maxsize=20_000)
def _is_going(folded: str) -> bool:
    return bool(_GOING.fullmatch(folded))


@lru_cache(maxsize=20_000)
def _is_visit(folded: str) -> bool:
    return bool(_VISIT.fullmatch(folded))


def _home(
    context: Context, spans: Sequence[Span], reached: Sequence[int], actors: Sequence[Actor]
) -> int | None:
    """The region of the delegation or else of the first official in a sentence."""
    for span in spans:
        if span.record not in reached and _has_delegation(context, span):
            return span.record
    return next((actor.region for actor in actors if actor.region not in reached), None)


def _has_delegation(context: Context, span: Span) -> bool:
    """Whether a delegation stands beside: «облысының делегациясы», «делегация области»."""
    if context.words[span.first].language == "ru":
        near = _before(context, span, _REACH)
    else:
        near = _behind(context, span, _DELEGATION_REACH)
    return any(_DELEGATION.fullmatch(word.folded) for word in near)


def _is_goal(context: Context, span: Span) -> bool:
    """Whether a visit leads to the region."""
    words = context.words
    if words[span.first].language in {"ru", "en"}:
        before = _before(context, span, _REACH)
        near = before[-1].folded if before else ""
        verb = any(_GOAL_VERB.fullmatch(word.folded) for word in before)
        return near in GOAL_PREPOSITIONS or verb
    case = case_of(words[span.last].folded) if span.inflected else Case.NONE
    if case is Case.ATTRIBUTIVE:
        return any(_TRIP.fullmatch(word.folded) for word in _behind(context, span, _REACH))
    return case in {Case.DATIVE, Case.LOCATIVE}


def _before(context: Context, span: Span, reach: int) -> Sequence[Word]:
    return context.words[max(0, span.first - reach) : span.first]


def _behind(context: Context, span: Span, reach: int) -> Sequence[Word]:
    return context.words[span.last + 1 :][:reach]


def _main_region(context: Context, regions: Sequence[Span]) -> int | None:
    """The region named most of those in the headline or, when more than once, in the opening."""
    headline = max(0, context.text.find("\n"))
    mentions = Counter(span.record for span in regions)
    often = [span for span in regions if mentions[span.record] >= _OFTEN]
    named = _until(context, headline, regions) or _until(context, headline + _OPENING, often)
    return max((span.record for span in named), key=mentions.__getitem__, default=None)


def _until(context: Context, end: int, spans: Sequence[Span]) -> list[Span]:
    """What is named before a place of the text."""
    return [span for span in spans if context.words[span.first].start < end]
