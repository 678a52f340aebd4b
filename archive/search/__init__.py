"""Ask with a SearchRequest, get a SearchPage: hits with snippets, facets with counts, guidance.

    from archive.search import SearchError, SearchRequest, Sort, search

    page = search(SearchRequest(query="переговоры Жапаров", regions=(china,), sort=Sort.NEWEST))
    page.total, [hit.article.headline for hit in page.hits]
    [(row.value, row.count) for row in page.facets.years]

Without words a request lists articles, from the database while the index cannot be used; with
words it then raises SearchError. `suggest()` is for while a reader types.
"""

from archive.index import UNDATED, SearchError, Sort
from archive.search.helping import Suggestion, suggest
from archive.search.log import Searches, note_search, searches_since
from archive.search.query import CIVIC_WORDS, FIELD_WORDS, OR_WORDS, TOGETHER, Field
from archive.search.requests import Excluded, SearchRequest, WholeFacet
from archive.search.results import (
    Fragment,
    Guidance,
    SearchPage,
)
from archive.search.searching import count_articles, newest_articles, newest_stories, search
from archive.search.showing import Matcher, snippet
from archive.search.similar import similar_articles
from archive.search.telling_terms import telling_terms
from archive.search.warming import warm_up
from archive.text.dates import Month

__all__ = [
    "CIVIC_WORDS",
    "FIELD_WORDS",
    "OR_WORDS",
    "TOGETHER",
    "UNDATED",
    "Excluded",
    "Field",
    "Fragment",
    "Guidance",
    "Matcher",
    "Month",
    "SearchError",
    "SearchPage",
    "SearchRequest",
    "Searches",
    "Sort",
    "Suggestion",
    "WholeFacet",
    "count_articles",
    "newest_articles",
    "newest_stories",
    "note_search",
    "search",
    "searches_since",
    "similar_articles",
    "snippet",
    "suggest",
    "telling_terms",
    "warm_up",
]
