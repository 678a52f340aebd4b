"""Offices with those who hold or held them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from archive.models import Office, OfficeKind, Position
from archive.web.collation import collation_key

_KINDS = list(OfficeKind)


@dataclass(frozen=True, slots=True)
class Holders:
    """An office with its positions, newest first; the earlier ones are folded."""

    office: Office
    recent: list[Position]
    earlier: list[Position]

    @classmethod
    def newest(cls, office: Office, count: int) -> Self:
        """So many of those who began last."""
        positions = list(office.positions.all())
        return cls(office, positions[:count], positions[count:])

    @classmethod
    def present(cls, office: Office) -> Self:
        """Those of whom no end is known; if there is none, whoever began last."""
        positions = list(office.positions.all())
        present = [one for one in positions if not one.end] or positions[:1]
        return cls(office, present, [one for one in positions if one not in present])


def by_rank(offices: Iterable[Office]) -> list[Holders]:
    """Offices with who holds them now: kind by kind from the head of state down, then by name."""
    ordered = sorted(offices, key=lambda one: (_rank(one), collation_key(str(one))))
    return [Holders.present(office) for office in ordered]


def _rank(office: Office) -> int:
    return _KINDS.index(OfficeKind(office.kind))
