"""Officials: the register and one page for each."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from archive.models import Official
from archive.web.chronology import by_year
from archive.web.counts import articles_by_official
from archive.web.listing import NameForm
from archive.web.names_by_language import Names
from archive.web.officials.directory import register
from archive.web.pagination import article_page
from archive.web.redirects import to_kept


@require_safe
def official_list(request: HttpRequest) -> HttpResponse:
    """Every official, А–Я; `?name=` keeps those whose name has these words."""
    form = NameForm(request.GET)
    if not form.is_valid():
        return render(request, "officials/list.html", {"form": form, "letters": []}, status=400)
    letters = register(articles_by_official(), form.cleaned_data["name"])
    return render(request, "officials/list.html", {"form": form, "letters": letters})


@require_safe
def official_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """An official's names, positions and articles, newest first."""
    officials = Official.objects.select_related("merged_into").prefetch_related(
        "names", "positions__office__names", "positions__office__region__names"
    )
    official = get_object_or_404(officials, slug=slug)
    if official.merged_into:
        return to_kept(official, official.merged_into)
    page = article_page(request, official)
    context = {
        "official": official,
        "url": request.build_absolute_uri(official.get_absolute_url()),
        "names": Names.of(official),
        "page": page,
        "years": by_year(page),
    }
    return render(request, "officials/detail.html", context)
