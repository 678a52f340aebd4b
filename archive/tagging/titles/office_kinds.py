"""Which kind of office a title means: төраға of a parliament, of a country, of a bank."""

import re
from collections.abc import Sequence
from functools import lru_cache

from archive.models import OfficeKind
from archive.tagging.titles.title_context import Context
from archive.tagging.titles.titles_data import DEPUTY, INSTITUTIONS, VAGUE

_PREMIER = "премьер"
_INSTITUTIONS = [(kind, re.compile(institution)) for kind, institution in INSTITUTIONS]
_VAGUE, _DEPUTY = re.compile(VAGUE), re.compile(DEPUTY)


def office_kind(
    context: Context, kind: OfficeKind, title: range, institution: Sequence[int]
) -> OfficeKind:
    """The kind of office of a title and the words of its institution, nearest first."""
    core = [context.words[at].folded for at in title]
    named = next((found for at in institution if (found := _institution_at(context, at))), None)
    if any(_DEPUTY.fullmatch(word) for word in core):
        of_government = named is OfficeKind.HEAD_OF_GOVERNMENT or _PREMIER in core
        return OfficeKind.DEPUTY_HEAD_OF_GOVERNMENT if of_government else OfficeKind.OTHER
    if kind is OfficeKind.MINISTER and _PREMIER in core:
        return OfficeKind.HEAD_OF_GOVERNMENT
    if kind is OfficeKind.HEAD_OF_STATE and named is OfficeKind.OTHER:
        return OfficeKind.OTHER
    if not any(_VAGUE.fullmatch(word) for word in core):
        return kind
    beside = context.region_at.get(institution[0]) if institution else None
    if beside:
        country = beside.record in context.countries
        return OfficeKind.HEAD_OF_STATE if country else OfficeKind.GOVERNOR
    return named or kind


def _institution_at(context: Context, at: int) -> OfficeKind | None:
    """The kind of office that a word makes of a title; words of a region's name make none."""
    return None if at in context.region_at else institution_kind(context.words[at].folded)


@lru_cache(maxsize=20_000)
def institution_kind(folded: str) -> OfficeKind | None:
    """The kind of office that a word makes of a vague title."""
    return next((kind for kind, pattern in _INSTITUTIONS if pattern.fullmatch(folded)), None)
