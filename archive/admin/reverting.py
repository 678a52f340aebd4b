"""Looking at an earlier version of a record, and going back to it; of an article with its tags."""

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404

from archive.admin.generics import HistoryAdmin
from archive.editing import keep_unshown, revert_tags, tags_of_version
from archive.ingest import note_likeness
from archive.models import Article

if TYPE_CHECKING:
    _Base = HistoryAdmin[Any]
else:
    _Base = object


class KeepsUnshown(_Base):
    """Mixin for every record with a history: a version brings back only what its form shows.

    The library saves the whole row as it was.
    """

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if shows_version(request):
            keep_unshown(obj, form.fields)
        super().save_model(request, obj, form, change)


class Reverting(KeepsUnshown):
    """Mixin: the page of a version shows its officials and regions, and brings them back."""

    object_history_form_template = "admin/archive/article/version.html"

    @transaction.atomic
    def history_form_view(
        self,
        request: HttpRequest,
        object_id: str,
        version_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        versions = Article.history.filter(id=object_id)
        version = get_object_or_404(versions, history_id=version_id)
        context = {"tags_of_version": tags_of_version(version), **(extra_context or {})}
        response = super().history_form_view(request, object_id, version_id, context)
        if isinstance(response, HttpResponseRedirect):
            article = Article.objects.get(pk=object_id)
            revert_tags(article, version)
            note_likeness(article)
        return response


def shows_version(request: HttpRequest) -> bool:
    """Whether a request is for the page of an earlier version."""
    match = request.resolver_match
    return bool(match and str(match.url_name).endswith("_simple_history"))
