"""The front page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from archive.models import Article
from archive.web.counts import articles_by_language
from archive.web.home.highlights import stories_in_all_languages, top_officials, top_regions

NEWEST = 6


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What is in the archive, and ways into it."""
    languages = articles_by_language()
    context = {
        "languages": languages,
        "total": sum(languages.values()),
        "newest": Article.objects.published().newest_first().for_listing()[:NEWEST],
        "stories": stories_in_all_languages(),
        "regions": top_regions(),
        "officials": top_officials(),
    }
    return render(request, "home.html", context)
