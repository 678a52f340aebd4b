"""Editing sources."""

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from archive.admin.generics import HistoryAdmin
from archive.models import Source


@admin.register(Source)
class SourceAdmin(HistoryAdmin[Source]):
    """Publishers of articles."""

    list_display = ["name", "domain", "slug", "article_count"]
    search_fields = ["name__folded", "slug", "domain"]
    prepopulated_fields = {"slug": ["name"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        sources: QuerySet[Source] = super().get_queryset(request)
        return sources.annotate(article_count=Count("articles"))

    @admin.display(description=_("articles"), ordering="article_count")
    def article_count(self, source: Source) -> int:
        count: int = source.article_count  # type: ignore[attr-defined]  # annotated
        return count
