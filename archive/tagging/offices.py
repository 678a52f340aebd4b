"""The positions that officials held, for comparing with the titles in a text."""

from collections import defaultdict
from dataclasses import dataclass

from archive.models import Position
from archive.tagging.periods import Period


@dataclass(frozen=True, slots=True)
class Held:
    """An official's position as far as a title in a text can agree with it."""

    position: int
    kind: str
    region: int | None
    period: Period


Positions = dict[int, tuple[Held, ...]]
"""Official → positions."""


def read_positions(officials: dict[int, int], regions: dict[int, int]) -> Positions:
    """All positions; the arguments say which record each one was merged into."""
    positions: dict[int, list[Held]] = defaultdict(list)
    for position in Position.objects.select_related("office").order_by("pk"):
        region = position.office.region_id
        held = Held(
            position.pk,
            position.office.kind,
            regions[region] if region else None,
            Period(position.start_earliest, position.end_latest),
        )
        positions[officials[position.official_id]].append(held)
    return {official: tuple(of) for official, of in positions.items()}


def positions_version() -> tuple[object, ...]:
    """Changes whenever a position does."""
    history = Position.history.order_by("-history_id").values_list("history_id").first()
    newest = Position.objects.order_by("-pk").values_list("pk").first()
    return history, newest, Position.objects.count()
