"""The authority records as everybody reads them, read once for each version of the database.

Names are looked up in a query (`NameIndex`), while a reader types (`NamePrefixes`) and in running
text (`Gazetteer`); the words that the stemmers must not shorten make the `Analysis` of text.

    from archive.authority import current_analysis, current_gazetteer, current_names

    (found,) = current_names().find(["переговоры", "Жапарова"])
    found.records       # (Reference(kind="official", pk=17),); several for namesakes
    current_analysis().stem_terms("Сатыбалдының", "kk")         # ("сатыбалды",)
    current_gazetteer().areas[region.pk].ancestors              # ids of all that it is part of
"""

from archive.authority.authority_records import Records
from archive.authority.gazetteer import (
    Area,
    Gazetteer,
    Held,
    Ids,
    People,
    Place,
    Places,
    PlaceTable,
    WordSequence,
    ambiguous_data,
)
from archive.authority.name_index import Found, NameIndex
from archive.authority.name_prefixes import NameMatch
from archive.authority.positions import last_position
from archive.authority.reader import (
    current_analysis,
    current_gazetteer,
    current_names,
    current_prefixes,
    latest_analysis,
    latest_records,
    recent_records,
)
from archive.authority.shown import shown_records
from archive.authority.written_names import Reference, WrittenName, stems_of

__all__ = [
    "Area",
    "Found",
    "Gazetteer",
    "Held",
    "Ids",
    "NameIndex",
    "NameMatch",
    "People",
    "Place",
    "PlaceTable",
    "Places",
    "Records",
    "Reference",
    "WordSequence",
    "WrittenName",
    "ambiguous_data",
    "current_analysis",
    "current_gazetteer",
    "current_names",
    "current_prefixes",
    "last_position",
    "latest_analysis",
    "latest_records",
    "recent_records",
    "shown_records",
    "stems_of",
]
