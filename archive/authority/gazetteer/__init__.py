"""Officials, regions and positions as the finders of names in running text need them."""

from archive.authority.gazetteer import ambiguous_data
from archive.authority.gazetteer.gazetteer import Gazetteer, build_gazetteer
from archive.authority.gazetteer.held_offices import Held, PositionRow
from archive.authority.gazetteer.people import Ids, People
from archive.authority.gazetteer.places import Area, Place, Places, PlaceTable, WordSequence

__all__ = [
    "Area",
    "Gazetteer",
    "Held",
    "Ids",
    "People",
    "Place",
    "PlaceTable",
    "Places",
    "PositionRow",
    "WordSequence",
    "ambiguous_data",
    "build_gazetteer",
]
