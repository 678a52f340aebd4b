"""Whose event an article tells of and which region was visited: *home* and *visited*."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from operator import attrgetter

from archive.models.tags import RegionRole
from archive.tagging.cases import Case, case_of
from archive.tagging.places import Area
from archive.tagging.roles_data import DELEGATION, GOAL_PREPOSITIONS, GOAL_VERBS, GOING, TRIP, VISIT
from archive.tagging.spans import Span
from archive.tagging.title_context import Context

LEAD = 2500
"""Characters at the beginning of a text in which visits are looked for."""
_OPENING = 400
"""Characters in which a main region is named that the headline does not name."""
_VISIT, _GOING, _TRIP = re.compile(VISIT), re.compile(GOING), re.compile(TRIP)
_DELEGATION, _GOAL_VERB = re.compile(DELEGATION), re.compile(GOAL_VERBS)
_REACH = 3
_CLOSE = 4
_DELEGATION_REACH = 5
_FEW = 2
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
    goals = [span for span in _in_lead(context, regions) if _is_goal(context, span)]
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
    visited.pop(home, None)
    return home, list(visited)


def _in_lead(context: Context, regions: Sequence[Span]) -> Iterator[Span]:
    return takewhile(lambda span: context.words[span.first].start < LEAD, regions)


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
    words = context.words
    if words[span.first].language == "ru":
        near = words[max(0, span.first - _REACH) : span.first]
    else:
        near = words[span.last + 1 : span.last + 1 + _DELEGATION_REACH]
    return any(_DELEGATION.fullmatch(word.folded) for word in near)


def _is_goal(context: Context, span: Span) -> bool:
    """Whether a visit leads to the region."""
    words = context.words
    if words[span.first].language in {"ru", "en"}:
        before = words[max(0, span.first - _REACH) : span.first]
        near = before[-1].folded if before else ""
        verb = any(_GOAL_VERB.fullmatch(word.folded) for word in before)
        return near in GOAL_PREPOSITIONS or verb
    case = case_of(words[span.last].folded) if span.inflected else Case.NONE
    if case is Case.ATTRIBUTIVE:
        after = words[span.last + 1 : span.last + 1 + _REACH]
        return any(_TRIP.fullmatch(word.folded) for word in after)
    return case in {Case.DATIVE, Case.LOCATIVE}


def _main_region(context: Context, regions: Sequence[Span]) -> int | None:
    """The region named most of those in the headline or, when more than once, in the opening."""
    headline = context.text.find("\n") if "\n" in context.text else 0
    mentions = Counter(span.record for span in regions)
    ends = {"headline": headline, "opening": headline + _OPENING}
    for part, least in (("headline", 1), ("opening", _FEW)):
        named = dict.fromkeys(
            span.record for span in regions if context.words[span.first].start < ends[part]
        )
        often = [record for record in named if mentions[record] >= least]
        if often:
            return max(often, key=lambda record: mentions[record])
    return None
