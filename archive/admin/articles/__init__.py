"""Editing articles."""

from archive.admin.articles.admin import ArticleAdmin
from archive.admin.articles.listing import RegionFilter

__all__ = [
    "ArticleAdmin",
    "RegionFilter",
]
