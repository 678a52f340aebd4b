"""The articles before and after one in the list that an editor came from."""

from dataclasses import dataclass
from typing import Any

from django.contrib.admin.options import IncorrectLookupParameters
from django.http import HttpRequest, QueryDict
from django.urls import reverse

FILTERS = "_changelist_filters"
"""The parameter in which the admin hands the filters of a list on to the forms."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """An article's place in a list, counted from 1, with the ids and addresses beside it."""

    position: int
    total: int
    previous_url: str = ""
    next_url: str = ""
    next_id: int | None = None


def neighbours(model_admin: Any, request: HttpRequest, pk: int) -> Neighbours | None:
    """The place of an article in the filtered list; none where it is not in one.

    The list is made again with the same filters and order, so that what has been published or
    tagged meanwhile is not offered again.
    """
    filters = request.GET.get(FILTERS)
    if not filters:
        return None
    ids = _ids(model_admin, request, filters)
    try:
        at = ids.index(pk)
    except ValueError:
        return None
    before, after = ids[at - 1 : at] if at else [], ids[at + 1 : at + 2]

    def url(found: list[int]) -> str:
        return article_url(found[0], filters) if found else ""

    return Neighbours(at + 1, len(ids), url(before), url(after), after[0] if after else None)


def article_url(pk: int, filters: str) -> str:
    """The form of an article of a filtered list."""
    query = QueryDict(mutable=True)
    query[FILTERS] = filters
    return f"{reverse('admin:archive_article_change', args=[pk])}?{query.urlencode()}"


def _ids(model_admin: Any, request: HttpRequest, filters: str) -> list[int]:
    listing = HttpRequest()
    listing.GET, listing.user = QueryDict(filters), request.user
    listing.path = reverse("admin:archive_article_changelist")
    listing.META, listing.session = request.META, request.session
    try:
        changes = model_admin.get_changelist_instance(listing)
    except IncorrectLookupParameters:
        return []
    return list(changes.queryset.values_list("pk", flat=True))
