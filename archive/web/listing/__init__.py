"""Listings: browsing and searching, filters, suggestions below the search box."""

from archive.web.listing.facet_page import facet_values
from archive.web.listing.forms import NameForm
from archive.web.listing.suggestions import suggestions
from archive.web.listing.views import article_list, search_results

__all__ = [
    "NameForm",
    "article_list",
    "facet_values",
    "search_results",
    "suggestions",
]
