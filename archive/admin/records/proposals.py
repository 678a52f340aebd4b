"""People whom articles name with a title and whom the archive does not know yet."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from archive.admin.fields import lookups  # noqa: F401  # registers the lookup `folded`
from archive.admin.generics import ModelAdmin
from archive.admin.logins import editor_of
from archive.admin.records.new_official import NewOfficialForm
from archive.editing import accept_proposal, dismiss_proposal
from archive.index import postponed_updates
from archive.models import OfficialProposal, ProposalState


@admin.register(OfficialProposal)
class OfficialProposalAdmin(ModelAdmin[OfficialProposal]):
    """Proposed officials, one row for each article that names one."""

    list_display = ["person", "title", "region", "sentence", "in_article", "state"]
    list_display_links = None
    actions = ["dismiss_selected"]
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

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.accept_view)
        name = "archive_officialproposal_accept"
        return [path("<int:pk>/accept/", view, name=name), *super().get_urls()]

    @transaction.atomic
    def accept_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Make the proposed person an official, or say which of the officials it is."""
        if not request.user.has_perm("archive.add_official"):
            raise PermissionDenied
        if request.method != "POST":
            proposal = get_object_or_404(OfficialProposal.objects.open(), pk=pk)
            return self._accept_page(request, proposal, NewOfficialForm(proposal))
        # Whoever decides on the same proposal at the same time has to wait.
        locked = OfficialProposal.objects.select_for_update().filter(pk=pk).first()
        if locked is None:
            return self._no_longer_proposed(request)
        form = NewOfficialForm(locked, request.POST)
        if locked.state != ProposalState.OPEN or not form.is_valid():
            return self._accept_page(request, locked, form)
        official = form.save()
        with postponed_updates():
            accept_proposal(locked, official, editor_of(request))
        text = format_html(
            gettext('“{}” is now tagged as <a href="{}">{}</a>.'),
            locked.name,
            reverse("admin:archive_official_change", args=[official.pk]),
            official,
        )
        self.message_user(request, text, messages.SUCCESS)
        return redirect("admin:archive_article_change", locked.article_id)

    def _accept_page(
        self, request: HttpRequest, proposal: OfficialProposal, form: NewOfficialForm
    ) -> HttpResponse:
        """The form; without its button where somebody else has decided meanwhile."""
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Proposed official: %(name)s") % {"name": proposal.name},
            "opts": self.opts,
            "proposal": proposal,
            "is_open": proposal.state == ProposalState.OPEN,
            "others": OfficialProposal.objects.open().same_name(proposal).count() - 1,
            "form": form,
        }
        return TemplateResponse(request, "admin/archive/accept_proposal.html", context)

    def _no_longer_proposed(self, request: HttpRequest) -> HttpResponse:
        """A new look at the text took the proposal away while its page was open."""
        text = gettext(
            "“%(name)s” is no longer proposed, because the text or the records have changed "
            "meanwhile. Nothing was saved."
        )
        name = request.POST.get("name", "")[:200]
        self.message_user(request, text % {"name": name}, messages.WARNING)
        return redirect("admin:archive_officialproposal_changelist")

    @admin.action(description=_("Dismiss selected names for all articles"), permissions=["change"])
    def dismiss_selected(self, request: HttpRequest, queryset: QuerySet[OfficialProposal]) -> None:
        editor = editor_of(request)
        # One before may have dismissed this one, too: that is not counted.
        count = sum(dismiss_proposal(proposal, editor, everywhere=True) for proposal in queryset)
        text = ngettext("%d name dismissed.", "%d names dismissed.", count)
        self.message_user(request, text % count, messages.SUCCESS)

    @admin.display(description=_("name"), ordering="name")
    def person(self, proposal: OfficialProposal) -> str:
        """The name, leading to the page that makes an official of it."""
        if proposal.state != ProposalState.OPEN:
            return proposal.name
        url = reverse("admin:archive_officialproposal_accept", args=[proposal.pk])
        return format_html('<a href="{}">{}</a>', url, proposal.name)

    @admin.display(description=_("article"))
    def in_article(self, proposal: OfficialProposal) -> str:
        return format_html(
            '<a href="{}">{}</a>',
            reverse("admin:archive_article_change", args=[proposal.article_id]),
            proposal.article,
        )
