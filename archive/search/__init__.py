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
from archive.search.plan import Sort
from archive.search.requests import Excluded, SearchRequest, WholeFacet
from archive.search.schema import UNDATED
from archive.search.searching import count_articles, newest_articles, newest_stories, search
from archive.search.similar import similar_articles
from archive.search.suggestions import Suggestion, suggest
from archive.text.months import Month

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
