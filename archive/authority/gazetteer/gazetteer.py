"""The authority records as the finders need them, built once per state of the database."""

from collections.abc import Iterable
from dataclasses import dataclass

from archive.authority.gazetteer.held_offices import PositionRow, Positions, by_official
from archive.authority.gazetteer.people import People, index_people
from archive.authority.gazetteer.places import Area, PlaceName, Places, index_places
from archive.authority.region_tree import RegionTree
from archive.authority.written_names import Names, WrittenName
from archive.models import NameKind, Official, Region, RegionKind
from archive.text.dates import read_period


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


def build_gazetteer(
    officials: dict[int, Official],
    regions: dict[int, Region],
    names: Names,
    positions: Iterable[PositionRow],
) -> Gazetteer:
    """A gazetteer of some records by their primary keys; they need not be in a database.

    Names and positions of other records, made a moment after these were read, are left out.
    """
    official_of, region_of = _targets(officials), _targets(regions)
    people = index_people(
        (official_of[record.pk], name.language, name.text)
        for record, name in names
        if record.kind == "official" and record.pk in official_of
    )
    tree = RegionTree({pk: region.parent_id for pk, region in regions.items()})
    areas = {
        pk: Area(pk, regions[pk].kind, regions[pk].parent_id, frozenset(tree.above(pk)))
        for pk in set(region_of.values())
    }
    places = (
        _place_name(name, areas[region_of[record.pk]], regions[record.pk])
        for record, name in names
        if record.kind == "region" and record.pk in region_of
    )
    return Gazetteer(
        people=people,
        places=index_places(places, people.words),
        areas=areas,
        countries=frozenset(pk for pk, area in areas.items() if area.kind == RegionKind.COUNTRY),
        positions=by_official(positions, official_of, region_of),
        officials=officials,
        regions=regions,
    )


def _place_name(name: WrittenName, area: Area, region: Region) -> PlaceName:
    """A name with its time: when it was in use or, failing that, when the region existed."""
    used = read_period(name.used or region.existed)
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
