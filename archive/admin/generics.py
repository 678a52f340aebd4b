"""Django's admin classes with the archive's form fields, and with histories.

Editable records with a history use HistoryAdmin, all others ModelAdmin. Neither saves over what
somebody else stored meanwhile (`concurrent_edits`).
"""

from collections.abc import Sequence
from typing import Any, TypeVar

from django.contrib import admin
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.forms import Field
from django.http import HttpRequest, HttpResponse
from simple_history.admin import SimpleHistoryAdmin

from archive.admin.conflicts import ConcurrentEdits
from archive.admin.fields import EdtfFormField, RecordSelect
from archive.admin.ids import require_ids
from archive.admin.row_history import row_changes
from archive.admin.versions import shows_version
from archive.editing import keep_unshown
from archive.models import EdtfField

ModelT = TypeVar("ModelT", bound=models.Model)
ParentT = TypeVar("ParentT", bound=models.Model)


class _ArchiveFields(BaseModelAdmin[ModelT]):
    """Mixin with the form fields that every admin class here uses."""

    formfield_overrides = {
        EdtfField: {"form_class": EdtfFormField},
        models.URLField: {"assume_scheme": "https"},
    }

    def formfield_for_dbfield(
        self, db_field: models.Field[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Field | None:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            # Beside a chosen region stands no button that deletes the region itself.
            field.widget.can_delete_related = field.widget.can_change_related = False
        return field

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", RecordSelect(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class ModelAdmin(_ArchiveFields[ModelT], ConcurrentEdits[ModelT]):
    """Django's, with the archive's form fields."""


class HistoryAdmin(_ArchiveFields[ModelT], ConcurrentEdits[ModelT], SimpleHistoryAdmin):  # type: ignore[misc]
    """The one of django-simple-history, with the archive's form fields.

    Also shows the history of the rows behind the relations in `history_of`.
    """

    object_history_template = "admin/archive/history.html"
    object_history_list_template = "admin/archive/history_list.html"
    object_history_form_template = "admin/archive/version.html"
    history_of: Sequence[str] = ()

    @transaction.atomic
    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: Any = None
    ) -> HttpResponse:
        require_ids(object_id, version_id)
        # The library lets whoever may look at a version revert to it.
        if request.method == "POST" and self.revert_disabled(request):
            raise PermissionDenied
        is_gone = self.get_object(request, object_id) is None
        if is_gone and (page := self.gone_meanwhile(request, object_id)):
            return page
        context = self.compare_version(request, object_id) | (extra_context or {})
        shown: HttpResponse = super().history_form_view(request, object_id, version_id, context)
        return shown

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        # The library saves the whole row as it was; only what the form shows may come back.
        if shows_version(request):
            keep_unshown(obj, form.fields)
        super().save_model(request, obj, form, change)

    def render_history_view(
        self, request: HttpRequest, template: str, context: Any, **kwargs: Any
    ) -> HttpResponse:
        # The library renders the page of one version with this, too: it has no list.
        if "page_obj" in context:
            context["row_changes"] = row_changes(context["object"], self.history_of)
        shown: HttpResponse = super().render_history_view(request, template, context, **kwargs)
        return shown


class TabularInline(_ArchiveFields[ModelT], admin.TabularInline[ModelT, ParentT]):
    """Django's, with the archive's form fields."""


__all__ = ["HistoryAdmin", "ModelAdmin", "TabularInline"]
