"""Names of authority records: one heading per language, any number of variants."""

from collections.abc import Iterable
from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from archive.models.edtf_field import EdtfBound, EdtfField, bounds_in_order
from archive.text.languages import BCP47, HEADING_FALLBACK

validate_bcp47 = RegexValidator(
    rf"^(?:{BCP47.pattern})\Z", _("Write a BCP 47 code: kk, ky, ru, en, kk-Latn, zh-Hans.")
)


class NameKind(models.TextChoices):
    """What a written form is to its record."""

    HEADING = "heading", _("heading")
    VARIANT = "variant", _("variant")
    FORMER = "former", _("former name")


class Name(models.Model):
    """One written form of an authority record's name.

    A former name may say from when to when it was in use (an EDTF interval).
    """

    language = models.CharField(_("language"), max_length=12, validators=[validate_bcp47])
    text = models.CharField(_("name"), max_length=200)
    kind = models.CharField(
        _("kind"), max_length=10, choices=NameKind.choices, default=NameKind.VARIANT
    )
    used = EdtfField(_("in use"), blank=True, help_text=_("EDTF interval, e.g. 1998/2019-03-23"))
    used_earliest = EdtfBound()
    used_latest = EdtfBound()

    class Meta:
        abstract = True
        ordering = ["kind", "language", "text"]

    def __str__(self) -> str:
        return self.text


def name_constraints(owner: str) -> list[models.BaseConstraint]:
    """What the database guarantees for the names of one kind of record."""
    return [
        models.UniqueConstraint(
            fields=[owner, "language"],
            condition=Q(kind=NameKind.HEADING),
            name=f"{owner}_one_heading_per_language",
        ),
        models.UniqueConstraint(
            fields=[owner, "language", "text"], name=f"{owner}_name_written_once"
        ),
        models.CheckConstraint(condition=~Q(text=""), name=f"{owner}_name_not_empty"),
        models.CheckConstraint(condition=Q(kind__in=NameKind.values), name=f"{owner}_name_kind"),
        bounds_in_order("used"),
    ]


def pick_heading(names: Iterable[Any], language: str) -> str:
    """The heading in a language, or the nearest stand-in; empty when there are no names."""
    headings = (name for name in names if name.kind == NameKind.HEADING)
    return _nearest({name.language: name.text for name in headings}, language)


def _nearest(texts: dict[str, str], language: str) -> str:
    for code in HEADING_FALLBACK.get(language, HEADING_FALLBACK["en"]):
        if code in texts:
            return texts[code]
    return next(iter(texts.values()), "")


class Named(models.Model):
    """A record that has names and a slug; reads the names from a prefetch where there is one."""

    slug: Any

    known_headings: dict[str, str] | None = None
    """Headings by language, of a record that is kept without the rows of its names."""

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.heading() or str(self.slug)

    def heading(self, language: str | None = None) -> str:
        """The chosen name in a language; by default in the language of the interface."""
        language = (language or get_language() or "en").split("-")[0]
        if self.known_headings is not None:
            return _nearest(self.known_headings, language)
        names: models.Manager[Any] = self.names  # type: ignore[attr-defined]  # from <Record>Name
        return pick_heading(names.all(), language)
