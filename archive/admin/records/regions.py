"""Editing regions."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from archive.admin.articles import RegionFilter
from archive.admin.fields import lookups  # noqa: F401  # registers the lookup `folded`
from archive.admin.records.merge_pages import MergingAdmin
from archive.admin.records.names import NameInline
from archive.authority import latest_records
from archive.models import ArticleRegion, Region, RegionKind, RegionName


class RegionForm(ModelForm[Region]):
    """Keeps the tree a tree, and says so before the database does."""

    def clean_parent(self) -> Region | None:
        """Not the region itself nor anything below it."""
        parent: Region | None = self.cleaned_data["parent"]
        if parent is None or self.instance.pk is None:
            return parent
        if self.instance.pk in (parent.pk, *latest_records().tree.above(parent.pk)):
            raise ValidationError(
                _("%(parent)s lies in %(region)s, so %(region)s cannot be part of it."),
                code="cycle",
                params={"parent": parent, "region": self.instance},
            )
        return parent

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        is_country = cleaned.get("kind") == RegionKind.COUNTRY
        if is_country and cleaned.get("parent"):
            self.add_error("parent", _("A country is not part of another region."))
        if "kind" in cleaned and not is_country and cleaned.get("parent", self) is None:
            self.add_error("parent", _("Only a country stands alone: choose what this is part of."))
        if (cleaned.get("latitude") is None) != (cleaned.get("longitude") is None):
            self.add_error("longitude", _("Give both latitude and longitude, or neither."))
        return cleaned


class RegionNameInline(NameInline):
    """Names of a region."""

    model = RegionName


class InRegionFilter(RegionFilter):
    """Regions in a country or below another region."""

    title = _("country")

    def within(self, queryset: QuerySet[Any], below: QuerySet[Any, Any]) -> QuerySet[Any]:
        return queryset.filter(pk__in=below)


@admin.register(Region)
class RegionAdmin(MergingAdmin[Region]):
    """The tree of regions."""

    tag_model = ArticleRegion
    tag_owner = "region"

    form = RegionForm
    history_of = ["names"]
    inlines = [RegionNameInline]
    autocomplete_fields = ["parent"]
    readonly_fields = ["used_in", "merged_into", "merges_shown"]
    fieldsets = [
        (None, {"fields": ["slug", "kind", "parent"]}),
        (
            _("Identifiers and place"),
            {"fields": [("iso_code", "wikidata_id"), ("latitude", "longitude"), "existed"]},
        ),
        (_("Use and merging"), {"fields": ["used_in", "merged_into", "merges_shown"]}),
    ]
    list_display = ["heading", "kind", "part_of", "used_in", "iso_code", "slug", "merged_into"]
    actions = ["merge_selected"]
    list_filter = ["kind", InRegionFilter]
    search_fields = ["slug", "iso_code", "names__text__folded"]
    search_help_text = _("Any name in any language, the slug or the ISO code.")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Region]:
        regions = self.with_article_count(super().get_queryset(request))
        regions = regions.select_related("parent", "merged_into")
        return regions.prefetch_related("names", "parent__names", "merged_into__names")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Region], search_term: str
    ) -> tuple[QuerySet[Region], bool]:
        if request.path.endswith("/autocomplete/"):
            queryset = queryset.filter(merged_into=None)
        return super().get_search_results(request, queryset, search_term)

    def autocomplete_label(self, region: Region) -> str:
        """The name with what tells it from namesakes."""
        details = [region.get_kind_display(), *([str(region.parent)] if region.parent else [])]
        return f"{region} ({', '.join(map(str, details))})"

    @admin.display(description=_("name"), ordering="slug")
    def heading(self, region: Region) -> str:
        return str(region)

    @admin.display(description=_("part of"), ordering="parent__slug")
    def part_of(self, region: Region) -> Region | None:
        return region.parent
