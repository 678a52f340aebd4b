"""Which office an official is known by."""

from collections.abc import Iterable
from datetime import date

from archive.models import Position


def last_position(positions: Iterable[Position]) -> Position | None:
    """The position that an official holds or held last, as far as the dates are known.

    Several can be the last one when an end is not known, or not to the day: then it is the one
    that began last.
    """
    known = list(positions)
    surely_held = max(map(_surely_held_until, known), default=date.min)
    can_be_last = [one for one in known if (one.end_latest or date.max) >= surely_held]
    return max(can_be_last, key=lambda one: one.start_earliest or date.min, default=None)


def _surely_held_until(position: Position) -> date:
    """A day until which the position was held for sure; an empty end may have come long ago."""
    return position.end_earliest or position.start_latest or date.min
