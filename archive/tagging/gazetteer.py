"""The authority records as the finders need them, built once per state of the database."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from archive.models import Official, OfficialName, Region, RegionName, authority_version
from archive.models.names import NameKind
from archive.models.regions import RegionKind
from archive.tagging.offices import Positions, positions_version, read_positions
from archive.tagging.people import People, index_people
from archive.tagging.periods import Period
from archive.tagging.places import Area, PlaceName, Places, index_places

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
    officials, regions = Official.objects.in_bulk(), Region.objects.in_bulk()
    official_targets, region_targets = _targets(officials), _targets(regions)
    people = index_people(_official_names(official_targets))
    areas = {pk: _area(pk, regions) for pk in set(region_targets.values())}
    return Gazetteer(
        people=people,
        places=index_places(_region_names(region_targets, areas, regions), people.words),
        areas=areas,
        countries=frozenset(pk for pk, area in areas.items() if area.kind == RegionKind.COUNTRY),
        positions=read_positions(official_targets, region_targets),
        officials=officials,
        regions=regions,
    )


def _official_names(targets: dict[int, int]) -> Iterable[tuple[int, str, str]]:
    rows = OfficialName.objects.order_by("pk").values_list("official", "language", "text")
    return [(targets[pk], language, text) for pk, language, text in rows]


def _region_names(
    targets: dict[int, int], areas: dict[int, Area], regions: dict[int, Region]
) -> Iterable[PlaceName]:
    names = []
    for name in RegionName.objects.order_by("pk"):
        region = regions[name.region_id]
        dated = name if name.used else None
        names.append(
            PlaceName(
                areas[targets[region.pk]],
                name.language,
                name.text,
                name.kind == NameKind.FORMER,
                Period(dated.used_earliest, dated.used_latest)
                if dated
                else Period(region.existed_earliest, region.existed_latest),
            )
        )
    return names


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
