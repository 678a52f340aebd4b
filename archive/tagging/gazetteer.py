"""The authority records as the finders need them, built once per state of the database."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from archive.models import Official, OfficialName, Region, RegionName, authority_version
from archive.models.names import NameKind
from archive.tagging.people import People, index_people
from archive.tagging.places import Area, PlaceName, Places, index_places

Version = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Every name of every official and region, ready to be found."""

    people: People
    places: Places


def current_gazetteer() -> Gazetteer:
    """The gazetteer of what the database holds now; a new name is in it at once."""
    return _build(authority_version())


@lru_cache(maxsize=1)
def _build(version: Version) -> Gazetteer:
    people = index_people(_official_names())
    return Gazetteer(people, index_places(_region_names(), people.words))


def _official_names() -> Iterable[tuple[int, str, str]]:
    targets = _targets(Official)
    rows = OfficialName.objects.order_by("pk").values_list("official", "language", "text")
    return [(targets[pk], language, text) for pk, language, text in rows]


def _region_names() -> Iterable[PlaceName]:
    targets = _targets(Region)
    parents = dict(Region.objects.values_list("pk", "parent"))
    kinds = dict(Region.objects.values_list("pk", "kind"))
    areas = {
        pk: Area(pk, kinds[pk], parents[pk], _ancestors(pk, parents))
        for pk in set(targets.values())
    }
    rows = RegionName.objects.order_by("pk").values_list("region", "language", "text", "kind")
    return [
        PlaceName(areas[targets[pk]], language, text, kind == NameKind.FORMER)
        for pk, language, text, kind in rows
    ]


def _targets(model: type[Official] | type[Region]) -> dict[int, int]:
    """Each record → the one that it was merged into, or itself."""
    merged = dict(model._default_manager.values_list("pk", "merged_into"))  # noqa: SLF001
    targets = {}
    for pk in merged:
        target, seen = pk, {pk}
        while (following := merged[target]) and following not in seen:
            target = following
            seen.add(target)
        targets[pk] = target
    return targets


def _ancestors(pk: int, parents: dict[int, int | None]) -> frozenset[int]:
    above: set[int] = set()
    parent = parents[pk]
    while parent and parent not in above:
        above.add(parent)
        parent = parents[parent]
    return frozenset(above)
