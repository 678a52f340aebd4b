"""Articles."""

import re
import uuid
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from archive.models.articles.stories import Story
from archive.models.edtf_field import EdtfBound, EdtfField, bounds_in_order
from archive.models.index_changes import Indexed
from archive.models.natural_keys import NaturalKeyed, NaturalKeyManager
from archive.models.provenance import Source, SourceDocument
from archive.models.records import Official, Region
from archive.text.dates import UNKNOWN

_PARAGRAPH_BREAK = re.compile(r"\n\s*\n")


class ArticleLanguage(models.TextChoices):
    """Languages of articles, as BCP 47 codes."""

    KAZAKH = "kk", _("Kazakh")
    KYRGYZ = "ky", _("Kyrgyz")
    RUSSIAN = "ru", _("Russian")
    ENGLISH = "en", _("English")
    UNDETERMINED = "und", _("undetermined")


class Status(models.TextChoices):
    """Where an article stands: only published ones are shown to readers."""

    DRAFT = "draft", _("draft")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


class ArticleQuerySet(models.QuerySet["Article"]):
    """Sets of articles."""

    def published(self) -> Self:
        """What readers see."""
        return self.filter(status=Status.PUBLISHED, merged_into=None)

    def in_language(self, language: str) -> Self:
        return self.filter(language=language)

    def about_region(self, region: Region) -> Self:
        """Articles of a region and of everything below it."""
        below = Region.objects.descendants(region, include_self=True)
        about = Article.objects.filter(region_tags__region__in=below.values("pk"))
        return self.filter(pk__in=about.order_by().values("pk"))

    def about_official(self, official: Official) -> Self:
        return self.filter(officials=official)

    def newest_first(self) -> Self:
        """By the latest day each article can be from; undated ones last."""
        return self.order_by(F("published_latest").desc(nulls_last=True), "-pk")

    def lock(self) -> None:
        """Let nobody else write what is said of these articles until the transaction ends.

        Whoever writes tags or rejections does this first. Some databases lock more than the rows:
        with SQLite nobody else writes anything in the meantime.
        """
        list(self.order_by("pk").select_for_update().values_list("pk", flat=True))

    def for_listing(self) -> Self:
        """With everything that a listing shows of an article, in a fixed number of queries."""
        told = Article.objects.only("language", "status", "merged_into", "story").order_by()
        return self.select_related("source", "story").prefetch_related(
            models.Prefetch("story__articles", told)
        )


class Article(NaturalKeyed, Indexed):
    """A news article: cleaned text and what is known about it."""

    natural_key_lookups = ("uid",)

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    language = models.CharField(_("language"), max_length=3, choices=ArticleLanguage.choices)
    headline = models.CharField(_("headline"), max_length=500)
    body = models.TextField(
        _("text"), blank=True, help_text=_("An empty line separates two paragraphs.")
    )
    dateline_place = models.CharField(_("dateline place"), max_length=100, blank=True)
    agency = models.CharField(_("agency"), max_length=100, blank=True)
    byline = models.CharField(_("byline"), max_length=200, blank=True)
    published = EdtfField(
        _("date of publication"),
        default=UNKNOWN,
        help_text=_(
            "As exactly as it is known, in EDTF: 2024-03-07, 2024-03, 2024, 2024? (uncertain), "
            "201X (some year of the 2010s), XXXX-03-07 (year unknown), XXXX (unknown)."
        ),
    )
    published_earliest = EdtfBound()
    published_latest = EdtfBound()
    source = models.ForeignKey(
        Source,
        verbose_name=_("source"),
        related_name="articles",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
    )
    source_url = models.URLField(_("URL at the source"), max_length=1000, blank=True)
    source_document = models.ForeignKey(
        SourceDocument,
        verbose_name=_("source document"),
        related_name="articles",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
    )
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.DRAFT
    )
    story = models.ForeignKey(
        Story,
        verbose_name=_("story"),
        related_name="articles",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    merged_into = models.ForeignKey(
        "self",
        verbose_name=_("merged into"),
        related_name="merged",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
    )
    regions = models.ManyToManyField(
        Region, verbose_name=_("regions"), related_name="articles", through="ArticleRegion"
    )
    officials = models.ManyToManyField(
        Official, verbose_name=_("officials"), related_name="articles", through="ArticleOfficial"
    )
    created = models.DateTimeField(_("added"), auto_now_add=True)
    modified = models.DateTimeField(_("changed"), auto_now=True)

    objects = NaturalKeyManager.from_queryset(ArticleQuerySet)()
    history = HistoricalRecords()

    class Meta:
        ordering = [F("published_latest").desc(nulls_last=True), "-pk"]
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        indexes = [
            models.Index(fields=["status", "-published_latest"], name="article_listing"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(language__in=ArticleLanguage.values), name="article_language_known"
            ),
            models.CheckConstraint(
                condition=Q(status__in=Status.values), name="article_status_known"
            ),
            models.CheckConstraint(condition=~Q(headline=""), name="article_headline_not_empty"),
            models.CheckConstraint(condition=~Q(published=""), name="article_date_not_empty"),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("id")),
                name="article_not_merged_into_itself",
            ),
            models.UniqueConstraint(
                fields=["source_url"],
                condition=~Q(source_url=""),
                name="article_source_url_once",
                violation_error_message=_("The archive already has an article with this URL."),
            ),
            bounds_in_order("published"),
        ]

    def __str__(self) -> str:
        return self.headline

    def clean(self) -> None:
        if self.status == Status.PUBLISHED and not self.body.strip():
            raise ValidationError({"body": _("A published article needs a text.")})

    def get_absolute_url(self) -> str:
        return reverse("article-detail", args=[self.pk, self.slug])

    @property
    def slug(self) -> str:
        """The readable end of the article's URL; only the id finds it."""
        return slugify(self.headline, allow_unicode=True)[:80].strip("-") or "-"

    @property
    def paragraphs(self) -> list[str]:
        """The body's paragraphs, without empty ones."""
        return split_paragraphs(self.body)

    @property
    def copy_count(self) -> int:
        """How many others tell its story in its language; free of queries after for_listing()."""
        if self.story is None:
            return 0
        return sum(
            other.is_public and other.language == self.language and other.pk != self.pk
            for other in self.story.articles.all()
        )

    @property
    def is_public(self) -> bool:
        return self.status == Status.PUBLISHED and self.merged_into_id is None


def split_paragraphs(body: str) -> list[str]:
    """The paragraphs of a body, without empty ones."""
    return [part for text in _PARAGRAPH_BREAK.split(body) if (part := text.strip())]
