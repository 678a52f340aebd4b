"""Regions: the tree and one page for each."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from archive.authority import recent_records, shown_records
from archive.models import Office, Region
from archive.web.chronology import by_year
from archive.web.counts import articles_by_region
from archive.web.names_by_language import Names
from archive.web.offices import by_rank
from archive.web.pagination import article_page
from archive.web.redirects import to_kept
from archive.web.regions.tree import by_kind, countries


@require_safe
def region_list(request: HttpRequest) -> HttpResponse:
    """Countries and what is directly below them."""
    top = Region.objects.unmerged().filter(parent__parent=None).with_headings()
    context = {"countries": countries(top, articles_by_region())}
    return render(request, "regions/list.html", context)


@require_safe
def region_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """A region's names, place in the tree, offices and articles, newest first."""
    regions = Region.objects.select_related("merged_into").with_names()
    region = get_object_or_404(regions, slug=slug)
    if region.merged_into:
        return to_kept(region, region.merged_into)
    counts = articles_by_region()
    offices = Office.objects.filter(region=region)
    page = article_page(request, region)
    records = recent_records()
    path = records.tree.above(region.pk)
    above = shown_records(records, "region", path)
    context = {
        "region": region,
        "url": request.build_absolute_uri(region.get_absolute_url()),
        "names": Names.of(region),
        "ancestors": [above[pk] for pk in reversed(path) if pk in above],
        "children": by_kind(region.children.unmerged().with_headings(), counts),
        "offices": by_rank(offices.prefetch_related("names", "positions__official__names")),
        "page": page,
        "years": by_year(page),
    }
    return render(request, "regions/detail.html", context)
