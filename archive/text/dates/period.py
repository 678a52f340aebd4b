"""When something was so, as two days either of which may be unknown."""

from dataclasses import dataclass
from datetime import date

from archive.text.dates.edtf import UNKNOWN, EdtfError, parse_edtf


@dataclass(frozen=True, slots=True)
class Period:
    """From `earliest` to `latest`; None where that side is open or not known."""

    earliest: date | None = None
    latest: date | None = None

    @property
    def known(self) -> bool:
        return self.earliest is not None or self.latest is not None

    def overlaps(self, other: "Period") -> bool:
        """Whether the two can have a day in common."""
        return not (self.before(other) or other.before(self))

    def before(self, other: "Period") -> bool:
        """Whether this one surely ended before the other began."""
        return bool(self.latest and other.earliest and self.latest < other.earliest)

    def narrowed(self, other: "Period") -> "Period":
        """What the two have in common; this one where they have nothing."""
        if not self.overlaps(other):
            return self
        starts = [day for day in (self.earliest, other.earliest) if day]
        ends = [day for day in (self.latest, other.latest) if day]
        return Period(max(starts, default=None), min(ends, default=None))


ANY_TIME = Period()


def read_period(edtf: str) -> Period:
    """The period of an EDTF date; any time for what is not known or not EDTF."""
    if not edtf or edtf == UNKNOWN:
        return ANY_TIME
    try:
        parsed = parse_edtf(edtf)
    except EdtfError:
        return ANY_TIME
    return Period(parsed.earliest, parsed.latest)
