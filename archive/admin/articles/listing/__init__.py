"""The list of articles, and going through it one by one."""

from archive.admin.articles.listing.actions import ACTIONS
from archive.admin.articles.listing.columns import COLUMNS
from archive.admin.articles.listing.filters import LacksFilter, RegionFilter
from archive.admin.articles.listing.in_list import neighbours
from archive.admin.articles.listing.queue import choose_status, next_article
from archive.admin.articles.listing.search_fields import matching_all, with_counts

__all__ = [
    "ACTIONS",
    "COLUMNS",
    "LacksFilter",
    "RegionFilter",
    "choose_status",
    "matching_all",
    "neighbours",
    "next_article",
    "with_counts",
]
