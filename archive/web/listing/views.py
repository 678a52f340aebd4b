"""Listings of articles: browsing, and searching with words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from archive.search import SearchError, note_search, search
from archive.web.listing.filters import chosen, facets_of, listing_query, orders
from archive.web.listing.forms import ListingForm
from archive.web.listing.offers import Offers


@require_safe
def article_list(request: HttpRequest) -> HttpResponse:
    """Published articles, filtered."""
    return _listing(request, "articles/list.html")


@require_safe
def search_results(request: HttpRequest) -> HttpResponse:
    """Published articles that the words of `?q=` find, filtered."""
    return _listing(request, "articles/search.html")


def _listing(request: HttpRequest, template: str) -> HttpResponse:
    form = ListingForm(request.GET)
    asked = form.to_request() if form.is_valid() else None
    if asked is None:
        return refuse(request, form)
    try:
        page = search(asked)
    except SearchError as error:
        note_search(asked.query, None)
        return render(request, "503.html", {"message": str(error)}, status=503)
    if asked.page == 1:
        note_search(asked.query, page.total)
    context = {
        "page": page,
        "query": listing_query(asked),
        "words": asked.query,
        "chosen": chosen(asked),
        "facets": facets_of(page),
        "orders": orders(asked),
        "offers": Offers.of(page),
    }
    beyond = asked.page > page.page_count
    return render(request, template, context, status=404 if beyond else 200)


def refuse(request: HttpRequest, form: ListingForm) -> HttpResponse:
    """Say what is wrong, and offer the search without it."""
    context = {"form": form, "words": form.words, "query": listing_query(form.to_request())}
    return render(request, "articles/refused.html", context, status=form.status)
