"""Whether the title beside an official's name agrees with the recorded positions."""

from collections.abc import Sequence

from archive.authority import Held
from archive.models import Mismatch, OfficeKind
from archive.tagging.titles.title_context import Title
from archive.text.dates import ANY_TIME, Period


def compare(title: Title, positions: Sequence[Held], when: Period) -> Mismatch | None:
    """How a title differs from the positions held at the time of the text, if it does.

    Nothing can be said of a former office, of an office of no particular kind, and of an official
    without positions. Of a text without a date, the time is not compared.
    """
    if not positions or title.former or title.kind is OfficeKind.OTHER:
        return None
    if not any(held.kind == title.kind for held in positions):
        return Mismatch.OTHER_OFFICE
    same_region = _named_by(title, positions)
    if not same_region:
        return Mismatch.OTHER_REGION
    if not any(held.period.overlaps(when) for held in same_region):
        return Mismatch.OTHER_TIME
    return None


def time_in_office(title: Title, positions: Sequence[Held]) -> Period:
    """When a text was written, as far as a title in it tells: while the office was held."""
    same = [] if title.former else _named_by(title, positions)
    return same[0].period if len(same) == 1 else ANY_TIME


def _named_by(title: Title, positions: Sequence[Held]) -> list[Held]:
    """The positions of the kind and, where both name one, of a region of the title."""
    return [
        held
        for held in positions
        if held.kind == title.kind
        and (not title.regions or held.region is None or held.region in title.regions)
    ]
