"""Articles, the stories they tell together, and their regions and officials."""

import re
import uuid
from typing import Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from archive.models.edtf_field import EdtfBound, EdtfField, bounds_in_order
from archive.models.officials import Official
from archive.models.provenance import SourceDocument
from archive.models.regions import Region
from archive.models.sources import Source
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


class Asserter(models.TextChoices):
    """Who says that an article is about a region or an official."""

    EDITOR = "editor", _("editor")
    TAGGER = "tagger", _("tagger")


class StoryManager(models.Manager["Story"]):
    """Finds stories by natural key."""

    def get_by_natural_key(self, slug: str) -> "Story":
        return self.get(slug=slug)


class Story(models.Model):
    """One event; its articles tell it in different languages or copy each other."""

    slug = models.SlugField(_("slug"), max_length=100, unique=True)

    objects = StoryManager()

    class Meta:
        ordering = ["slug"]
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    def __str__(self) -> str:
        return self.slug

    def natural_key(self) -> tuple[str]:
        return (self.slug,)


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
        return self.filter(regions__in=below.values("pk")).distinct()

    def about_official(self, official: Official) -> Self:
        return self.filter(officials=official)

    def newest_first(self) -> Self:
        """By the latest day each article can be from; undated ones last."""
        return self.order_by(F("published_latest").desc(nulls_last=True), "-pk")

    def for_listing(self) -> Self:
        """With everything that a listing shows of an article, in one query."""
        return self.select_related("source")

    def for_indexing(self) -> Self:
        """With everything that the index takes from an article, in a fixed number of queries."""
        return self.prefetch_related(
            "officials__names", "regions__names", "regions__parent__parent__parent"
        )

    def get_by_natural_key(self, uid: str) -> "Article":
        return self.get(uid=uid)


class Article(models.Model):
    """A news article: cleaned text and what is known about it."""

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

    objects = ArticleQuerySet.as_manager()
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

    def natural_key(self) -> tuple[str]:
        return (str(self.uid),)

    natural_key.dependencies = [  # type: ignore[attr-defined]
        "archive.source",
        "archive.story",
        "archive.sourcedocument",
    ]

    def get_absolute_url(self) -> str:
        return reverse("article-detail", args=[self.pk, self.slug])

    @property
    def slug(self) -> str:
        """The readable end of the article's URL; only the id finds it."""
        return slugify(self.headline, allow_unicode=True)[:80].strip("-") or "-"

    @property
    def paragraphs(self) -> list[str]:
        """The body's paragraphs, without empty ones."""
        return [part for text in _PARAGRAPH_BREAK.split(self.body) if (part := text.strip())]

    @property
    def is_public(self) -> bool:
        return self.status == Status.PUBLISHED and self.merged_into_id is None


class Tag(models.Model):
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
        on_delete=models.SET_NULL,
    )

    class Meta:
        abstract = True

    @property
    def confirmed(self) -> bool:
        """Whether an editor stands behind it."""
        return self.asserted_by == Asserter.EDITOR or self.confirmed_by_id is not None


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


class ArticleRegionManager(models.Manager["ArticleRegion"]):
    """Finds regions of articles by natural key."""

    def get_by_natural_key(self, article: str, region: str) -> "ArticleRegion":
        return self.get(article__uid=article, region__slug=region)


class ArticleRegion(Tag):
    """A region of an article."""

    article = models.ForeignKey(Article, related_name="region_tags", on_delete=models.CASCADE)
    region = models.ForeignKey(
        Region, verbose_name=_("region"), related_name="article_tags", on_delete=models.PROTECT
    )

    objects = ArticleRegionManager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("region of an article")
        verbose_name_plural = _("regions of articles")
        constraints = tag_constraints("region")

    def __str__(self) -> str:
        return str(self.region)

    def natural_key(self) -> tuple[str, str]:
        return (str(self.article.uid), self.region.slug)

    natural_key.dependencies = ["archive.article", "archive.region"]  # type: ignore[attr-defined]


class ArticleOfficialManager(models.Manager["ArticleOfficial"]):
    """Finds officials of articles by natural key."""

    def get_by_natural_key(self, article: str, official: str) -> "ArticleOfficial":
        return self.get(article__uid=article, official__slug=official)


class ArticleOfficial(Tag):
    """An official of an article."""

    article = models.ForeignKey(Article, related_name="official_tags", on_delete=models.CASCADE)
    official = models.ForeignKey(
        Official, verbose_name=_("official"), related_name="article_tags", on_delete=models.PROTECT
    )

    objects = ArticleOfficialManager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("official of an article")
        verbose_name_plural = _("officials of articles")
        constraints = tag_constraints("official")

    def __str__(self) -> str:
        return str(self.official)

    def natural_key(self) -> tuple[str, str]:
        return (str(self.article.uid), self.official.slug)

    natural_key.dependencies = ["archive.article", "archive.official"]  # type: ignore[attr-defined]
