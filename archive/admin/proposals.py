"""People whom articles name with a title and whom the archive does not know yet."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from archive.admin import lookups  # noqa: F401  # registers the lookup `folded`
from archive.admin.generics import ModelAdmin
from archive.models import OfficialProposal


@admin.register(OfficialProposal)
class OfficialProposalAdmin(ModelAdmin[OfficialProposal]):
    """Proposed officials, one row for each article that names one."""

    list_display = ["name", "title", "region", "sentence", "in_article", "state"]
    list_display_links = None
    list_filter = ["state", "office_kind"]
    list_select_related = ["article", "official"]
    search_fields = ["name__folded", "surface__folded", "title__folded"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[OfficialProposal]:
        return super().get_queryset(request).prefetch_related("region__names")

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        return lookup == "key" or super().lookup_allowed(lookup, value, request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(
        self, request: HttpRequest, obj: OfficialProposal | None = None
    ) -> bool:
        return False

    @admin.display(description=_("article"))
    def in_article(self, proposal: OfficialProposal) -> str:
        return format_html(
            '<a href="{}">{}</a>',
            reverse("admin:archive_article_change", args=[proposal.article_id]),
            proposal.article,
        )
