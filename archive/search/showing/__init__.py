"""What a page shows of hits: snippets with the found words marked, facets in their order."""

from archive.search.showing.facets import build_facets, wanted_facets
from archive.search.showing.matched_words import Matcher
from archive.search.showing.snippets import mark, snippet

__all__ = [
    "Matcher",
    "build_facets",
    "mark",
    "snippet",
    "wanted_facets",
]
