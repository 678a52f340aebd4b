"""Django's admin and form classes, subscriptable: `ModelAdmin[Article]`.

Type checkers know them as generic; at run time they are not. Editable records with a
history use HistoryAdmin, all others ModelAdmin. Neither saves over what somebody else stored
meanwhile (`concurrent_edits`).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse

from archive.admin.conflicts import ConcurrentEdits, Decided
from archive.admin.fields import EdtfFormField, RecordSelect
from archive.admin.ids import require_ids
from archive.admin.row_history import row_changes
from archive.admin.versions import shows_version
from archive.editing import keep_unshown
from archive.models import EdtfField

FIELD_OVERRIDES: dict[Any, dict[str, Any]] = {
    EdtfField: {"form_class": EdtfFormField},
    models.URLField: {"assume_scheme": "https"},
}
"""Form fields that every admin class here uses."""

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin, TabularInline
    from django.contrib.admin.options import _ModelT
    from django.forms import BaseInlineFormSet, ModelForm

    class HistoryAdmin(ModelAdmin[_ModelT]):
        """Also shows the history of the rows behind the relations in `history_of`."""

        history_of: Sequence[str]
        version_has_rows: bool

        def decided_meanwhile(self, request: HttpRequest, record: Any) -> list[Decided]: ...

        def history_form_view(
            self, request: HttpRequest, object_id: str, version_id: str, extra_context: Any = None
        ) -> HttpResponse: ...

else:
    from django import forms
    from django.contrib import admin
    from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
    from simple_history.admin import SimpleHistoryAdmin

    class _Subscriptable:
        def __class_getitem__(cls, _item: Any) -> type:
            return cls

    class _ArchiveFields(_Subscriptable):
        formfield_overrides = FIELD_OVERRIDES

        def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
            field = super().formfield_for_dbfield(db_field, request, **kwargs)
            if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
                # Beside a chosen region stands no button that deletes the region itself.
                field.widget.can_delete_related = field.widget.can_change_related = False
            return field

        def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
            if db_field.name in self.get_autocomplete_fields(request):
                kwargs.setdefault("widget", RecordSelect(db_field, self.admin_site))
            return super().formfield_for_foreignkey(db_field, request, **kwargs)

    class ModelAdmin(_ArchiveFields, ConcurrentEdits, admin.ModelAdmin):
        """Django's, with the archive's form fields."""

    class HistoryAdmin(_ArchiveFields, ConcurrentEdits, SimpleHistoryAdmin):
        """The one of django-simple-history, with the archive's form fields.

        Also shows the history of the rows behind the relations in `history_of`.
        """

        object_history_template = "admin/archive/history.html"
        object_history_list_template = "admin/archive/history_list.html"
        object_history_form_template = "admin/archive/version.html"
        history_of: Sequence[str] = ()

        @transaction.atomic
        def history_form_view(
            self, request: Any, object_id: str, version_id: str, extra_context: Any = None
        ) -> Any:
            require_ids(object_id, version_id)
            # The library lets whoever may look at a version revert to it.
            if request.method == "POST" and self.revert_disabled(request):
                raise PermissionDenied
            is_gone = self.get_object(request, object_id) is None
            if is_gone and (page := self.gone_meanwhile(request, object_id)):
                return page
            context = self.compare_version(request, object_id) | (extra_context or {})
            return super().history_form_view(request, object_id, version_id, context)

        def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
            # The library saves the whole row as it was; only what the form shows may come back.
            if shows_version(request):
                keep_unshown(obj, form.fields)
            super().save_model(request, obj, form, change)

        def render_history_view(
            self, request: Any, template: str, context: Any, **kwargs: Any
        ) -> Any:
            # The library renders the page of one version with this, too: it has no list.
            if "page_obj" in context:
                context["row_changes"] = row_changes(context["object"], self.history_of)
            return super().render_history_view(request, template, context, **kwargs)

    class TabularInline(_ArchiveFields, admin.TabularInline):
        """Django's, with the archive's form fields."""

    class ModelForm(_Subscriptable, forms.ModelForm):
        """Django's."""

    class BaseInlineFormSet(_Subscriptable, forms.BaseInlineFormSet):
        """Django's."""


__all__ = ["BaseInlineFormSet", "HistoryAdmin", "ModelAdmin", "ModelForm", "TabularInline"]
