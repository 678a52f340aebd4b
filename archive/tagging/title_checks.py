"""Whether the title beside an official's name agrees with the recorded positions."""

from collections.abc import Sequence

from archive.models.officials import OfficeKind
from archive.models.tags import Mismatch
from archive.tagging.offices import Held
from archive.tagging.periods import Period
from archive.tagging.titles import Title


def compare(title: Title, positions: Sequence[Held], when: Period) -> Mismatch | None:
    """How a title differs from the positions held at the time of the text, if it does.

    Nothing can be said of a former office, of an office of no particular kind, and of an official
    without positions. Of a text without a date, the time is not compared.
    """
    if not positions or title.former or title.kind is OfficeKind.OTHER:
        return None
    same_office = [held for held in positions if held.kind == title.kind]
    if not same_office:
        return Mismatch.OTHER_OFFICE
    same_region = [held for held in same_office if _agrees(title, held)]
    if not same_region:
        return Mismatch.OTHER_REGION
    if not any(held.period.overlaps(when) for held in same_region):
        return Mismatch.OTHER_TIME
    return None


def _agrees(title: Title, held: Held) -> bool:
    """Whether the regions of a title are, or include, that of the position."""
    return not title.regions or held.region is None or held.region in title.regions
