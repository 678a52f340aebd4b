"""Tags: that an article is about a region or an official, who says so, and what editors refused.

Whatever an editor says of them is written by `archive.editing`, so that no later tagging undoes it.
"""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from archive.models.articles.articles import Article
from archive.models.index_changes import Indexed
from archive.models.natural_keys import NaturalKeyed, NaturalKeyManager
from archive.models.records import Official, Region


class Asserter(models.TextChoices):
    """Who says that an article is about a region or an official."""

    EDITOR = "editor", _("editor")
    TAGGER = "tagger", _("tagger")


UNCONFIRMED = Q(asserted_by=Asserter.TAGGER, confirmed_by=None)
"""Tags that nobody but the tagger stands behind."""


class Tag(Indexed):
    """That an article is about a record, who says so, and whether an editor agrees."""

    asserted_by = models.CharField(
        _("asserted by"), max_length=10, choices=Asserter.choices, default=Asserter.EDITOR
    )
    tagger_version = models.CharField(
        _("version of the tagger"), max_length=40, blank=True, editable=False
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("confirmed by"),
        related_name="+",
        null=True,
        blank=True,
        editable=False,
        # Without it the next tagging could take away what somebody confirmed.
        on_delete=models.PROTECT,
    )

    class Meta:
        abstract = True

    @property
    def confirmed(self) -> bool:
        """Whether an editor stands behind it."""
        return self.asserted_by == Asserter.EDITOR or self.confirmed_by_id is not None

    @property
    def decided(self) -> bool:
        """Whether an editor said anything about it, so that no program takes it away."""
        return self.confirmed


def tag_constraints(record: str) -> list[models.BaseConstraint]:
    """What the database guarantees for an article's regions or officials."""
    return [
        models.UniqueConstraint(fields=["article", record], name=f"article_{record}_once"),
        models.CheckConstraint(
            condition=Q(asserted_by=Asserter.EDITOR, tagger_version="")
            | Q(asserted_by=Asserter.TAGGER) & ~Q(tagger_version=""),
            name=f"article_{record}_asserter",
        ),
    ]


class RegionRole(models.TextChoices):
    """What a region is to the article's event: «делегация Туркестанской области в Китае»."""

    HOME = "home", _("home")
    VISITED = "visited", _("visited")


class ArticleRegion(Tag, NaturalKeyed):
    """A region of an article.

    Its role is a statement of its own: nobody's (`role_asserted_by` empty), proposed by the
    tagger, or decided by an editor, also to be none.
    """

    natural_key_lookups = ("article__uid", "region__slug")

    article = models.ForeignKey(Article, related_name="region_tags", on_delete=models.CASCADE)
    region = models.ForeignKey(
        Region, verbose_name=_("region"), related_name="article_tags", on_delete=models.PROTECT
    )
    role = models.CharField(
        _("role"),
        max_length=10,
        choices=RegionRole.choices,
        blank=True,
        help_text=_("Home: whose event it is. Visited: the partner. Most regions have no role."),
    )
    role_asserted_by = models.CharField(
        _("role asserted by"),
        max_length=10,
        choices=Asserter.choices,
        blank=True,
        editable=False,
    )
    role_tagger_version = models.CharField(
        _("version of the tagger that proposed the role"),
        max_length=40,
        blank=True,
        editable=False,
    )

    objects = NaturalKeyManager["ArticleRegion"]()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("region of an article")
        verbose_name_plural = _("regions of articles")
        constraints = [
            *tag_constraints("region"),
            models.CheckConstraint(
                condition=Q(role__in=["", *RegionRole.values]), name="article_region_role_known"
            ),
            models.CheckConstraint(
                condition=Q(role_asserted_by=Asserter.EDITOR, role_tagger_version="")
                | Q(role_asserted_by="", role="", role_tagger_version="")
                | Q(role_asserted_by=Asserter.TAGGER) & ~Q(role="") & ~Q(role_tagger_version=""),
                name="article_region_role_asserter",
            ),
        ]

    def __str__(self) -> str:
        return str(self.region)

    @property
    def decided(self) -> bool:
        """Also where an editor only chose its role."""
        return self.confirmed or self.role_asserted_by == Asserter.EDITOR


class Mismatch(models.TextChoices):
    """How the title beside an official's name differs from the recorded positions."""

    OTHER_OFFICE = "other-office", _("holds another office")
    OTHER_REGION = "other-region", _("holds this office in another region")
    OTHER_TIME = "other-time", _("held this office at another time")


class ArticleOfficial(Tag, NaturalKeyed):
    """An official of an article.

    `mismatch` is what the tagger noticed, for lists and filters; `suggest_for()` of
    `archive.tagging` gives the details, with the positions as they are recorded now.
    """

    natural_key_lookups = ("article__uid", "official__slug")

    article = models.ForeignKey(Article, related_name="official_tags", on_delete=models.CASCADE)
    official = models.ForeignKey(
        Official, verbose_name=_("official"), related_name="article_tags", on_delete=models.PROTECT
    )
    mismatch = models.CharField(
        _("title and positions"),
        max_length=15,
        choices=Mismatch.choices,
        blank=True,
        editable=False,
    )

    objects = NaturalKeyManager["ArticleOfficial"]()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("official of an article")
        verbose_name_plural = _("officials of articles")
        constraints = [
            *tag_constraints("official"),
            models.CheckConstraint(
                condition=Q(mismatch__in=["", *Mismatch.values]),
                name="article_official_mismatch_known",
            ),
        ]

    def __str__(self) -> str:
        return str(self.official)


class RejectedTagQuerySet(models.QuerySet["RejectedTag"]):
    """Sets of rejections."""

    def contradicted(self) -> Self:
        """Those of a record that the article is tagged with, which there must never be."""
        regions = ArticleRegion.objects.filter(article=OuterRef("article"))
        officials = ArticleOfficial.objects.filter(article=OuterRef("article"))
        return self.filter(
            Exists(regions.filter(region=OuterRef("region")))
            | Exists(officials.filter(official=OuterRef("official")))
        )


class RejectedTag(models.Model):
    """An editor's word that an article is not about a record: the tagger never tags it again."""

    article = models.ForeignKey(Article, related_name="rejected_tags", on_delete=models.CASCADE)
    region = models.ForeignKey(
        Region,
        verbose_name=_("region"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
    )
    official = models.ForeignKey(
        Official,
        verbose_name=_("official"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
    )
    rejected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("rejected by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    rejected = models.DateTimeField(_("rejected"), auto_now_add=True)

    objects = RejectedTagQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("rejected tag")
        verbose_name_plural = _("rejected tags")
        constraints = [
            models.CheckConstraint(
                condition=Q(region=None, official__isnull=False)
                | Q(region__isnull=False, official=None),
                name="rejected_tag_of_one_record",
            ),
            models.UniqueConstraint(
                fields=["article", "region"],
                condition=Q(region__isnull=False),
                name="region_rejected_once",
            ),
            models.UniqueConstraint(
                fields=["article", "official"],
                condition=Q(official__isnull=False),
                name="official_rejected_once",
            ),
        ]

    def __str__(self) -> str:
        return str(self.region or self.official)
