"""The filters of a listing as a reader meets them: parameters of the address, labels, counts.

This module and forms.ListingForm are the two directions between an address and a SearchRequest.
"""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from archive.models import ArticleLanguage, Official, Region, Source
from archive.search import UNDATED, Month, SearchPage, SearchRequest, Sort
from archive.text.dates import describe

UNDATED_PARAMETER = "undated"
NOT = "not-"
"""Before the parameter of a filter: the values are excluded."""
OFF = "off"

FILTERS: tuple[tuple[str, str, Promise], ...] = (
    ("language", "languages", _("Language")),
    ("year", "years", _("Year")),
    ("month", "months", _("Month")),
    ("region", "regions", _("Region")),
    ("official", "officials", _("Official")),
    ("source", "sources", _("Source")),
)
"""Parameter of the address; attribute of SearchRequest and of Facets; title."""

SWITCHES = ("names", "synonyms")
"""Parameters of the address and attributes of SearchRequest that say what else is searched."""

STORIES, ONCE = "stories", "once"
"""The parameter of the address, and its value, that finds one article of each story."""

OFFERED = 8
"""How many values of a facet are offered before the rest is folded."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, to be chosen, excluded, or taken away again."""

    name: str
    value: str
    label: str
    title: str
    count: int = 0
    selected: bool = False
    excluded: bool = False

    @property
    def parameter(self) -> str:
        """The parameter of the address that says it."""
        return NOT + self.name if self.excluded else self.name

    @property
    def opposite(self) -> str:
        """The parameter that says the contrary."""
        return self.name if self.excluded else NOT + self.name


@dataclass(frozen=True, slots=True)
class Order:
    """An order of hits that is offered."""

    value: str
    label: str
    selected: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one filter that a page offers, out of `total`."""

    name: str
    title: str
    offered: list[Choice]
    folded: list[Choice]
    total: int

    @property
    def hidden(self) -> int:
        """How many values are not in sight."""
        return self.total - len(self.offered)

    @property
    def is_long(self) -> bool:
        """Whether there are more values than the page has."""
        return self.total > len(self.offered) + len(self.folded)


def facets_of(page: SearchPage) -> list[Facet]:
    """Every facet that offers something; chosen values are never folded away."""
    facets = (facet_of(page, name) for name, _attribute, _title in FILTERS)
    return [facet for facet in facets if facet.offered]


def facet_of(page: SearchPage, wanted: str, offered: int = OFFERED) -> Facet:
    """One facet, by the parameter of its filter; so many of its values are in sight."""
    name, attribute, title = next(each for each in FILTERS if each[0] == wanted)
    counts = getattr(page.facets, attribute)
    choices = [
        _choice(name, title, count.value, count=count.count, selected=count.selected)
        for count in counts
    ]
    in_sight = [c for n, c in enumerate(choices) if n < offered or c.selected]
    folded = [c for n, c in enumerate(choices) if n >= offered and not c.selected]
    return Facet(name, str(title), in_sight, folded, counts.total)


def chosen(request: SearchRequest) -> list[Choice]:
    """What the request filters by; what it excludes stands behind, kind by kind."""
    return [
        _choice(name, title, value, selected=not excluded, excluded=excluded)
        for name, attribute, title in FILTERS
        for values, excluded in ((request, False), (request.excluded, True))
        for value in getattr(values, attribute)
    ]


def listing_query(request: SearchRequest) -> QueryDict:
    """The query string of a request, without its page; nothing is said that goes without saying."""
    query = QueryDict(mutable=True)
    if request.query:
        query["q"] = request.query
    for choice in chosen(request):
        query.appendlist(choice.parameter, choice.value)
    for switch in SWITCHES:
        if not getattr(request, switch):
            query[switch] = OFF
    if request.distinct:
        query[STORIES] = ONCE
    if request.sort != default_sort(request.query):
        query["sort"] = request.sort
    return query


def orders(request: SearchRequest) -> list[Order]:
    """The orders to offer; without words there is nothing to be relevant to."""
    labels = {
        Sort.RELEVANCE: gettext("Most relevant"),
        Sort.NEWEST: gettext("Newest"),
        Sort.OLDEST: gettext("Oldest"),
    }
    if not request.query:
        del labels[Sort.RELEVANCE]
    return [Order(sort.value, label, sort == request.sort) for sort, label in labels.items()]


def default_sort(words: str) -> Sort:
    """By relevance where there are words to be relevant to, else by date."""
    return Sort.RELEVANCE if words else Sort.NEWEST


def _choice(name: str, title: Promise, value: Any, **states: Any) -> Choice:
    text, label = _written(value)
    return Choice(name, text, label, str(title), **states)


def _written(value: Any) -> tuple[str, str]:
    """A value of a filter as it is in the address, and as it is shown."""
    if isinstance(value, Region | Official | Source):
        return value.slug, str(value)
    if isinstance(value, int):
        return (
            (str(value), str(value))
            if value != UNDATED
            else (UNDATED_PARAMETER, gettext("Undated"))
        )
    if isinstance(value, Month):
        return str(value), describe(str(value), get_language() or "en")
    return value, str(ArticleLanguage(value).label)
