"""The door to the search: ask with a SearchRequest, get a SearchPage."""

from archive.search.exceptions import SearchError
from archive.search.pages import (
    AlsoSearched,
    FacetCount,
    Facets,
    Fragment,
    Guidance,
    Hit,
    Namesakes,
    SearchPage,
)
from archive.search.requests import UNDATED, Excluded, Month, SearchRequest, Sort, WholeFacet
from archive.search.searching import count_articles, newest_articles, newest_stories, search
from archive.search.similar import similar_articles
from archive.search.suggestions import Suggestion, suggest

__all__ = [
    "UNDATED",
    "AlsoSearched",
    "Excluded",
    "FacetCount",
    "Facets",
    "Fragment",
    "Guidance",
    "Hit",
    "Month",
    "Namesakes",
    "SearchError",
    "SearchPage",
    "SearchRequest",
    "Sort",
    "Suggestion",
    "WholeFacet",
    "count_articles",
    "newest_articles",
    "newest_stories",
    "search",
    "similar_articles",
    "suggest",
]
