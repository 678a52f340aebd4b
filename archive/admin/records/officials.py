"""Editing officials, their offices and positions."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from archive.admin.fields import lookups  # noqa: F401  # registers the lookup `folded`
from archive.admin.generics import HistoryAdmin, TabularInline
from archive.admin.records.merge_pages import MergingAdmin
from archive.admin.records.names import NameInline
from archive.authority import last_position
from archive.models import ArticleOfficial, Office, OfficeName, Official, OfficialName, Position


class OfficialNameInline(NameInline):
    """Names of an official."""

    model = OfficialName


class OfficeNameInline(NameInline):
    """Titles of an office."""

    model = OfficeName
    verbose_name = _("title")
    verbose_name_plural = _("titles")


class PositionInline(TabularInline[Position, Official]):
    """Positions of an official."""

    model = Position
    fields = ["office", "start", "end", "source_url"]
    autocomplete_fields = ["office"]
    extra = 0


@admin.register(Official)
class OfficialAdmin(MergingAdmin[Official]):
    """Persons in public office."""

    tag_model = ArticleOfficial
    tag_owner = "official"
    telling_word = -1

    history_of = ["names", "positions"]
    inlines = [OfficialNameInline, PositionInline]
    fields = ["slug", "wikidata_id", "used_in", "merged_into", "merges_shown"]
    readonly_fields = ["used_in", "merged_into", "merges_shown"]
    list_display = ["heading", "latest_office", "used_in", "slug", "wikidata_id", "merged_into"]
    actions = ["merge_selected"]
    list_filter = ["positions__office__kind", ("merged_into", admin.EmptyFieldListFilter)]
    search_fields = ["slug", "wikidata_id", "names__text__folded"]
    search_help_text = _("Any spelling of the name in any language, the slug or the Wikidata id.")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Official]:
        officials = self.with_article_count(super().get_queryset(request))
        officials = officials.select_related("merged_into")
        return officials.prefetch_related("names", "merged_into__names", "positions__office__names")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Official], search_term: str
    ) -> tuple[QuerySet[Official], bool]:
        if request.path.endswith("/autocomplete/"):
            queryset = queryset.filter(merged_into=None)
        return super().get_search_results(request, queryset, search_term)

    def autocomplete_label(self, official: Official) -> str:
        """The name with what tells it from namesakes."""
        office = self.latest_office(official)
        return f"{official} ({office})" if office else str(official)

    @admin.display(description=_("name"), ordering="slug")
    def heading(self, official: Official) -> str:
        return str(official)

    @admin.display(description=_("latest office"))
    def latest_office(self, official: Official) -> Office | None:
        position = last_position(official.positions.all())
        return position.office if position else None


@admin.register(Office)
class OfficeAdmin(HistoryAdmin[Office]):
    """Posts that officials hold."""

    history_of = ["names"]
    inlines = [OfficeNameInline]
    fields = ["slug", "kind", "region"]
    autocomplete_fields = ["region"]
    list_display = ["heading", "kind", "region", "slug"]
    list_filter = ["kind"]
    search_fields = ["slug", "names__text__folded", "region__names__text__folded"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Office]:
        offices = super().get_queryset(request).select_related("region")
        return offices.prefetch_related("names", "region__names")

    @admin.display(description=_("title"), ordering="slug")
    def heading(self, office: Office) -> str:
        return str(office)
