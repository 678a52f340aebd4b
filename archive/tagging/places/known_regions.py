"""Finds regions in a text."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from archive.authority import Area, Place, Places
from archive.tagging.places.place_matches import Match, find_matches
from archive.tagging.places.surroundings import (
    is_other_place,
    may_stand_alone,
    qualifiers,
    word_behind,
)
from archive.tagging.spans import Span
from archive.tagging.words import Case, Word, case_of
from archive.text.dates import ANY_TIME, Period

_BEST_ALONE = {"country": 0, "city": 1, "province": 2, "district": 3}


@dataclass(frozen=True, slots=True)
class Reading:
    """The regions that a match can stand for, and all the words that say so."""

    first: int
    last: int
    areas: tuple[Area, ...]
    generic: bool = False
    """The name alone does not tell the region from namesakes in other countries."""


def find_regions(
    words: Sequence[Word], places: Places, taken: Collection[int], when: Period = ANY_TIME
) -> list[Span]:
    """Every mention of a region, in reading order, outside of the words that are taken.

    Where regions share a name, the region word decides, then what bore the name when the text
    was written, then what else the text names; a name that stays ambiguous is left out. So is a
    region that did not exist yet: in a text of 2018, Жетісу is a landscape.
    """
    matches = [_possible(match, when) for match in find_matches(words, places, taken)]
    readings = [_read(words, matches, at, when) for at in range(len(matches))]
    certain = {r.areas[0].pk for r in readings if len(r.areas) == 1 and not r.generic}
    return [
        Span(reading.first, reading.last, area.pk, _is_inflected(words, match, reading))
        for match, reading in zip(matches, readings, strict=True)
        if (area := _choose(reading, certain))
    ]


def _is_inflected(words: Sequence[Word], match: Match, reading: "Reading") -> bool:
    """Whether the name, or the region word behind it, has a case ending."""
    if reading.last == match.last:
        return match.inflected
    return case_of(words[reading.last].folded) is not Case.NONE


def _possible(match: Match, when: Period) -> Match:
    """A match without the regions that a text of that time cannot mean."""
    return replace(match, places=tuple(p for p in match.places if p.may_be_meant(when)))


def _choose(reading: Reading, certain: Collection[int]) -> Area | None:
    """The only region, or the only one whose parent (or, failing that, country) the text names."""
    areas = reading.areas
    nearby = [area for area in areas if area.parent in certain]
    around = [area for area in areas if not area.ancestors.isdisjoint(certain)]
    for choice in (() if reading.generic else areas, nearby, around):
        if len(choice) == 1:
            return choice[0]
    return None


def _read(words: Sequence[Word], matches: Sequence[Match], at: int, when: Period) -> Reading:
    """What a match means where it stands."""
    match = matches[at]
    country = any(place.area.kind == "country" for place in match.places)
    nothing = Reading(match.first, match.last, ())
    if not country and is_other_place(words, match):
        return nothing
    if complete := [place for place in match.places if place.complete]:
        return _reading(match.first, match.last, complete, when)
    for qualifier, first, last in qualifiers(words, matches, at):
        vague = len(qualifier.kinds) > 1 and not match.distinct
        if not vague and (places := _of_kind(match.places, qualifier.kinds)):
            return _reading(first, last, places, when)
    if word_behind(words, match) and not country:
        return nothing
    if not may_stand_alone(words, match, matches, country=country):
        return nothing
    alone = _alone(words[match.first], match, when)
    return _reading(match.first, match.last, alone, when)


def _reading(first: int, last: int, places: Sequence[Place], when: Period) -> Reading:
    """The regions of places; of those that bear the name at another time only when none does."""
    current = [place for place in places if place.in_use(when)] or places
    areas = tuple(dict.fromkeys(place.area for place in current))
    return Reading(first, last, areas, generic=any(place.generic for place in current))


def _of_kind(places: Sequence[Place], kinds: Sequence[str]) -> list[Place]:
    """The places of the first kind that has any."""
    for kind in kinds:
        if found := [place for place in places if place.area.kind == kind]:
            return found
    return []


def _alone(word: Word, match: Match, when: Period) -> list[Place]:
    """The places that a name means without a region word: Алматы is the city."""
    places = [place for place in match.places if _means_region_alone(place, word, match)]
    best = min((_rank(place, when) for place in places), default=None)
    return [place for place in places if _rank(place, when) == best]


def _means_region_alone(place: Place, word: Word, match: Match) -> bool:
    if not place.alone or (place.acronym and not word.text.isupper()):
        return False
    if not match.distinct and place.area.kind != "country":
        return False
    return not word.opening or (match.spelt and not place.common)


def _rank(place: Place, when: Period) -> tuple[bool, int, bool]:
    """Current names first, then by kind; a city of province rank before one inside a province."""
    area = place.area
    return (
        not place.in_use(when),
        _BEST_ALONE[area.kind],
        area.kind == "city" and len(area.ancestors) > 1,
    )
