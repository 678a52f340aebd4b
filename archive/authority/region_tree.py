"""Which region is part of which."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RegionTree:
    """The tree of regions, merged ones included, by ids. Every walk ends, also in a circle."""

    parents: Mapping[int, int | None]

    def above(self, region: int) -> tuple[int, ...]:
        """All that a region is part of, the nearest first; nothing for one that is not known."""
        found: dict[int, None] = {}
        parent = self.parents.get(region)
        while parent is not None and parent != region and parent not in found:
            found[parent] = None
            parent = self.parents.get(parent)
        return tuple(found)

    def below(self, region: int) -> frozenset[int]:
        """All that is part of a region, at any depth."""
        return frozenset(each for each in self.parents if region in self.above(each))
