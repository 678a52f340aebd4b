"""Titles of officials in three languages: where they stand, and which office they mean."""

from archive.tagging.titles.title_checks import compare, time_in_office
from archive.tagging.titles.title_context import Context, Title, make_context
from archive.tagging.titles.titles import find_title, is_title
from archive.tagging.titles.titles_data import NOT_NAMES

__all__ = [
    "NOT_NAMES",
    "Context",
    "Title",
    "compare",
    "find_title",
    "is_title",
    "make_context",
    "time_in_office",
]
