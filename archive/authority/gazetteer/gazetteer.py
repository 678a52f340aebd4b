"""The authority records as the finders need them, built once per state of the database."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from archive.authority.gazetteer.held_offices import Positions, positions_version, read_positions
from archive.authority.gazetteer.people import People, index_people
from archive.authority.gazetteer.places import Area, PlaceName, Places, index_places
from archive.authority.version import authority_version
from archive.models import (
    NameKind,
    Official,
    OfficialName,
    Position,
    Region,
    RegionKind,
    RegionName,
)
from archive.text.dates import Period

Version = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Every name of every official and region, ready to be found, and who held which office.

    The rows are those of the moment it was built; their names are not fetched with them.
    """

    people: People
    places: Places
    areas: dict[int, Area]
    countries: frozenset[int]
    positions: Positions
    officials: dict[int, Official]
    regions: dict[int, Region]


def current_gazetteer() -> Gazetteer:
    """The gazetteer of what the database holds now; a new name is in it at once."""
    return _build((*authority_version(), *positions_version()))


@lru_cache(maxsize=1)
def _build(version: Version) -> Gazetteer:
    return build_gazetteer(
        Official.objects.in_bulk(),
        Region.objects.in_bulk(),
        OfficialName.objects.order_by("pk"),
        RegionName.objects.order_by("pk"),
        Position.objects.select_related("office").order_by("pk"),
    )


def build_gazetteer(
    officials: dict[int, Official],
    regions: dict[int, Region],
    official_names: Iterable[OfficialName],
    region_names: Iterable[RegionName],
    positions: Iterable[Position],
) -> Gazetteer:
    """A gazetteer of some records by their primary keys; they need not be in a database.

    Names and positions of other records, made a moment after these were read, are left out.
    """
    official_of, region_of = _targets(officials), _targets(regions)
    people = index_people(
        (official_of[name.official_id], name.language, name.text)
        for name in official_names
        if name.official_id in official_of
    )
    areas = {pk: _area(pk, regions) for pk in set(region_of.values())}
    places = (
        _place_name(name, areas[region_of[name.region_id]], regions)
        for name in region_names
        if name.region_id in region_of
    )
    return Gazetteer(
        people=people,
        places=index_places(places, people.words),
        areas=areas,
        countries=frozenset(pk for pk, area in areas.items() if area.kind == RegionKind.COUNTRY),
        positions=read_positions(positions, official_of, region_of),
        officials=officials,
        regions=regions,
    )


def _place_name(name: RegionName, area: Area, regions: dict[int, Region]) -> PlaceName:
    """A name with its time: when it was in use or, failing that, when the region existed."""
    region = regions[name.region_id]
    used = (
        Period(name.used_earliest, name.used_latest)
        if name.used
        else Period(region.existed_earliest, region.existed_latest)
    )
    return PlaceName(area, name.language, name.text, name.kind == NameKind.FORMER, used)


def _targets(records: dict[int, Official] | dict[int, Region]) -> dict[int, int]:
    """Each record → the one that it was merged into, or itself."""
    targets = {}
    for pk in records:
        target, seen = pk, {pk}
        while (following := records[target].merged_into_id) and following not in seen:
            target = following
            seen.add(target)
        targets[pk] = target
    return targets


def _area(pk: int, regions: dict[int, Region]) -> Area:
    above: set[int] = set()
    parent = regions[pk].parent_id
    while parent and parent not in above:
        above.add(parent)
        parent = regions[parent].parent_id
    return Area(pk, regions[pk].kind, regions[pk].parent_id, frozenset(above))
