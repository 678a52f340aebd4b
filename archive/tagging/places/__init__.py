"""Regions in a text."""

from archive.tagging.places.known_regions import find_regions

__all__ = [
    "find_regions",
]
