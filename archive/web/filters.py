"""The filters of a listing as a reader meets them: parameters of the address, labels, counts.

This module and forms.ListingForm are the two directions between an address and a SearchRequest.
"""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from archive.models import Official, Region, Source
from archive.models.articles import ArticleLanguage
from archive.search import UNDATED, SearchPage, SearchRequest, Sort

UNDATED_PARAMETER = "undated"
NOT = "not-"
"""Before the parameter of a filter: the values are excluded."""
OFF = "off"

FILTERS: tuple[tuple[str, str, Promise], ...] = (
    ("language", "languages", _("Language")),
    ("year", "years", _("Year")),
    ("region", "regions", _("Region")),
    ("official", "officials", _("Official")),
    ("source", "sources", _("Source")),
)
"""Parameter of the address; attribute of SearchRequest and of Facets; title."""

SWITCHES = ("names", "synonyms")
"""Parameters of the address and attributes of SearchRequest that say what else is searched."""

OFFERED = 8
"""How many values of a facet are offered before the rest is folded."""
LONG = 10
"""From how many folded values on a reader gets a box to find one of them."""


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
    """The values of one filter that the result offers."""

    name: str
    title: str
    offered: list[Choice]
    folded: list[Choice]

    @property
    def is_long(self) -> bool:
        """Whether one value is hard to find among the folded ones."""
        return len(self.folded) >= LONG


def facets_of(page: SearchPage) -> list[Facet]:
    """Every facet that offers something; chosen values are never folded away."""
    facets = []
    for name, attribute, title in FILTERS:
        choices = [
            _choice(name, title, count.value, count=count.count, selected=count.selected)
            for count in getattr(page.facets, attribute)
        ]
        offered = [c for n, c in enumerate(choices) if n < OFFERED or c.selected]
        folded = [c for c in choices if c not in offered]
        if choices:
            facets.append(Facet(name, str(title), offered, folded))
    return facets


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
    return value, str(ArticleLanguage(value).label)
