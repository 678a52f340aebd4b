"""Adding an article from what is pasted, and deciding what programs propose about one."""

from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from archive.admin.analysis import (
    analyse_page,
    pasted_text,
    read_again,
)
from archive.admin.generics import HistoryAdmin
from archive.admin.logins import editor_of
from archive.admin.record_names import NamedRecords
from archive.admin.suggestions import ACCEPT, EVERYWHERE, LATER, REJECT, decide, of_article
from archive.editing import add_tags
from archive.ingest import IngestError, keep_pasted, note_likeness
from archive.models import Article
from archive.tagging import tag_article

if TYPE_CHECKING:
    _Base = HistoryAdmin[Article]
else:
    _Base = object

ANALYSE, ANALYSED, TAG = "_analyse", "analysed", "_tag"

CHOICES = {
    "tag_choices": [(ACCEPT, _("Accept")), (REJECT, _("Reject")), (LATER, _("Decide later"))],
    "person_choices": [
        (LATER, _("Decide later")),
        (REJECT, _("Not an official here")),
        (EVERYWHERE, _("Never propose this name")),
    ],
    "story_choices": [
        (ACCEPT, _("The same story")),
        (REJECT, _("Something else")),
        (LATER, _("Decide later")),
    ],
    "rejected_choices": [(LATER, _("Rejected")), (ACCEPT, _("Tag it after all"))],
}


class Analysing(_Base):
    """Mixin: the button *Analyse* of a new article, and the proposals about every article."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if object_id is None and ANALYSE in request.POST and self.has_add_permission(request):
            analysis, filled = analyse_page(request.POST)
            request.POST = cast("Any", filled)
            extra_context = {**(extra_context or {}), "analysis": analysis}
        return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        article = kwargs.get("obj")
        context |= CHOICES | {"pasted": request.POST.get("pasted", "")}
        if article is not None:
            context["suggestions"] = of_article(article, request.POST)
        elif ANALYSED in request.POST and "analysis" not in context:
            context["analysis"] = analyse_page(request.POST)[0]
        if analysis := context.get("analysis"):
            context["suggestions"] = analysis.suggestions
        return super().render_change_form(request, context, *args, **kwargs)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save the tags, then what was chosen about the proposals."""
        super().save_related(request, form, formsets, change)
        article: Article = form.instance
        add_tags(article, form.cleaned_data.get("more_tags", NamedRecords()))
        if ANALYSED in request.POST and not change:
            self._keep(request, article)
        if ANALYSED in request.POST or TAG in request.POST:
            tag_article(article)
        decide(article, request.POST, editor_of(request))
        if {"headline", "body", "published"} & set(form.changed_data):
            note_likeness(article)

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        response = super().response_change(request, obj)
        return redirect(request.get_full_path()) if TAG in request.POST else response

    def _keep(self, request: HttpRequest, article: Article) -> None:
        # What cannot be read has no original; the editor saw why, and wrote the article.
        with suppress(IngestError):
            if analysis := read_again(request.POST):
                keep_pasted(article, pasted_text(request.POST), analysis, editor_of(request))
