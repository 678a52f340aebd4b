"""Editing articles."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from archive.admin.article_actions import ArticleActions
from archive.admin.article_analysis import Analysing
from archive.admin.article_form import ArticleForm
from archive.admin.article_list import ArticleList
from archive.admin.article_review import Reviewing
from archive.admin.dates import read_aloud
from archive.admin.decided_meanwhile import Decided, decided_meanwhile
from archive.admin.generics import HistoryAdmin
from archive.admin.logins import editor_of
from archive.admin.reverting import Reverting, shows_version
from archive.admin.story_field import candidates
from archive.admin.tags import OfficialTagInline, RegionTagInline, TagFormSet
from archive.models import Article, Story

_FIELDSETS: list[tuple[Any, dict[str, Any]]] = [
    (None, {"fields": ["headline", "body", "language"]}),
    (_("Date and place"), {"fields": ["published", "dateline_place", "agency", "byline"]}),
    (_("Source"), {"fields": ["source_url", "source"]}),
    (_("Publication"), {"fields": ["status", "story"]}),
]
_MORE_TAGS = (_("More tags"), {"fields": ["more_tags"]})
_PROVENANCE = (
    _("Provenance"),
    {
        "classes": ["collapse"],
        "fields": ["original", "import_reports", "merged_into", "created", "modified"],
    },
)


@admin.register(Article)
class ArticleAdmin(
    ArticleActions, ArticleList, Analysing, Reviewing, Reverting, HistoryAdmin[Article]
):
    """Articles: written, corrected, published and withdrawn, never deleted."""

    class Media:
        css = {"all": ["admin_archive/editing.css", "admin_archive/pages.css"]}
        js = ["admin_archive/review.js", "admin_archive/analyse.js"]

    form = ArticleForm
    history_of = ["region_tags", "official_tags"]
    version_has_rows = True
    inlines = [RegionTagInline, OfficialTagInline]
    readonly_fields = ["original", "import_reports", "merged_into", "created", "modified"]
    radio_fields = {"status": admin.HORIZONTAL}
    save_on_top = True

    def get_fieldsets(self, request: HttpRequest, obj: Article | None = None) -> Any:
        if obj is None:
            return [*_FIELDSETS, _MORE_TAGS]
        may_tag = self.has_change_permission(request, obj) and not shows_version(request)
        more = [_MORE_TAGS] if may_tag else []
        return [*_FIELDSETS, *more, _PROVENANCE]

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return False

    def get_view_on_site_url(self, obj: Article | None = None) -> str | None:
        """Drafts and withdrawn articles cannot be seen on the site."""
        return super().get_view_on_site_url(obj) if obj and obj.is_public else None

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        return [
            path("date/", wrap(self.date_meaning), name="archive_article_date"),
            path("stories/", wrap(self.stories), name="archive_article_stories"),
            *super().get_urls(),
        ]

    def decided_meanwhile(self, request: HttpRequest, record: Article) -> list[Decided]:
        return decided_meanwhile(record, request.POST)

    def date_meaning(self, request: HttpRequest) -> JsonResponse:
        """What the date being typed means, or what is wrong with it."""
        text = request.GET.get("text", "").strip()[:100]
        return JsonResponse({"meaning": text and read_aloud(text)})

    def stories(self, request: HttpRequest) -> JsonResponse:
        """What the words being typed for a story can mean."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        text, besides = (request.GET.get(name, "").strip()[:100] for name in ("text", "besides"))
        own = int(besides) if besides.isascii() and besides.isdigit() else 0
        found = candidates(text, own) if text else []
        stories = [{"name": one.name, "headline": one.headline} for one in found]
        return JsonResponse({"stories": stories})

    def save_model(
        self, request: HttpRequest, obj: Article, form: ArticleForm, change: bool
    ) -> None:
        if obj.story and obj.story.pk is None:
            obj.story.save()
        super().save_model(request, obj, form, change)
        if form.told_with:
            Story.objects.join(form.told_with, obj)
        for sentence in form.filled_in:
            self.message_user(request, sentence, messages.INFO)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        if isinstance(formset, TagFormSet):
            formset.editor = editor_of(request)
            for row in formset.forms:
                row.record_editor()
        super().save_formset(request, form, formset, change)

    @admin.display(description=_("source document"))
    def original(self, article: Article) -> str | None:
        if article.source_document_id is None:
            return None
        return format_html(
            '<a href="{}">{}</a>',
            reverse("admin:archive_sourcedocument_change", args=[article.source_document_id]),
            article.source_document,
        )

    @admin.display(description=_("import report"))
    def import_reports(self, article: Article) -> str:
        return format_html_join(
            ", ",
            '<a href="{}">{}</a>',
            (
                (reverse("admin:archive_importrun_change", args=[line.run_id]), line.run)
                for line in article.import_lines.select_related("run")
            ),
        )
