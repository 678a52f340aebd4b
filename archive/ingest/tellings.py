"""The same event told in other languages: shared officials, regions and days.

Only proposals come of it: an article of a president's day looks like all others of that day.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q

from archive.models import Article, ArticleOfficial, ArticleRegion, Status
from archive.text.dates import parse_edtf

_DAYS = 3
_MOST = 3
_LIKELY = 0.5
_BUSY = 300
"""An official of more articles than this finds none whose day is not known."""

_OFFICIALS, _REGIONS, _FIGURES = 0.45, 0.3, 0.25
_UNDATED = 0.85
_LOST_PER_DAY = 0.08

_FIGURE = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{2,}(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Event:
    """What tells one event from another, whatever the language."""

    language: str
    published: str
    officials: frozenset[int]
    regions: frozenset[int]
    figures: frozenset[str]

    @classmethod
    def of(cls, article: Article) -> "Event":
        """The event of a stored article."""
        return cls(
            article.language,
            article.published,
            frozenset(article.official_tags.values_list("official", flat=True)),
            frozenset(article.region_tags.values_list("region", flat=True)),
            figures(article.headline, article.body),
        )


@dataclass(frozen=True, slots=True)
class Telling:
    """An article that may tell the same event, how likely (0 to 1), and what the two share."""

    article_id: int
    likelihood: float
    officials: frozenset[int]
    regions: frozenset[int]


def figures(*texts: str) -> frozenset[str]:
    """The figures in texts, without years and single digits."""
    return frozenset(
        match[0].replace(",", ".") for text in texts for match in _FIGURE.finditer(text)
    )


def find_tellings(event: Event, *, besides: Article | None = None) -> list[Telling]:
    """The articles in other languages that most likely tell the same event, the likeliest first.

    They share at least two officials, or an official and a region. `besides` is the article that
    tells the event itself; what is of its story already is left out.
    """
    ids = _candidates(event, besides) if event.officials else set()
    officials = _records(ArticleOfficial.objects.filter(article__in=ids), "official")
    regions = _records(ArticleRegion.objects.filter(article__in=ids), "region")
    promising = [
        pk
        for pk in ids
        if (shared := len(event.officials & officials[pk]))
        and shared + bool(event.regions & regions[pk]) > 1
    ]
    tellings = []
    for pk, article in Article.objects.in_bulk(promising).items():
        other = Event(
            article.language,
            article.published,
            frozenset(officials[pk]),
            frozenset(regions[pk]),
            figures(article.headline, article.body),
        )
        tellings.append(_telling(event, pk, other))
    likely = [telling for telling in tellings if telling.likelihood >= _LIKELY]
    return sorted(likely, key=lambda one: (-one.likelihood, one.article_id))[:_MOST]


def _candidates(event: Event, besides: Article | None) -> set[int]:
    """The articles in other languages of about the same days.

    Where a day is not known, on one side or the other, the officials choose.
    """
    others = Article.objects.filter(
        status__in=[Status.DRAFT, Status.PUBLISHED], merged_into=None
    ).exclude(language=event.language)
    if besides and besides.story_id:
        others = others.exclude(story=besides.story_id)
    same_officials = others.filter(official_tags__official__in=_not_busy(event.officials))
    day = parse_edtf(event.published)
    if not (day.earliest and day.latest):
        return set(same_officials.values_list("pk", flat=True))
    undated = same_officials.filter(Q(published_earliest=None) | Q(published_latest=None))
    around = others.filter(
        published_latest__gte=_shifted(day.earliest, -_DAYS),
        published_earliest__lte=_shifted(day.latest, _DAYS),
    )
    if (day.latest - day.earliest).days > _DAYS:
        around = around.filter(official_tags__official__in=event.officials)
    return {*undated.values_list("pk", flat=True), *around.values_list("pk", flat=True)}


def _shifted(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError:
        return day


def _not_busy(officials: Collection[int]) -> list[int]:
    """Those of the officials who do not stand in so many articles that they tell little."""
    counts = ArticleOfficial.objects.filter(official__in=officials).values_list("official")
    return [pk for pk, count in counts.annotate(Count("pk")).order_by() if count <= _BUSY]


def _records(
    tags: Iterable[ArticleOfficial] | Iterable[ArticleRegion], field: str
) -> dict[int, set[int]]:
    """For each article the ids of the records it is tagged with."""
    records: dict[int, set[int]] = defaultdict(set)
    for article, record in tags.values_list("article", field):  # type: ignore[union-attr]
        records[article].add(record)
    return records


def _telling(event: Event, article_id: int, other: Event) -> Telling:
    likelihood = _closeness(event.published, other.published) * (
        _OFFICIALS * _overlap(event.officials, other.officials)
        + _REGIONS * _overlap(event.regions, other.regions)
        + _FIGURES * _overlap(event.figures, other.figures)
    )
    return Telling(
        article_id,
        round(likelihood, 2),
        event.officials & other.officials,
        event.regions & other.regions,
    )


def _overlap(one: Collection[object], other: Collection[object]) -> float:
    """Which share of the smaller set is in both; a half where one of them is empty."""
    smaller = min(len(one), len(other))
    return len(set(one) & set(other)) / smaller if smaller else 0.5


def _closeness(one: str, other: str) -> float:
    """1 on the same day, less with every day between, and where a day is not known."""
    first, second = parse_edtf(one), parse_edtf(other)
    if not (first.earliest and first.latest and second.earliest and second.latest):
        return _UNDATED
    gap = max((first.earliest - second.latest).days, (second.earliest - first.latest).days, 0)
    return max(0.0, 1 - _LOST_PER_DAY * gap)
