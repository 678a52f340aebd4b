"""The regions of the archive as a tree, with how much is written about each."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from django.utils.translation import gettext_lazy as _

from archive.models import Region, RegionKind
from archive.web.collation import collation_key

_TOGETHER = {
    RegionKind.COUNTRY: _("Countries"),
    RegionKind.PROVINCE: _("Provinces"),
    RegionKind.DISTRICT: _("Districts"),
    RegionKind.CITY: _("Cities"),
}


@dataclass(slots=True)
class Place:
    """A region, the number of articles about it or anything below it, and its children."""

    region: Region
    count: int
    children: list["Place"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PlacesOfKind:
    """Places of one kind."""

    kind: RegionKind
    places: list[Place]

    @property
    def label(self) -> str:
        """What places of this kind are called together."""
        return str(_TOGETHER[self.kind])


def countries(regions: Iterable[Region], counts: dict[int, int]) -> list[Place]:
    """Countries, most written about first, with the given regions directly below them."""
    places = {region.pk: Place(region, counts.get(region.pk, 0)) for region in regions}
    for place in places.values():
        if place.region.parent_id in places:
            places[place.region.parent_id].children.append(place)
    roots = [place for place in places.values() if place.region.parent_id is None]
    for root in roots:
        root.children.sort(key=_by_name)
    return sorted(roots, key=lambda place: (-place.count, _by_name(place)))


def by_kind(regions: Iterable[Region], counts: dict[int, int]) -> list[PlacesOfKind]:
    """Regions in groups by kind, each group by name."""
    order = list(RegionKind)
    places = [Place(region, counts.get(region.pk, 0)) for region in regions]
    places.sort(key=lambda place: (order.index(RegionKind(place.region.kind)), _by_name(place)))
    groups = groupby(places, key=lambda place: RegionKind(place.region.kind))
    return [PlacesOfKind(kind, list(group)) for kind, group in groups]


def _by_name(place: Place) -> tuple[tuple[int, ...], ...]:
    return collation_key(str(place.region))
