"""Editing authority records: officials, offices, regions, merges, proposed officials."""

from archive.admin.records.merge_pages import MergeAdmin
from archive.admin.records.officials import OfficeAdmin, OfficialAdmin
from archive.admin.records.proposals import OfficialProposalAdmin
from archive.admin.records.regions import RegionAdmin

__all__ = [
    "MergeAdmin",
    "OfficeAdmin",
    "OfficialAdmin",
    "OfficialProposalAdmin",
    "RegionAdmin",
]
