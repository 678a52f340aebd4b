"""Officials, the offices they hold, and the positions that join the two in time."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Prefetch, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from archive.models.edtf_field import EdtfBound, EdtfField, bounds_in_order
from archive.models.natural_keys import NaturalKeyed, NaturalKeyManager
from archive.models.records.names import Name, Named, NameKind, name_constraints
from archive.models.records.regions import Region, validate_wikidata_id


class OfficeKind(models.TextChoices):
    """What sort of post an office is."""

    HEAD_OF_STATE = "head-of-state", _("head of state")
    HEAD_OF_GOVERNMENT = "head-of-government", _("head of government")
    DEPUTY_HEAD_OF_GOVERNMENT = "deputy-head-of-government", _("deputy head of government")
    MINISTER = "minister", _("minister")
    GOVERNOR = "governor", _("head of a region, district or city")
    AMBASSADOR = "ambassador", _("ambassador or consul")
    LEGISLATOR = "legislator", _("legislator")
    OTHER = "other", _("other post")


class OfficialQuerySet(models.QuerySet["Official"]):
    """Sets of officials."""

    def with_names(self) -> Self:
        return self.prefetch_related("names")

    def with_headings(self) -> Self:
        """With the names that a listing shows; `names.all()` then has no others."""
        headings = OfficialName.objects.filter(kind=NameKind.HEADING)
        return self.prefetch_related(Prefetch("names", headings))

    def unmerged(self) -> Self:
        return self.filter(merged_into=None)


class Official(Named, NaturalKeyed):
    """A person in public office."""

    slug = models.SlugField(_("slug"), max_length=100, unique=True)
    wikidata_id = models.CharField(
        _("Wikidata id"), max_length=12, blank=True, validators=[validate_wikidata_id]
    )
    merged_into = models.ForeignKey(
        "self",
        verbose_name=_("merged into"),
        related_name="merged",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
    )

    objects = NaturalKeyManager.from_queryset(OfficialQuerySet)()
    history = HistoricalRecords()

    class Meta:
        ordering = ["slug"]
        verbose_name = _("official")
        verbose_name_plural = _("officials")
        constraints = [
            models.UniqueConstraint(
                fields=["wikidata_id"], condition=~Q(wikidata_id=""), name="official_wikidata_once"
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("id")),
                name="official_not_merged_into_itself",
            ),
        ]

    def get_absolute_url(self) -> str:
        return reverse("official-detail", args=[self.slug])


class OfficialName(Name, NaturalKeyed):
    """A written form of an official's name, given name first."""

    natural_key_lookups = ("official__slug", "language", "text")

    official = models.ForeignKey(Official, related_name="names", on_delete=models.CASCADE)

    objects = NaturalKeyManager["OfficialName"]()
    history = HistoricalRecords()

    class Meta(Name.Meta):
        verbose_name = _("name of an official")
        verbose_name_plural = _("names of officials")
        constraints = name_constraints("official")


class OfficeQuerySet(models.QuerySet["Office"]):
    """Sets of offices."""

    def with_names(self) -> Self:
        return self.prefetch_related("names")


class Office(Named, NaturalKeyed):
    """A post: "governor of Turkistan region". Its names are its titles."""

    slug = models.SlugField(_("slug"), max_length=100, unique=True)
    kind = models.CharField(_("kind"), max_length=30, choices=OfficeKind.choices)
    region = models.ForeignKey(
        Region,
        verbose_name=_("region"),
        related_name="offices",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
    )

    objects = NaturalKeyManager.from_queryset(OfficeQuerySet)()
    history = HistoricalRecords()

    class Meta:
        ordering = ["slug"]
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=OfficeKind.values), name="office_kind_known"
            ),
        ]


class OfficeName(Name, NaturalKeyed):
    """A title of an office."""

    natural_key_lookups = ("office__slug", "language", "text")

    office = models.ForeignKey(Office, related_name="names", on_delete=models.CASCADE)

    objects = NaturalKeyManager["OfficeName"]()
    history = HistoricalRecords()

    class Meta(Name.Meta):
        verbose_name = _("title of an office")
        verbose_name_plural = _("titles of offices")
        constraints = name_constraints("office")


class PositionManager(NaturalKeyManager["Position"]):
    """Positions with their offices, which nobody wants without.

    In one query: an office that is deleted before a second one would leave the position without.
    """

    def get_queryset(self) -> models.QuerySet["Position"]:
        return super().get_queryset().select_related("office")


class Position(NaturalKeyed):
    """An official holding an office between two EDTF dates.

    An empty start is not known; an empty end is not known to have come.
    """

    natural_key_lookups = ("official__slug", "office__slug", "start")

    official = models.ForeignKey(Official, related_name="positions", on_delete=models.CASCADE)
    office = models.ForeignKey(Office, related_name="positions", on_delete=models.PROTECT)
    start = EdtfField(_("from"), blank=True)
    start_earliest = EdtfBound()
    start_latest = EdtfBound()
    end = EdtfField(_("until"), blank=True)
    end_earliest = EdtfBound()
    end_latest = EdtfBound()
    source_url = models.URLField(_("source of the dates"), blank=True, max_length=500)

    objects = PositionManager()
    history = HistoricalRecords()

    class Meta:
        ordering = [F("start_earliest").desc(nulls_last=True), "pk"]
        verbose_name = _("position")
        verbose_name_plural = _("positions")
        constraints = [
            models.UniqueConstraint(
                fields=["official", "office", "start"], name="position_recorded_once"
            ),
            models.CheckConstraint(
                condition=Q(start_earliest=None)
                | Q(end_latest=None)
                | Q(start_earliest__lte=F("end_latest")),
                name="position_starts_before_it_ends",
            ),
            bounds_in_order("start"),
            bounds_in_order("end"),
        ]

    def __str__(self) -> str:
        return f"{self.official}, {self.office}"

    def clean(self) -> None:
        if self.start_earliest and self.end_latest and self.start_earliest > self.end_latest:
            raise ValidationError({"end": _("The position ends before it starts.")})
