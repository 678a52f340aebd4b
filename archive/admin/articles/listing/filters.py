"""What the list of articles can be narrowed by, beside plain fields."""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from archive.admin.ids import is_id
from archive.admin.quality import LACKS
from archive.authority import latest_records
from archive.models import ArticleRegion, Region, RegionKind


class LacksFilter(admin.SimpleListFilter):
    """What an editor still has to look into."""

    title = _("what is missing")
    parameter_name = "lacks"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return [(name, lack.label) for name, lack in LACKS.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        lack = LACKS.get(self.value() or "")
        return queryset.filter(lack.condition) if lack else queryset


class RegionFilter(admin.SimpleListFilter):
    """Countries; below the chosen one, its parts. A region stands for everything below it."""

    title = _("region")
    parameter_name = "region"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, str]]:
        chosen = self._chosen()
        path = (chosen, *latest_records().tree.above(chosen)) if chosen else ()
        shown = Q(kind=RegionKind.COUNTRY) | Q(parent__in=path)
        regions = list(Region.objects.filter(shown).with_names())
        return list(self._indented(regions, None, 0))

    def _indented(
        self, regions: list[Region], parent: int | None, depth: int
    ) -> Iterable[tuple[str, str]]:
        children = [region for region in regions if region.parent_id == parent]
        for region in sorted(children, key=str):
            yield str(region.pk), f"{'– ' * depth}{region}"
            yield from self._indented(regions, region.pk, depth + 1)

    def _chosen(self) -> int | None:
        if (value := self.value()) is None:
            return None
        if not (is_id(value)):
            raise IncorrectLookupParameters
        return int(value)

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if (chosen := self._chosen()) is None:
            return queryset
        below = Region.objects.descendants(chosen, include_self=True).values("pk")
        return self.within(queryset, below)

    def within(self, queryset: QuerySet[Any], below: QuerySet[Any, Any]) -> QuerySet[Any]:
        """The rows that belong to one of the regions."""
        return queryset.filter(
            pk__in=ArticleRegion.objects.filter(region__in=below).values("article")
        )
