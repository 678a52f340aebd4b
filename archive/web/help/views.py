"""Pages about the archive itself; they need no data."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from archive.web.help.search_help import search_help_sections


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """What the archive is."""
    return render(request, "about.html")


@require_safe
def search_help(request: HttpRequest) -> HttpResponse:
    """The query language, with examples to try."""
    return render(request, "help.html", search_help_sections())


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers are asked to leave alone: results, of which there are endlessly many."""
    return render(request, "robots.txt", content_type="text/plain")
