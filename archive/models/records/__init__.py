"""Authority records: officials, offices, positions and regions, their names and merges."""

from archive.models.records.merges import Merge, OfficialMerge, RegionMerge
from archive.models.records.names import Name, NameKind
from archive.models.records.officials import (
    Office,
    OfficeKind,
    OfficeName,
    Official,
    OfficialName,
    Position,
)
from archive.models.records.regions import Region, RegionKind, RegionName

__all__ = [
    "Merge",
    "Name",
    "NameKind",
    "Office",
    "OfficeKind",
    "OfficeName",
    "Official",
    "OfficialMerge",
    "OfficialName",
    "Position",
    "Region",
    "RegionKind",
    "RegionMerge",
    "RegionName",
]
