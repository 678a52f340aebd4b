"""The editors' side: Django's admin for every kind of record."""

from archive.admin import articles, officials, provenance, regions, site, sources, stories

__all__ = ["articles", "officials", "provenance", "regions", "site", "sources", "stories"]
