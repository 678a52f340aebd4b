"""Which position an official held at a date, as far as the dates are known."""

from collections.abc import Iterable
from datetime import date

from archive.models import Position


def held_at(
    positions: Iterable[Position], earliest: date | None, latest: date | None
) -> Position | None:
    """The position held some time between two days; None when the dates do not tell.

    Of several, one that began on a known day, and of these the last begun.
    """
    if earliest is None or latest is None:
        return None
    held = [position for position in positions if _may_be_held(position, earliest, latest)]
    return max(held, key=lambda position: position.start_earliest or date.min, default=None)


def _may_be_held(position: Position, earliest: date, latest: date) -> bool:
    """Whether the dates known of the position include some and exclude none of these days."""
    if not position.start_earliest and not position.end_latest:
        return False
    begins, ends = position.start_earliest or date.min, position.end_latest or date.max
    return begins <= latest and ends >= earliest
