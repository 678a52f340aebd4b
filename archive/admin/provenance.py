"""Looking at import runs and source documents; nobody changes them."""

import io
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.db.models.functions import Length
from django.http import FileResponse, HttpRequest
from django.shortcuts import get_object_or_404
from django.template.defaultfilters import filesizeformat
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from archive.admin.generics import ModelAdmin, TabularInline
from archive.models import ImportLine, ImportRun, Outcome, SourceDocument

MAX_INLINE_LINES = 200
"""A report with more lines than this is shown as a list with pages."""


class ReadOnly:
    """Mixin: no adding, no changing, no deleting, whoever asks."""

    def has_add_permission(self, *_args: Any) -> bool:
        return False

    def has_change_permission(self, *_args: Any, **_kwargs: Any) -> bool:
        return False

    def has_delete_permission(self, *_args: Any, **_kwargs: Any) -> bool:
        return False


class ImportLineInline(ReadOnly, TabularInline[ImportLine, ImportRun]):
    """The lines of a short report."""

    model = ImportLine
    fields = ("outcome", "locator", "message", "article", "source_document")
    readonly_fields = fields
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[ImportLine]:
        lines = super().get_queryset(request).select_related("article", "source_document")
        # A line is short, and what it leads to is not.
        return lines.defer("source_document__content", "article__body")


@admin.register(ImportRun)
class ImportRunAdmin(ReadOnly, ModelAdmin[ImportRun]):
    """Executions of the importer, with their reports."""

    fields = ["started", "finished", "user", "paths", "outcomes"]
    list_display = ["__str__", "finished", "user", "outcomes"]
    list_select_related = ["user"]
    date_hierarchy = "started"

    def get_inlines(self, request: HttpRequest, obj: ImportRun | None) -> list[Any]:
        short = obj is not None and obj.lines.count() <= MAX_INLINE_LINES
        return [ImportLineInline] if short else []

    @admin.display(description=_("report"))
    def outcomes(self, run: ImportRun) -> str:
        counts = run.counts()
        lines = reverse("admin:archive_importline_changelist")
        return format_html_join(
            ", ",
            '<a href="{}?run__id__exact={}&outcome__exact={}">{}: {}</a>',
            (
                (lines, run.pk, outcome.value, outcome.label, counts[outcome])
                for outcome in Outcome
                if counts[outcome]
            ),
        )


@admin.register(ImportLine)
class ImportLineAdmin(ReadOnly, ModelAdmin[ImportLine]):
    """Lines of import reports."""

    fields = [
        "run",
        "locator",
        "outcome",
        "message",
        "removed",
        "article",
        "source_document",
    ]
    list_display = ["locator", "outcome", "message", "article", "run"]
    list_filter = ["outcome"]
    list_select_related = ["article", "run"]
    search_fields = ["locator__folded", "message__folded"]

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        return lookup == "run__id__exact" or super().lookup_allowed(lookup, value, request)


@admin.register(SourceDocument)
class SourceDocumentAdmin(ReadOnly, ModelAdmin[SourceDocument]):
    """The untouched originals."""

    fields = [
        "locator",
        "media_type",
        "retrieved",
        "stored",
        "size",
        "sha256",
        "checksum_state",
        "download",
        "articles",
    ]
    list_display = ["locator", "media_type", "size", "retrieved", "stored"]
    list_filter = ["media_type"]
    date_hierarchy = "stored"
    search_fields = ["locator__folded", "sha256"]
    actions = ["verify_checksums"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[SourceDocument]:
        documents = super().get_queryset(request).defer("content")
        return documents.annotate(length=Length("content"))

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.download_view)
        name = "archive_sourcedocument_download"
        return [path("<int:pk>/download/", view, name=name), *super().get_urls()]

    def download_view(self, request: HttpRequest, pk: int) -> FileResponse:
        """The original bytes, to be saved and never to be shown: they may be any kind of file."""
        document = get_object_or_404(SourceDocument, pk=pk)
        if not self.has_view_permission(request, document):
            raise PermissionDenied
        return FileResponse(
            io.BytesIO(document.content),
            as_attachment=True,
            filename=f"{document.sha256[:16]}.txt",
            content_type="text/plain",
            headers={"X-Content-Type-Options": "nosniff"},
        )

    @admin.action(description=_("Verify the checksums"), permissions=["view"])
    def verify_checksums(self, request: HttpRequest, queryset: QuerySet[SourceDocument]) -> None:
        damaged = [document.locator for document in queryset.iterator() if not document.is_intact]
        if damaged:
            text = gettext("Damaged: %(locators)s") % {"locators": ", ".join(damaged)}
            self.message_user(request, text, messages.ERROR)
        count = queryset.count() - len(damaged)
        text = ngettext("%d document is intact.", "%d documents are intact.", count)
        self.message_user(request, text % count, messages.SUCCESS)

    @admin.display(description=_("size"), ordering="length")
    def size(self, document: SourceDocument) -> str:
        return filesizeformat(document.length)  # type: ignore[attr-defined]  # annotated

    @admin.display(description=_("checksum matches"), boolean=True)
    def checksum_state(self, document: SourceDocument) -> bool:
        return document.is_intact

    @admin.display(description=_("original"))
    def download(self, document: SourceDocument) -> str:
        address = reverse("admin:archive_sourcedocument_download", args=[document.pk])
        return format_html('<a href="{}">{}</a>', address, _("Download"))

    @admin.display(description=_("articles"))
    def articles(self, document: SourceDocument) -> str:
        return format_html_join(
            ", ",
            '<a href="{}">{}</a>',
            (
                (reverse("admin:archive_article_change", args=[article.pk]), article.headline)
                for article in document.articles.all()
            ),
        )
