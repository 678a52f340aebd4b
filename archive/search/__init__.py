"""The door to the search: ask with a SearchRequest, get a SearchPage."""

from archive.search.exceptions import SearchError
from archive.search.pages import FacetCount, Facets, Fragment, Hit, SearchPage
from archive.search.requests import UNDATED, SearchRequest, Sort
from archive.search.searching import search

__all__ = [
    "UNDATED",
    "FacetCount",
    "Facets",
    "Fragment",
    "Hit",
    "SearchError",
    "SearchPage",
    "SearchRequest",
    "Sort",
    "search",
]
