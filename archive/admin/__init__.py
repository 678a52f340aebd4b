"""The editors' side: Django's admin for every kind of record."""

from archive.admin import (
    accounts,
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
    "accounts",
    "articles",
    "officials",
    "proposals",
    "provenance",
    "regions",
    "site",
    "sources",
    "stories",
]
