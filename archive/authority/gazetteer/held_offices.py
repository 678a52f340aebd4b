"""The positions that officials held, for comparing with the titles in a text."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from archive.models import Position
from archive.text.dates import Period


@dataclass(frozen=True, slots=True)
class Held:
    """An official's position as far as a title in a text can agree with it."""

    kind: str
    region: int | None
    period: Period


Positions = dict[int, tuple[Held, ...]]
"""Official → positions."""


def read_positions(
    rows: Iterable[Position], official_of: dict[int, int], region_of: dict[int, int]
) -> Positions:
    """The positions by official; the mappings say which record each one was merged into.

    Those of officials that are not in the mapping are left out, as are the regions of offices.
    """
    positions: dict[int, list[Held]] = defaultdict(list)
    for row in rows:
        if row.official_id not in official_of:
            continue
        region = row.office.region_id
        held = Held(
            row.office.kind,
            region_of.get(region) if region else None,
            Period(row.start_earliest, row.end_latest),
        )
        positions[official_of[row.official_id]].append(held)
    return {official: tuple(of) for official, of in positions.items()}


def positions_version() -> tuple[object, ...]:
    """Changes whenever a position does."""
    history = Position.history.order_by("-history_id").values_list("history_id").first()
    newest = Position.objects.order_by("-pk").values_list("pk").first()
    return history, newest, Position.objects.count()
