"""Whose event an article tells of and which region was visited: *home* and *visited*."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive.models.tags import RegionRole
from archive.tagging.cases import Case, case_of
from archive.tagging.places import Area
from archive.tagging.roles_data import DELEGATION, GOAL_PREPOSITIONS, GOAL_VERBS, TRIP, VISIT
from archive.tagging.spans import Span
from archive.tagging.titles import Context

LEAD = 2500
"""Characters at the beginning of a text in which visits are looked for."""
_OPENING = 400
"""Characters in which a main region is named that the headline does not name."""
_VISIT, _TRIP = re.compile(VISIT), re.compile(TRIP)
_DELEGATION, _GOAL_VERB = re.compile(DELEGATION), re.compile(GOAL_VERBS)
_REACH = 3
_DELEGATION_REACH = 5
_FEW = 2


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
        home = _main_region(context, [span for span in regions if span.record not in visited])
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
    """Who went first, and all the places where somebody went."""
    home: int | None = None
    visited: dict[int, None] = {}
    for sentence in _visit_sentences(context, starts):
        spans = [span for span in regions if span.first in sentence]
        goals = [span for span in spans if _is_goal(context, span)]
        visited.update(dict.fromkeys(span.record for span in goals))
        if home is None and goals:
            home = _home(context, spans, goals, [a for a in actors if a.at in sentence])
    visited.pop(home or 0, None)
    return home, list(visited)


def _visit_sentences(context: Context, starts: list[int]) -> Iterator[range]:
    """The words of each sentence of the lead that tells of a visit."""
    by_sentence: dict[int, list[int]] = {}
    for at, word in enumerate(context.words):
        if word.start > LEAD:
            break
        by_sentence.setdefault(bisect_right(starts, word.start), []).append(at)
    for places in by_sentence.values():
        if any(_VISIT.fullmatch(context.words[at].folded) for at in places):
            yield range(places[0], places[-1] + 1)


def _home(
    context: Context, spans: Sequence[Span], goals: Sequence[Span], actors: Sequence[Actor]
) -> int | None:
    """The region of the delegation or else of the first official in a sentence."""
    reached = {span.record for span in goals}
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
