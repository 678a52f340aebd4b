"""The editors' side: Django's admin for every kind of record."""

from archive.admin import (
    articles,
    officials,
    proposals,
    provenance,
    regions,
    site,
    sources,
    stories,
)

__all__ = [
    "articles",
    "officials",
    "proposals",
    "provenance",
    "regions",
    "site",
    "sources",
    "stories",
]
