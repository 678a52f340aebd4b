"""The positions that officials held, for comparing with the titles in a text."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from archive.text.dates import Period, read_period


@dataclass(frozen=True, slots=True)
class Held:
    """An official's position as far as a title in a text can agree with it."""

    kind: str
    region: int | None
    period: Period


Positions = dict[int, tuple[Held, ...]]
"""Official → positions."""

PositionRow = tuple[int, str, int | None, str, str]
"""Official, kind and region of the office, from and until when (EDTF)."""


def by_official(
    rows: Iterable[PositionRow], official_of: dict[int, int], region_of: dict[int, int]
) -> Positions:
    """The positions by official; the mappings say which record each one was merged into.

    Those of officials that are not in the mapping are left out, as are the regions of offices.
    """
    positions: dict[int, list[Held]] = defaultdict(list)
    for official, kind, region, start, end in rows:
        if official in official_of:
            period = Period(read_period(start).earliest, read_period(end).latest)
            held = Held(kind, region_of.get(region) if region else None, period)
            positions[official_of[official]].append(held)
    return {official: tuple(of) for official, of in positions.items()}
