"""The admin site itself: its headings, and how autocompletion tells namesakes apart."""

from typing import Any, cast

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _


class LabellingAutocompleteView(AutocompleteJsonView):
    """Autocompletion that shows what a record's admin class says in `autocomplete_label()`.

    A dozen districts are called after Zhambyl; a bare name does not say which is meant.
    """

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, Any]:
        result: dict[str, Any] = super().serialize_result(obj, to_field_name)
        label = getattr(self.model_admin, "autocomplete_label", None)
        return result | {"text": label(obj)} if label else result


def autocomplete(request: HttpRequest) -> HttpResponse:
    """The site's view for autocompletion."""
    view = LabellingAutocompleteView.as_view(admin_site=admin.site)
    return cast("HttpResponse", view(request))


admin.site.site_header = _("Zhylnama: editing the archive")
admin.site.site_title = _("Zhylnama")
admin.site.index_title = _("Records of the archive")
admin.site.autocomplete_view = autocomplete  # type: ignore[method-assign]
