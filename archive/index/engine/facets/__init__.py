"""The values of facets in one segment, and their numbers, the same in all segments."""

from archive.index.engine.facets.facet_numbers import MORE_VALUES
from archive.index.engine.facets.segment_facets import NUMBERS, SegmentFacets, facets_of, mask_of

__all__ = [
    "MORE_VALUES",
    "NUMBERS",
    "SegmentFacets",
    "facets_of",
    "mask_of",
]
