"""The list of articles: what it shows, and how it is searched, narrowed and ordered."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from archive.admin.article_filters import LacksFilter, RegionFilter
from archive.admin.article_search import matching_all, with_counts
from archive.admin.generics import HistoryAdmin
from archive.models import Article

if TYPE_CHECKING:
    _Base = HistoryAdmin[Article]
else:
    _Base = object


class ArticleList(_Base):
    """Mixin: the list of articles."""

    list_display = [
        "headline",
        "language_code",
        "date_as_recorded",
        "regions_tagged",
        "unconfirmed_tags",
        "possible_doubles",
        "source",
        "status",
        "changed",
    ]
    list_select_related = ["source"]
    list_filter = [
        "status",
        "language",
        LacksFilter,
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

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        # The pages of officials and regions lead to the articles that use them.
        used = {"officials__id__exact", "regions__id__exact"}
        return lookup in used or super().lookup_allowed(lookup, value, request)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return with_counts(super().get_queryset(request))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Article], search_term: str
    ) -> tuple[QuerySet[Article], bool]:
        # One query with all joins, as the admin would build it, reads every body once per name.
        return queryset.filter(matching_all(search_term)), False

    @admin.display(description=_("lang."), ordering="language")
    def language_code(self, article: Article) -> str:
        return str(article.language)

    @admin.display(description=_("date"), ordering="published_earliest")
    def date_as_recorded(self, article: Article) -> str:
        return str(article.published)

    @admin.display(description=_("regions"), ordering="region_count")
    def regions_tagged(self, article: Article) -> int | str:
        return article.region_count or "–"  # type: ignore[attr-defined]  # annotated

    @admin.display(description=_("copies?"), ordering="doubles")
    def possible_doubles(self, article: Article) -> int | str:
        return article.doubles or "–"  # type: ignore[attr-defined]  # annotated

    @admin.display(description=_("to confirm"), ordering="unconfirmed")
    def unconfirmed_tags(self, article: Article) -> int | str:
        return article.unconfirmed or "–"  # type: ignore[attr-defined]  # annotated

    @admin.display(description=_("changed"), ordering="modified")
    def changed(self, article: Article) -> str:
        return date_format(localtime(article.modified), "SHORT_DATE_FORMAT")
