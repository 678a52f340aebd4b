"""Going through a list of articles one by one: the buttons *Save and next*, *Publish and next*."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from archive.admin.articles.listing.in_list import FILTERS, article_url
from archive.admin.ids import is_id
from archive.models import Status

NEXT, PUBLISH_NEXT, NEXT_ID = "_next", "_publish_next", "_next_id"


def choose_status(request: HttpRequest) -> None:
    """*Publish and next* is a choice of status, to be checked with all other fields."""
    if PUBLISH_NEXT in request.POST:
        data: Any = request.POST.copy()
        data["status"] = Status.PUBLISHED
        request.POST = data


def next_article(request: HttpRequest) -> HttpResponse | None:
    """Where a saved form leads: to the next article of the list; nowhere by other buttons."""
    if not {NEXT, PUBLISH_NEXT} & request.POST.keys():
        return None
    filters, next_id = request.GET.get(FILTERS, ""), request.POST.get(NEXT_ID, "")
    if is_id(next_id):
        return redirect(article_url(int(next_id), filters))
    messages.info(request, _("That was the last one of the list."))
    return redirect(f"{reverse('admin:archive_article_changelist')}?{filters}")
