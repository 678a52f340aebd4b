"""The regions and officials of an article, edited on the article's page."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from archive.admin.generics import ModelForm, TabularInline
from archive.models import Article, ArticleOfficial, ArticleRegion
from archive.models.tags import Asserter, Tag


class TagForm(ModelForm[Any]):
    """One tag; an editor confirms what the tagger asserted with a tick.

    What editors add themselves needs no confirmation. A tag of the tagger that is pointed at
    another record becomes the editor's own assertion.
    """

    confirmed = forms.BooleanField(
        label=_("confirmed"),
        required=False,
        help_text=_("Tick what the tagger found and you agree with; delete what is wrong."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        confirmed = self.fields["confirmed"]
        confirmed.initial = self.instance.confirmed
        confirmed.disabled = self.instance.asserted_by == Asserter.EDITOR

    def record_editor(self, user: AbstractBaseUser | AnonymousUser) -> None:
        """Note on the instance what the user's changes mean; call it before saving."""
        tag = self.instance
        if tag.asserted_by == Asserter.EDITOR:
            return
        if {"region", "official"} & set(self.changed_data):
            tag.asserted_by, tag.tagger_version, tag.confirmed_by = Asserter.EDITOR, "", None
        elif "confirmed" in self.changed_data:
            tag.confirmed_by = user if self.cleaned_data["confirmed"] else None


class TagInline(TabularInline[Any, Article]):
    """Base of the inlines; set `model`, `fields` and `autocomplete_fields`."""

    form = TagForm
    readonly_fields = ["asserted"]
    extra = 0

    @admin.display(description=_("asserted by"))
    def asserted(self, tag: Tag) -> str:
        """Who stands behind the tag."""
        if tag.asserted_by == Asserter.EDITOR:
            return tag.get_asserted_by_display()
        if tag.confirmed_by is None:
            return gettext("tagger %(version)s") % {"version": tag.tagger_version}
        return gettext("tagger %(version)s, confirmed by %(editor)s") % {
            "version": tag.tagger_version,
            "editor": tag.confirmed_by,
        }


class RegionTagInline(TagInline):
    """Regions of an article."""

    model = ArticleRegion
    fields = ["region", "confirmed", "asserted"]
    autocomplete_fields = ["region"]
    verbose_name = _("region")
    verbose_name_plural = _("regions")


class OfficialTagInline(TagInline):
    """Officials of an article."""

    model = ArticleOfficial
    fields = ["official", "confirmed", "asserted"]
    autocomplete_fields = ["official"]
    verbose_name = _("official")
    verbose_name_plural = _("officials")
