"""Adding an article from what is pasted, and deciding what programs propose about one."""

from contextlib import suppress
from typing import Any, cast

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from archive.admin.articles.proposed.decisions import (
    ACCEPT,
    EVERYWHERE,
    LATER,
    REJECT,
    decide,
    of_article,
)
from archive.admin.articles.proposed.filling import (
    PageAnalysis,
    analyse_page,
    pasted_text,
    read_again,
)
from archive.admin.fields import NamedRecords
from archive.admin.logins import editor_of
from archive.editing import add_tags
from archive.ingest import IngestError, keep_pasted, note_likeness
from archive.models import Article
from archive.tagging import tag_article

ANALYSE, ANALYSED, TAG = "_analyse", "analysed", "_tag"
"""Buttons and a field of the form."""

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


def fill_in_form(request: HttpRequest) -> dict[str, Any]:
    """After the button *Analyse* of a new article: post what the analysis found as well.

    Returns what the page shows of it. What cannot be read fills in nothing, and the page says why.
    """
    if ANALYSE not in request.POST:
        return {}
    analysis, filled = analyse_page(request.POST)
    request.POST = cast("Any", filled)
    return {"analysis": analysis}


def proposals_shown(
    request: HttpRequest, article: Article | None, analysis: PageAnalysis | None
) -> dict[str, Any]:
    """What programs propose about an article, or about a text that is not yet one."""
    context: dict[str, Any] = CHOICES | {"pasted": request.POST.get("pasted", "")}
    if article is not None:
        return context | {"suggestions": of_article(article, request.POST)}
    if analysis is None and ANALYSED in request.POST:
        analysis, _filled = analyse_page(request.POST)
    if analysis is not None:
        context |= {"analysis": analysis, "suggestions": analysis.suggestions}
    return context


def carry_out(request: HttpRequest, form: Any, change: bool) -> None:
    """After an article and its tags were saved: what was chosen about the proposals."""
    article: Article = form.instance
    add_tags(article, form.cleaned_data.get("more_tags", NamedRecords()))
    if ANALYSED in request.POST and not change:
        _keep(request, article)
    if ANALYSED in request.POST or TAG in request.POST:
        tag_article(article)
    decide(article, request.POST, editor_of(request))
    if {"headline", "body", "published"} & set(form.changed_data):
        note_likeness(article)


def _keep(request: HttpRequest, article: Article) -> None:
    # What cannot be read has no original; the editor saw why, and wrote the article.
    with suppress(IngestError):
        if analysis := read_again(request.POST):
            keep_pasted(article, pasted_text(request.POST), analysis, editor_of(request))
