"""The names of a record, edited on the record's own page."""

from typing import Any

from django.contrib.admin.widgets import AdminTextInputWidget
from django.core.exceptions import ValidationError
from django.forms import BaseInlineFormSet, ModelForm
from django.utils.translation import gettext_lazy as _

from archive.admin.generics import TabularInline
from archive.models import Name, NameKind


class NameForm(ModelForm[Any]):
    """One name."""

    class Meta:
        widgets = {
            "language": AdminTextInputWidget(attrs={"class": "name-language", "size": 8}),
            "text": AdminTextInputWidget(attrs={"class": "name-text", "size": 40}),
        }

    def _get_validation_exclusions(self) -> set[str]:
        # That a language has one heading is a matter of all rows together: NameFormSet sees to
        # it. Checked row by row, two names could never trade places in one go.
        excluded: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]  # no stub
        return excluded | {"kind"}


class NameFormSet(BaseInlineFormSet[Any, Any, NameForm]):
    """All names of a record: at least one heading, and at most one in each language."""

    def clean(self) -> None:
        super().clean()
        headings: set[str] = set()
        for form in self.forms:
            name = getattr(form, "cleaned_data", {})
            if name.get("kind") != NameKind.HEADING or form in self.deleted_forms:
                continue
            language = name.get("language", "")
            if language in headings:
                form.add_error(
                    "kind",
                    _("“%(language)s” has another heading. Make one of the two a variant.")
                    % {"language": language},
                )
            headings.add(language)
        if not headings and not self.total_error_count():
            raise ValidationError(_("Give at least one name of the kind “heading”."))

    def save(self, commit: bool = True) -> list[Any]:
        if commit:
            # The rows are saved one after the other: no old heading may stand in the way. The
            # history need not know: each of these rows is saved or deleted next, and noted so.
            touched = [form.instance.pk for form in self.initial_forms if form.has_changed()]
            self.get_queryset().filter(pk__in=touched).update(kind=NameKind.VARIANT)
        return super().save(commit)


class NameInline(TabularInline[Name, Any]):
    """Base of the inlines; set `model`."""

    form = NameForm
    formset: Any = NameFormSet
    fields = ["language", "text", "kind", "used"]
    extra = 0
    min_num = 1
    verbose_name = _("name")
    verbose_name_plural = _("names")
