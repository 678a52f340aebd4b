"""The decided regions and officials of an article, edited on the article's page.

What the tagger found and nobody has decided on stands above them: see suggestions.py.
"""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from archive.admin.generics import BaseInlineFormSet, ModelForm, TabularInline
from archive.editing import reject_tag
from archive.models import Article, ArticleOfficial, ArticleRegion
from archive.models.tags import UNCONFIRMED, Asserter, Tag


class TagForm(ModelForm[Any]):
    """One tag. What an editor adds needs no confirmation.

    A tag of the tagger that is pointed at another record becomes the editor's own assertion; so
    does one that nobody had confirmed when an editor adds the same record.
    """

    def _post_clean(self) -> None:
        records = {name: self.cleaned_data.get(name) for name in ("region", "official")}
        chosen = {name: record for name, record in records.items() if record}
        if chosen and self.instance.pk is None:
            tags = type(self.instance).objects.filter(UNCONFIRMED, **chosen)
            self.instance = tags.filter(article=self.instance.article_id).first() or self.instance
        super()._post_clean()  # type: ignore[misc]  # no stub

    def record_editor(self) -> None:
        """Note on the instance what the changes mean; call it before saving."""
        tag, changed = self.instance, set(self.changed_data)
        if {"region", "official"} & changed:
            tag.asserted_by, tag.tagger_version, tag.confirmed_by = Asserter.EDITOR, "", None
            if isinstance(tag, ArticleOfficial):
                tag.mismatch = ""
        if "role" in changed:
            tag.role_asserted_by, tag.role_tagger_version = Asserter.EDITOR, ""


class TagFormSet(BaseInlineFormSet[Any, Any, TagForm]):
    """The tags of an article; one that an editor deletes is never proposed again.

    Set `editor` before saving.
    """

    editor: User

    def delete_existing(self, obj: Any, commit: bool = True) -> None:
        if commit:
            reject_tag(obj, self.editor)


class TagInline(TabularInline[Any, Article]):
    """Base of the inlines; set `model`, `fields` and `autocomplete_fields`."""

    form = TagForm
    formset: Any = TagFormSet
    readonly_fields = ["asserted"]
    extra = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        tags = super().get_queryset(request).exclude(UNCONFIRMED)
        return tags.select_related("confirmed_by")

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
