"""Editing articles."""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.timezone import localtime
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from archive.admin.article_filters import DatedFilter, RegionFilter, UnconfirmedFilter
from archive.admin.article_form import ArticleForm
from archive.admin.article_search import matching_all, with_unconfirmed_count
from archive.admin.article_status import publish, restore, withdraw
from archive.admin.dates import read_aloud
from archive.admin.generics import HistoryAdmin
from archive.admin.tags import OfficialTagInline, RegionTagInline, TagForm
from archive.models import Article

_FIELDSETS: list[tuple[Any, dict[str, Any]]] = [
    (None, {"fields": ["headline", "body", "language"]}),
    (_("Date and place"), {"fields": ["published", "dateline_place", "agency", "byline"]}),
    (_("Source"), {"fields": ["source_url", "source"]}),
    (_("Publication"), {"fields": ["status", "story"]}),
]
_PROVENANCE = (
    _("Provenance"),
    {
        "classes": ["collapse"],
        "fields": ["original", "import_reports", "merged_into", "created", "modified"],
    },
)


@admin.register(Article)
class ArticleAdmin(HistoryAdmin[Article]):
    """Articles: written, corrected, published and withdrawn, never deleted."""

    class Media:
        css = {"all": ["admin_archive/editing.css"]}

    form = ArticleForm
    history_of = ["region_tags", "official_tags"]
    inlines = [RegionTagInline, OfficialTagInline]
    autocomplete_fields = ["source", "story"]
    readonly_fields = ["original", "import_reports", "merged_into", "created", "modified"]
    radio_fields = {"status": admin.HORIZONTAL}
    save_on_top = True

    list_display = [
        "headline",
        "language_code",
        "date_as_recorded",
        "source",
        "status",
        "unconfirmed_tags",
        "changed",
    ]
    list_select_related = ["source"]
    list_filter = [
        "status",
        "language",
        UnconfirmedFilter,
        DatedFilter,
        RegionFilter,
        "source",
    ]
    list_per_page = 50
    date_hierarchy = "published_earliest"
    search_fields = ["headline"]
    search_help_text = _(
        "Words of the headline, the text, the URL or the name of an official; each may be the "
        "beginning or the middle of a word. Put several words in quotes to find them together."
    )
    actions = ["publish_selected", "withdraw_selected", "restore_selected"]

    def get_fieldsets(self, request: HttpRequest, obj: Article | None = None) -> Any:
        return [*_FIELDSETS, _PROVENANCE] if obj else _FIELDSETS

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return with_unconfirmed_count(super().get_queryset(request))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Article], search_term: str
    ) -> tuple[QuerySet[Article], bool]:
        # One query with all joins, as the admin would build it, reads every body once per name.
        return queryset.filter(matching_all(search_term)), False

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        # The pages of officials and regions lead to the articles that use them.
        used = {"officials__id__exact", "regions__id__exact"}
        return lookup in used or super().lookup_allowed(lookup, value, request)

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return False

    def get_view_on_site_url(self, obj: Article | None = None) -> str | None:
        """Drafts and withdrawn articles cannot be seen on the site."""
        return super().get_view_on_site_url(obj) if obj and obj.is_public else None

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.date_meaning)
        return [path("date/", view, name="archive_article_date"), *super().get_urls()]

    def date_meaning(self, request: HttpRequest) -> JsonResponse:
        """What the date being typed means, or what is wrong with it."""
        text = request.GET.get("text", "").strip()[:100]
        return JsonResponse({"meaning": text and read_aloud(text)})

    def save_model(
        self, request: HttpRequest, obj: Article, form: ArticleForm, change: bool
    ) -> None:
        super().save_model(request, obj, form, change)
        for sentence in form.filled_in:
            self.message_user(request, sentence, messages.INFO)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        for row in formset.forms:
            if isinstance(row, TagForm):
                row.record_editor(request.user)
        super().save_formset(request, form, formset, change)

    @admin.action(description=_("Publish selected articles"), permissions=["change"])
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        published, refused = publish(queryset)
        if refused:
            text = gettext("Not published, because they have no text or were merged: {}")
            self.message_user(request, format_html(text, _links(refused)), messages.WARNING)
        text = ngettext("%d article published.", "%d articles published.", len(published))
        self.message_user(request, text % len(published), messages.SUCCESS)

    @admin.action(description=_("Withdraw selected articles"), permissions=["change"])
    def withdraw_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        count = len(withdraw(queryset))
        text = ngettext("%d article withdrawn.", "%d articles withdrawn.", count)
        self.message_user(request, text % count, messages.SUCCESS)

    @admin.action(description=_("Restore selected articles as drafts"), permissions=["change"])
    def restore_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        count = len(restore(queryset))
        text = ngettext("%d article is a draft again.", "%d articles are drafts again.", count)
        self.message_user(request, text % count, messages.SUCCESS)

    @admin.display(description=_("lang."), ordering="language")
    def language_code(self, article: Article) -> str:
        return str(article.language)

    @admin.display(description=_("date"), ordering="published_earliest")
    def date_as_recorded(self, article: Article) -> str:
        return str(article.published)

    @admin.display(description=_("to confirm"), ordering="unconfirmed")
    def unconfirmed_tags(self, article: Article) -> int | str:
        return article.unconfirmed or "–"  # type: ignore[attr-defined]  # annotated

    @admin.display(description=_("changed"), ordering="modified")
    def changed(self, article: Article) -> str:
        return date_format(localtime(article.modified), "SHORT_DATE_FORMAT")

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


def _links(articles: Iterable[Article]) -> str:
    """The articles' headlines, each leading to its form."""
    return format_html_join(
        ", ",
        '<a href="{}">{}</a>',
        (
            (reverse("admin:archive_article_change", args=[article.pk]), article.headline)
            for article in articles
        ),
    )
