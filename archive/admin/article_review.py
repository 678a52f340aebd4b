"""Going through a list of articles one by one."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from archive.admin.generics import HistoryAdmin
from archive.admin.neighbours import FILTERS, article_url, neighbours
from archive.models import Article, Status

if TYPE_CHECKING:
    _Base = HistoryAdmin[Article]
else:
    _Base = object

NEXT, PUBLISH_NEXT, NEXT_ID = "_next", "_publish_next", "_next_id"


class Reviewing(_Base):
    """Mixin: the form of an article leads to the previous and the next one of the list."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if PUBLISH_NEXT in request.POST:
            # The button is a choice of status, to be checked with all other fields.
            data: Any = request.POST.copy()
            data["status"] = Status.PUBLISHED
            request.POST = data
        return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        article = kwargs.get("obj")
        context["neighbours"] = article and neighbours(self, request, article.pk)
        return super().render_change_form(request, context, *args, **kwargs)

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        response = super().response_change(request, obj)
        if not {NEXT, PUBLISH_NEXT} & request.POST.keys():
            return response
        filters, next_id = request.GET.get(FILTERS, ""), request.POST.get(NEXT_ID, "")
        if next_id.isascii() and next_id.isdigit():
            return redirect(article_url(int(next_id), filters))
        self.message_user(request, _("That was the last one of the list."), messages.INFO)
        return redirect(f"{reverse('admin:archive_article_changelist')}?{filters}")
