"""Tags: that an article is about a region or an official, and who says so."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from archive.models.articles import Article
from archive.models.officials import Official
from archive.models.regions import Region


class Asserter(models.TextChoices):
    """Who says that an article is about a region or an official."""

    EDITOR = "editor", _("editor")
    TAGGER = "tagger", _("tagger")


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
