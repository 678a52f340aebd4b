"""Regions: a tree of countries, provinces, districts and cities, with names in every language."""

from decimal import Decimal
from typing import Self

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Prefetch, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from archive.models.edtf_field import EdtfBound, EdtfField, bounds_in_order
from archive.models.index_changes import Indexed
from archive.models.natural_keys import NaturalKeyed, NaturalKeyManager
from archive.models.records.names import Name, Named, NameKind, name_constraints
from archive.models.records.trees import TreeForeignKey, TreeQuerySet

validate_wikidata_id = RegexValidator(r"^Q[1-9][0-9]*\Z", _("A Wikidata id looks like Q200881."))
validate_iso_code = RegexValidator(
    r"^[A-Z]{2}(-[A-Z0-9]{1,3})?\Z", _("An ISO 3166 code looks like KZ or KZ-61.")
)


class RegionKind(models.TextChoices):
    """The level of a region."""

    COUNTRY = "country", _("country")
    PROVINCE = "province", _("province")
    DISTRICT = "district", _("district")
    CITY = "city", _("city")


class RegionQuerySet(TreeQuerySet["Region"]):
    """Sets of regions; `descendants(region, include_self=True)` is the whole subtree."""

    def with_names(self) -> Self:
        return self.prefetch_related("names")

    def with_headings(self) -> Self:
        """With the names that a listing shows; `names.all()` then has no others."""
        headings = RegionName.objects.filter(kind=NameKind.HEADING)
        return self.prefetch_related(Prefetch("names", headings))

    def unmerged(self) -> Self:
        return self.filter(merged_into=None)


RegionManager = NaturalKeyManager.from_queryset(RegionQuerySet)


class Region(Named, NaturalKeyed, Indexed):
    """A place that has a government: filtering by it includes everything below it."""

    slug = models.SlugField(_("slug"), max_length=100, unique=True)
    kind = models.CharField(_("kind"), max_length=10, choices=RegionKind.choices)
    parent = TreeForeignKey(
        "self",
        verbose_name=_("part of"),
        related_name="children",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
    )
    iso_code = models.CharField(
        _("ISO 3166 code"), max_length=6, blank=True, validators=[validate_iso_code]
    )
    wikidata_id = models.CharField(
        _("Wikidata id"), max_length=12, blank=True, validators=[validate_wikidata_id]
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(-90)), MaxValueValidator(Decimal(90))],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(-180)), MaxValueValidator(Decimal(180))],
    )
    existed = EdtfField(
        _("existed"), blank=True, help_text=_("EDTF interval, when known: 2022-06-08/..")
    )
    existed_earliest = EdtfBound()
    existed_latest = EdtfBound()
    merged_into = models.ForeignKey(
        "self",
        verbose_name=_("merged into"),
        related_name="merged",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
    )

    objects = RegionManager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["slug"]
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=RegionKind.values), name="region_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=models.F("id")), name="region_not_own_parent"
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=models.F("id")),
                name="region_not_merged_into_itself",
            ),
            models.CheckConstraint(
                condition=Q(kind=RegionKind.COUNTRY, parent=None)
                | ~Q(kind=RegionKind.COUNTRY) & Q(parent__isnull=False),
                name="region_only_countries_are_roots",
            ),
            models.UniqueConstraint(
                fields=["iso_code"], condition=~Q(iso_code=""), name="region_iso_code_once"
            ),
            models.UniqueConstraint(
                fields=["wikidata_id"], condition=~Q(wikidata_id=""), name="region_wikidata_once"
            ),
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None)
                | Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__gte=-90,
                    latitude__lte=90,
                    longitude__gte=-180,
                    longitude__lte=180,
                ),
                name="region_on_the_globe",
            ),
            bounds_in_order("existed"),
        ]

    def get_absolute_url(self) -> str:
        return reverse("region-detail", args=[self.slug])


class RegionName(Name, NaturalKeyed):
    """A written form of a region's name."""

    natural_key_lookups = ("region__slug", "language", "text")

    region = models.ForeignKey(Region, related_name="names", on_delete=models.CASCADE)

    objects = NaturalKeyManager["RegionName"]()
    history = HistoricalRecords()

    class Meta(Name.Meta):
        verbose_name = _("name of a region")
        verbose_name_plural = _("names of regions")
        constraints = name_constraints("region")
