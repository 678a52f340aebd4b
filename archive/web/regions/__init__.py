"""Regions: the tree, and a page for each."""

from archive.web.regions.views import region_detail, region_list

__all__ = [
    "region_detail",
    "region_list",
]
