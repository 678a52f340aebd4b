"""What the pages of records say about what was typed, put beside the hits of a search."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from django.db.models import prefetch_related_objects

from archive.authority import last_position
from archive.models import Office, Official, Region
from archive.search import Guidance, SearchPage
from archive.web.offices import Holders

RECENT = 3
"""How many holders of an office are named before the rest is folded."""


@dataclass(frozen=True, slots=True)
class Card:
    """The page of a record, and what the record is: an official's last office, a region's kind."""

    record: Official | Region
    detail: str


@dataclass(frozen=True, slots=True)
class Namesake:
    """Something typed, and the officials that it can mean."""

    typed: str
    cards: list[Card]


@dataclass(frozen=True, slots=True)
class Offers:
    """What is offered beside the hits; cards and offices only before the first of them."""

    cards: list[Card]
    namesakes: list[Namesake]
    offices: list[Holders]

    @classmethod
    def of(cls, page: SearchPage) -> Self:
        """The offers of a page, in a fixed number of queries."""
        guidance = page.guidance
        _fetch_what_is_said(guidance)
        namesakes = [
            Namesake(one.typed, [_card(official) for official in one.officials])
            for one in guidance.namesakes
        ]
        if page.request.page > 1:
            return cls([], namesakes, [])
        cards = [_card(record) for record in dict.fromkeys(guidance.records)]
        offices = [Holders.newest(office, RECENT) for office in guidance.offices]
        return cls(cards, namesakes, offices)


def _fetch_what_is_said(guidance: Guidance) -> None:
    namesakes = [official for one in guidance.namesakes for official in one.officials]
    named = [*guidance.records, *namesakes]
    _fetch((one for one in named if isinstance(one, Official)), "positions__office__names")
    _fetch((one for one in named if isinstance(one, Region)), "parent__names")
    _fetch(guidance.offices, "region__names")


def _fetch(records: Iterable[Official | Region | Office], lookup: str) -> None:
    if found := list(records):
        prefetch_related_objects(found, lookup)


def _card(record: Official | Region) -> Card:
    if isinstance(record, Official):
        position = last_position(record.positions.all())
        return Card(record, str(position.office) if position else "")
    kind = record.get_kind_display()
    return Card(record, f"{kind}, {record.parent}" if record.parent else kind)
