"""The decided regions and officials of an article, edited on the article's page.

What the tagger found and nobody has decided on stands above them (`proposed/decisions.py`).
"""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.forms import BaseInlineFormSet, ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from archive.admin.generics import TabularInline
from archive.editing import delete_row, note_row, save_row, surviving
from archive.models import UNCONFIRMED, Article, ArticleOfficial, ArticleRegion, Asserter, Tag


class TagForm(ModelForm[Any]):
    """One tag. What an editor adds needs no confirmation.

    A tag of the tagger that is pointed at another record becomes the editor's own assertion; so
    does one that nobody had confirmed when an editor adds the same record.
    """

    def clean(self) -> dict[str, Any]:
        """A record that was merged since the page was made stands for the one it went into."""
        cleaned = super().clean() or self.cleaned_data
        records = {name: cleaned.get(name) for name in ("region", "official")}
        return cleaned | {name: surviving(record) for name, record in records.items() if record}

    def _post_clean(self) -> None:
        records = {name: self.cleaned_data.get(name) for name in ("region", "official")}
        chosen = {name: record for name, record in records.items() if record}
        if chosen and self.instance.pk is None:
            tags = type(self.instance).objects.filter(UNCONFIRMED, **chosen)
            if known := tags.filter(article=self.instance.article_id).first():
                self.instance = known
                if "role" not in self.changed_data:
                    self.cleaned_data["role"] = getattr(known, "role", "")
        super()._post_clean()  # type: ignore[misc]  # no stub

    def record_editor(self) -> None:
        """Note on the instance what the changes mean; call it before saving."""
        note_row(self.instance, self.changed_data)


class TagFormSet(BaseInlineFormSet[Any, Any, TagForm]):
    """The tags of an article; one that an editor deletes is never proposed again.

    Set `editor` before saving.
    """

    editor: User

    def save_new(self, form: TagForm, commit: bool = True) -> Any:
        return self._saved(super().save_new(form, commit=False), commit)

    def save_existing(self, form: TagForm, obj: Any, commit: bool = True) -> Any:
        return self._saved(super().save_existing(form, obj, commit=False), commit)

    def _saved(self, tag: Any, commit: bool) -> Any:
        if commit:
            save_row(tag, self.editor, self._staying)
        return tag

    def delete_existing(self, obj: Any, commit: bool = True) -> None:
        if commit:
            delete_row(obj, self.editor, self._staying)

    @property
    def _staying(self) -> list[Any]:
        return [form.instance for form in self.forms if form not in self.deleted_forms]


class TagInline(TabularInline[Any, Article]):
    """Base of the inlines; set `model`, `fields` and `autocomplete_fields`."""

    form = TagForm
    formset: Any = TagFormSet
    readonly_fields = ["asserted"]
    extra = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        tags = super().get_queryset(request).exclude(UNCONFIRMED)
        return tags.select_related("confirmed_by", *self.autocomplete_fields)

    @admin.display(description=_("asserted by"))
    def asserted(self, tag: Tag) -> str:
        """Who stands behind the tag."""
        if tag.asserted_by == Asserter.EDITOR:
            return tag.get_asserted_by_display()
        return gettext("tagger %(version)s, confirmed by %(editor)s") % {
            "version": tag.tagger_version,
            "editor": tag.confirmed_by,
        }


class RegionTagInline(TagInline):
    """Regions of an article."""

    model = ArticleRegion
    fields = ["region", "role", "asserted"]
    autocomplete_fields = ["region"]
    verbose_name = _("region")
    verbose_name_plural = _("regions")


class OfficialTagInline(TagInline):
    """Officials of an article."""

    model = ArticleOfficial
    fields = ["official", "asserted"]
    autocomplete_fields = ["official"]
    verbose_name = _("official")
    verbose_name_plural = _("officials")
