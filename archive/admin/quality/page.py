"""The page that says what the archive lacks."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from archive.admin.quality import figures
from archive.models import OfficialProposal

NAMES = 20
"""How many proposed names are shown."""


@require_safe
def quality_view(request: HttpRequest) -> HttpResponse:
    """What articles lack, which names wait, what readers do not find, how the index is."""
    if not request.user.has_perm("archive.view_article"):
        raise PermissionDenied
    context = {
        **admin.site.each_context(request),
        "title": _("Quality"),
        "gaps": figures.gaps(),
        "names": OfficialProposal.objects.open().names()[:NAMES],
        "look_alikes": figures.look_alikes(),
        "newest": figures.NEWEST,
        "quiet_sources": figures.quiet_sources(),
        "searches": figures.failed_searches(),
        "index": figures.index_state(),
    }
    return TemplateResponse(request, "admin/archive/quality.html", context)
