"""A proposed person becomes an official: the form, filled in from the proposal."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from archive.admin.fields import NamedRecords, RecordNamesField
from archive.admin.records.romanisation_data import ENGLISH_LETTERS, KYRGYZ_LETTERS
from archive.models import NameKind, Office, Official, OfficialName, OfficialProposal, Position
from archive.text.languages import Language

_LANGUAGES = [("kk", _("Kazakh")), ("ky", _("Kyrgyz")), ("ru", _("Russian")), ("en", _("English"))]


def romanise(name: str, language: str) -> str:
    """A name in plain English letters, as addresses have it: “Садыр Жапаров” → sadyr-japarov."""
    letters = ENGLISH_LETTERS | (KYRGYZ_LETTERS if language == Language.KYRGYZ else {})
    return slugify("".join(letters.get(letter, letter) for letter in name.lower()))


def free_slug(slug: str) -> str:
    """The slug, with a number where an official has it already."""
    wanted, number = slug or "official", 1
    slug = wanted
    while Official.objects.filter(slug=slug).exists():
        number += 1
        slug = f"{wanted}-{number}"
    return slug


class NewOfficialForm(forms.Form):
    """A new official, or which of the archive's officials the proposed person is."""

    name = forms.CharField(label=_("name"), max_length=200, required=False)
    language = forms.ChoiceField(label=_("language"), choices=_LANGUAGES)
    slug = forms.SlugField(label=_("slug"), max_length=100, required=False)
    office = forms.ModelChoiceField(
        Office.objects.none(), label=_("office"), required=False, empty_label=_("not known")
    )
    existing = RecordNamesField(
        label=_("or somebody the archive has"),
        help_text=_("The name, in any language. What stands above is then left aside."),
    )

    def __init__(self, proposal: OfficialProposal, *args: Any, **kwargs: Any) -> None:
        language = proposal.article.language
        offices = Office.objects.filter(kind=proposal.office_kind, region=proposal.region_id)
        kwargs["initial"] = {
            "name": proposal.name,
            "language": language if language in dict(_LANGUAGES) else "ru",
            "slug": free_slug(romanise(proposal.name, language)),
            "office": offices.first() if proposal.region_id else None,
        }
        super().__init__(*args, **kwargs)
        office: Any = self.fields["office"]
        office.queryset = offices.with_names()
        self.fields["existing"].widget.attrs["rows"] = 1

    def clean_existing(self) -> Official | None:
        named: NamedRecords = self.cleaned_data["existing"]
        if named.regions or len(named.officials) > 1:
            raise ValidationError(_("Name one official."))
        return named.officials[0] if named.officials else None

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"]
        if slug and Official.objects.filter(slug=slug).exists():
            raise ValidationError(_("Another official has this slug."))
        return slug

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("existing") is None and "existing" in cleaned:
            for name in ("name", "slug"):
                if name in cleaned and not cleaned[name]:
                    self.add_error(name, _("A new official needs this."))
        return cleaned

    @transaction.atomic
    def save(self) -> Official:
        """The official, made now or chosen."""
        if existing := self.cleaned_data["existing"]:
            official: Official = existing
            return official
        official = Official.objects.create(slug=self.cleaned_data["slug"])
        OfficialName.objects.create(
            official=official,
            language=self.cleaned_data["language"],
            text=self.cleaned_data["name"],
            kind=NameKind.HEADING,
        )
        if office := self.cleaned_data["office"]:
            Position.objects.create(official=official, office=office)
        return official
