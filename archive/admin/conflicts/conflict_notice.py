"""What a page tells about a conflict: what was changed, by whom, and what there is to choose."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from archive.admin.conflicts.authors import Author, author_of_row, author_of_value
from archive.admin.conflicts.conflicts import MINE, THEIRS, UNKNOWN, Difference, Settlement
from archive.admin.conflicts.marked_differences import Piece, marked
from archive.admin.conflicts.readable_values import (
    field_label,
    stored_row,
    stored_value,
    typed_row,
    typed_value,
)
from archive.admin.conflicts.shown_fields import MERGED


@dataclass(frozen=True, slots=True)
class Decided:
    """A proposal about which an editor chose something, and what has become of it."""

    title: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Change:
    """A difference for the page; `name` is what its choice is called in the form."""

    label: str
    before: list[Piece]
    theirs: list[Piece]
    mine: list[Piece]
    author: Author | None
    name: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What an editor has to choose, what others changed beside it, and what they decided.

    `asked_before` where a choice was left out. `merged_into` is the record that took this one in:
    then nothing is saved on this one, whatever is chosen.
    """

    open: list[Change]
    taken: list[Change]
    decided: list[Decided]
    asked_before: bool = False
    merged_into: Any = None
    theirs: str = THEIRS
    mine: str = MINE


def notice_of(settlement: Settlement, decided: list[Decided], *, asked_before: bool) -> Notice:
    """What to tell of a form that was not saved."""
    return Notice(
        [_change(one) for one in settlement.open],
        [_change(one) for one in settlement.taken],
        decided,
        asked_before,
        _merged_into(settlement),
    )


def notice_of_changes(differences: Iterable[Difference]) -> Notice:
    """What others changed, where there is nothing to choose."""
    return Notice([], [_change(one) for one in differences], [])


def author_of(one: Difference) -> Author | None:
    """Who made a difference."""
    pk = one.key or one.part.objects[""].pk
    if one.field:
        return author_of_value(one.part.model, pk, one.field, one.theirs)
    return author_of_row(one.part.model, pk)


def _merged_into(settlement: Settlement) -> Any:
    for one in settlement.taken:
        if one.field == MERGED and one.theirs:
            record: Any = one.part.objects[""]
            return record.merged_into
    return None


def _change(one: Difference) -> Change:
    before, theirs, mine = _texts_of_value(one) if one.field else _texts_of_row(one)
    return Change(
        label=_label(one),
        before=[Piece(before)],
        theirs=marked(theirs, before),
        mine=marked(mine, before),
        author=author_of(one),
        name=one.name,
    )


def _texts_of_value(one: Difference) -> tuple[str, str, str]:
    part, name = one.part, one.field
    before = _("not known") if one.before is UNKNOWN else stored_value(part, name, one.before)
    mine = typed_value(part, name, one.mine) if name in part.fields else ""
    return before, stored_value(part, name, one.theirs), mine


def _texts_of_row(one: Difference) -> tuple[str, str, str]:
    return (
        _("no such row") if one.before is None else stored_row(one.part, one.before),
        _("removed") if one.theirs is None else stored_row(one.part, one.theirs),
        _("removed") if one.mine is None else typed_row(one.part, one.mine),
    )


def _label(one: Difference) -> str:
    if not one.field:
        return str(capfirst(one.part.label))
    label = field_label(one.part, one.field)
    if not one.part.prefix:
        return label
    return f"{capfirst(one.part.label)} “{one.part.objects[one.key]}”: {label}"
