"""Editing articles."""

from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from archive.admin.articles.answers import date_meaning, stories
from archive.admin.articles.form import ArticleForm
from archive.admin.articles.listing import (
    ACTIONS,
    COLUMNS,
    LacksFilter,
    RegionFilter,
    choose_status,
    matching_all,
    neighbours,
    next_article,
    with_counts,
)
from archive.admin.articles.original import import_reports, original
from archive.admin.articles.proposed import (
    TAG,
    carry_out,
    decided_meanwhile,
    fill_in_form,
    proposals_shown,
)
from archive.admin.articles.tags import OfficialTagInline, RegionTagInline, TagFormSet
from archive.admin.conflicts import Decided
from archive.admin.generics import HistoryAdmin
from archive.admin.logins import editor_of
from archive.admin.versions import shows_version, version_of
from archive.editing import revert_tags, tags_of_version
from archive.ingest import note_likeness
from archive.models import Article, join_stories

_FIELDSETS: list[tuple[Any, dict[str, Any]]] = [
    (None, {"fields": ["headline", "body", "language"]}),
    (_("Date and place"), {"fields": ["published", "dateline_place", "agency", "byline"]}),
    (_("Source"), {"fields": ["source_url", "source"]}),
    (_("Publication"), {"fields": ["status", "story"]}),
]
_MORE_TAGS = (_("More tags"), {"fields": ["more_tags"]})
_UNCHANGED: list[Any] = [original, import_reports, "merged_into", "created", "modified"]
_PROVENANCE = (_("Provenance"), {"classes": ["collapse"], "fields": _UNCHANGED})
_USED = {"officials__id__exact", "regions__id__exact"}
"""By which the pages of officials and regions lead to the articles that use them."""


@admin.register(Article)
class ArticleAdmin(HistoryAdmin[Article]):
    """Articles: written, corrected, published and withdrawn, never deleted."""

    class Media:
        css = {"all": ["admin_archive/editing.css", "admin_archive/pages.css"]}
        js = ["admin_archive/review.js", "admin_archive/analyse.js"]

    form = ArticleForm
    inlines = [RegionTagInline, OfficialTagInline]
    readonly_fields = _UNCHANGED
    radio_fields = {"status": admin.HORIZONTAL}
    save_on_top = True

    list_display = COLUMNS
    list_select_related = ["source"]
    list_filter = ["status", "language", LacksFilter, RegionFilter, "source"]
    list_per_page = 50
    date_hierarchy = "published_earliest"
    search_fields = ["headline"]
    search_help_text = _(
        "Words of the headline, the text, the URL or the name of an official; each may be the "
        "beginning or the middle of a word. Put several words in quotes to find them together."
    )
    actions = ACTIONS

    history_of = ["region_tags", "official_tags"]
    version_has_rows = True
    object_history_form_template = "admin/archive/article/version.html"

    # --- addresses and rights

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        return [
            path("date/", wrap(date_meaning), name="archive_article_date"),
            path("stories/", wrap(stories), name="archive_article_stories"),
            *super().get_urls(),
        ]

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return False

    def get_view_on_site_url(self, obj: Article | None = None) -> str | None:
        """Drafts and withdrawn articles cannot be seen on the site."""
        return super().get_view_on_site_url(obj) if obj and obj.is_public else None

    # --- the list

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return with_counts(super().get_queryset(request))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Article], search_term: str
    ) -> tuple[QuerySet[Article], bool]:
        # One query with all joins, as the admin would build it, reads every body once per name.
        return queryset.filter(matching_all(search_term)), False

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        return lookup in _USED or super().lookup_allowed(lookup, value, request)

    # --- the form

    def get_fieldsets(self, request: HttpRequest, obj: Article | None = None) -> Any:
        if obj is None:
            return [*_FIELDSETS, _MORE_TAGS]
        may_tag = self.has_change_permission(request, obj) and not shows_version(request)
        more = [_MORE_TAGS] if may_tag else []
        return [*_FIELDSETS, *more, _PROVENANCE]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if object_id is None and self.has_add_permission(request):
            extra_context = {**(extra_context or {}), **fill_in_form(request)}
        choose_status(request)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        article = kwargs.get("obj")
        context |= proposals_shown(request, article, context.get("analysis"))
        context["neighbours"] = article and neighbours(self, request, article.pk)
        return super().render_change_form(request, context, *args, **kwargs)

    # --- saving

    def decided_meanwhile(self, request: HttpRequest, record: Article) -> list[Decided]:
        return decided_meanwhile(record, request.POST)

    def save_model(
        self, request: HttpRequest, obj: Article, form: ArticleForm, change: bool
    ) -> None:
        if obj.story and obj.story.pk is None:
            obj.story.save()
        super().save_model(request, obj, form, change)
        if form.told_with:
            join_stories(form.told_with, obj)
        for sentence in form.filled_in:
            self.message_user(request, sentence, messages.INFO)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        if isinstance(formset, TagFormSet):
            formset.editor = editor_of(request)
            for row in formset.forms:
                row.record_editor()
        super().save_formset(request, form, formset, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        carry_out(request, form, change)

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        response = super().response_change(request, obj)
        if TAG in request.POST:
            return redirect(request.get_full_path())
        return next_article(request) or response

    # --- earlier versions

    @transaction.atomic
    def history_form_view(
        self,
        request: HttpRequest,
        object_id: str,
        version_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        version = version_of(object_id, version_id)
        context = {"tags_of_version": tags_of_version(version), **(extra_context or {})}
        response = super().history_form_view(request, object_id, version_id, context)
        if isinstance(response, HttpResponseRedirect):
            article = Article.objects.get(pk=object_id)
            revert_tags(article, version)
            note_likeness(article)
        return response
