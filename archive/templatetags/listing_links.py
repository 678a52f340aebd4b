"""Links from one listing to the next, where Django's `{% querystring %}` does not do."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any
from urllib.parse import urlencode

from django import template
from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.translation import pgettext

from archive.templatetags.counts import counted

register = template.Library()


@register.simple_tag
def toggle(query: QueryDict, parameter: str, value: str, instead_of: str = "") -> str:
    """The query string with a filter's value added, or taken away if it is there.

    The first page of what is found then: `<a href="{% toggle query "region" "osh-region" %}">`.
    The value is taken from the parameter that it is said `instead_of`.
    """
    return _Toggles(query).toggle(parameter, value, instead_of)


@register.inclusion_tag("articles/_choices.html")
def choices(query: QueryDict, listing: str, offered: Iterable[Any]) -> dict[str, Any]:
    """Links to a listing with a value of a filter more or less, for each that is offered."""
    toggles, without = _Toggles(query), pgettext("excluded from the result", "not %(value)s")
    rows = [
        {
            "label": one.label,
            "selected": one.selected,
            "count": counted(one.count),
            "address": listing + toggles.toggle(one.parameter, one.value, one.opposite),
            "without": without % {"value": one.label},
            "address_without": listing + toggles.toggle(one.opposite, one.value, one.parameter),
        }
        for one in offered
    ]
    return {"rows": rows}


@register.simple_tag
def only_parameters(query: QueryDict, *names: str) -> str:
    """The query string with these parameters and no others: `{% only_parameters query "q" %}`."""
    kept = query.copy()
    for name in query:
        if name not in names:
            del kept[name]
    return f"?{kept.urlencode()}"


@register.simple_tag
def parameters(query: QueryDict, *leaving_out: str) -> list[tuple[str, str]]:
    """Every parameter and value, for hidden inputs: `{% parameters query "q" as hidden %}`."""
    return [
        (name, value)
        for name, values in query.lists()
        if name not in leaving_out
        for value in values
    ]


@register.inclusion_tag("includes/pagination.html")
def pagination(query: QueryDict, number: int, count: int) -> dict[str, Any]:
    """Links to the other pages of a listing; nothing where there is only one page."""
    return {"query": query, "number": number, "count": count, "pages": _pages(number, count)}


def _pages(number: int, count: int) -> list[int | None]:
    """The numbers to link to; None stands for those left out."""

    def elided() -> Iterator[int | None]:
        pages = Paginator(range(count), 1)
        for page in pages.get_elided_page_range(min(number, count), on_each_side=2, on_ends=1):
            yield page if isinstance(page, int) else None

    return list(elided())


class _Toggles:
    """Toggles values in a query; what the query strings share is encoded only once."""

    def __init__(self, query: QueryDict) -> None:
        self._pairs = {
            name: {value: urlencode({name: value}) for value in values}
            for name, values in query.lists()
            if name != "page"
        }

    def toggle(self, parameter: str, value: str, instead_of: str) -> str:
        """See the tag of this name."""
        wanted = value not in self._pairs.get(parameter, ())
        pairs = {
            name: [
                pair
                for other, pair in held.items()
                if other != value or name not in {parameter, instead_of}
            ]
            for name, held in self._pairs.items()
        }
        if wanted:
            pairs.setdefault(parameter, []).append(urlencode({parameter: value}))
        return f"?{'&'.join(chain.from_iterable(pairs.values()))}"
