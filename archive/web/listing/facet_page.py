"""All values of one facet of a listing, for those that have too many to stand beside it."""

from math import ceil

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from archive.search import SearchError, search
from archive.web.listing.filters import FILTERS, facet_of, listing_query
from archive.web.listing.forms import FacetForm
from archive.web.listing.views import refuse

PAGE_SIZE = 100
"""Values on one page."""


@require_safe
def facet_values(request: HttpRequest, name: str) -> HttpResponse:
    """The values of a filter that a listing's articles have; `?find=` keeps those called so."""
    attributes = {parameter: attribute for parameter, attribute, _title in FILTERS}
    if name not in attributes:
        raise Http404
    form = FacetForm(request.GET)
    if not form.is_valid():
        return refuse(request, form)
    asked = form.to_facet_request(attributes[name], PAGE_SIZE)
    try:
        page = search(asked)
    except SearchError as error:
        return render(request, "503.html", {"message": str(error)}, status=503)
    facet = facet_of(page, name, offered=PAGE_SIZE)
    number, page_count = form.cleaned_data["page"] or 1, max(1, ceil(facet.total / PAGE_SIZE))
    if number > page_count:
        raise Http404
    query = listing_query(asked)
    numbered = query.copy()
    if wanted := form.cleaned_data["find"]:
        numbered["find"] = wanted
    context = {
        "page": page,
        "facet": facet,
        "find": wanted,
        "query": query,
        "numbered": numbered,
        "number": number,
        "page_count": page_count,
        "listing": reverse("search" if asked.query else "article-list"),
    }
    return render(request, "articles/facet.html", context)
