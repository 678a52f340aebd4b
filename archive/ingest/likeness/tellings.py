"""The same event told in other languages: shared officials, regions, figures and days.

What few articles share tells more than what many do. Only proposals come of it: an article of a
president's day looks like all others of that day. How well it works is in docs/duplicates.md.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp, log, sqrt

from django.db.models import Count, Max, Q

from archive.models import Article, ArticleOfficial, ArticleRegion, Region, RegionKind, Status
from archive.text.dates import parse_edtf

# What these numbers were measured with, and what others would do, is in docs/duplicates.md.

_DAYS = 3
"""So many days lie between two tellings of an event at most."""

_LIKELY, _MOST = 0.5, 3
"""So likely is what is proposed, and so many articles are proposed at most."""

_BUSY = 300
"""An official of more articles than this finds none whose day is not known."""

_SAME_DAY = 0.7
_SAME_FIGURE, _MOST_FIGURES = 0.5, 4
"""What it tells that two articles share a day or a figure, and how many figures tell anything; an
official of few articles tells nearly 1."""

_SMALLEST_ARCHIVE = 1000
"""In a smaller archive an official tells as much as in one of so many articles."""

_KIND_OF_REGION = {RegionKind.COUNTRY: 0.15, RegionKind.PROVINCE: 0.5}
_SMALLER_REGION = 0.8
"""What a shared region tells, by its kind."""

_LOST_PER_DAY, _UNDATED = 0.08, 0.75
"""What of the likelihood each day between two articles takes away, and what is left of it where a
day is not known."""

_OTHER_FIGURES, _MANY_FIGURES = 0.6, 2
"""What is left of it where both have so many figures and share none."""

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
    if not ids:
        return []
    officials = _records(ArticleOfficial.objects.filter(article__in=ids), "official")
    regions = _records(ArticleRegion.objects.filter(article__in=ids), "region")
    promising = [
        pk
        for pk in ids
        if (shared := len(event.officials & officials[pk]))
        and shared + bool(event.regions & regions[pk]) > 1
    ]
    others = {
        pk: Event(
            article.language,
            article.published,
            frozenset(officials[pk]),
            frozenset(regions[pk]),
            figures(article.headline, article.body),
        )
        for pk, article in Article.objects.in_bulk(promising).items()
        if article.merged_into_id is None
    }
    if not others:
        return []
    weights = _Weights.of([event, *others.values()])
    tellings = [_telling(event, pk, other, weights) for pk, other in others.items()]
    likely = [telling for telling in tellings if telling.likelihood >= _LIKELY]
    return sorted(likely, key=lambda one: (-one.likelihood, one.article_id))[:_MOST]


def _candidates(event: Event, besides: Article | None) -> set[int]:
    """The articles in other languages of about the same days.

    Where a day is not known, on one side or the other, the officials choose.
    """
    others = Article.objects.filter(status__in=[Status.DRAFT, Status.PUBLISHED]).order_by()
    others = others.exclude(language=event.language)
    if besides and besides.story_id:
        others = others.exclude(story=besides.story_id)
    named = ArticleOfficial.objects.filter(official__in=_not_busy(event.officials))
    # In two steps, as a database that joins the tables may begin with all the articles there are.
    same_officials = others.filter(pk__in=list(named.values_list("article", flat=True)))
    day = parse_edtf(event.published)
    if not (day.earliest and day.latest):
        return set(same_officials.values_list("pk", flat=True))
    undated = Q(published_earliest=None) | Q(published_latest=None)
    is_vague = (day.latest - day.earliest).days > _DAYS
    around = Q(
        published_latest__gte=_shifted(day.earliest, -_DAYS),
        published_earliest__lte=_shifted(day.latest, _DAYS),
    )
    found = {*same_officials.filter(around | undated).values_list("pk", flat=True)}
    if not is_vague:
        found.update(others.filter(_within(day.earliest, day.latest)).values_list("pk", flat=True))
    return found


def _within(first: date, last: date) -> Q:
    """The articles of these days and a few around: not those that can be of any day of a year."""
    return Q(
        published_earliest__range=(_shifted(first, -2 * _DAYS), _shifted(last, _DAYS)),
        published_latest__range=(_shifted(first, -_DAYS), _shifted(last, 2 * _DAYS)),
    )


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


@dataclass(frozen=True, slots=True)
class _Weights:
    """How much a shared official or region tells: the less, the more articles have it."""

    officials: dict[int, float]
    regions: dict[int, float]

    @classmethod
    def of(cls, events: Sequence[Event]) -> "_Weights":
        articles = Article.objects.aggregate(last=Max("pk"))["last"] or 0
        everything = log(max(articles, _SMALLEST_ARCHIVE) + 1)
        officials = {pk for event in events for pk in event.officials}
        regions = {pk for event in events for pk in event.regions}
        counts = ArticleOfficial.objects.filter(official__in=officials).values_list("official")
        kinds = Region.objects.filter(pk__in=regions).order_by().values_list("pk", "kind")
        return cls(
            {
                pk: max(0.05, 1 - log(count + 1) / everything)
                for pk, count in counts.annotate(Count("pk")).order_by()
            },
            {pk: _KIND_OF_REGION.get(RegionKind(kind), _SMALLER_REGION) for pk, kind in kinds},
        )

    def told_by(self, officials: Iterable[int], regions: Iterable[int]) -> float:
        return sum(self.officials.get(pk, 1.0) for pk in officials) + sum(
            self.regions.get(pk, _SMALLER_REGION) for pk in regions
        )


def _telling(event: Event, article_id: int, other: Event, weights: _Weights) -> Telling:
    """How likely two articles tell of one event: by what they share, and by what only one has."""
    officials, regions = event.officials & other.officials, event.regions & other.regions
    shared = weights.told_by(officials, regions)
    every = [weights.told_by(one.officials, one.regions) for one in (event, other)]
    alike = shared / sqrt(every[0] * every[1])
    days = _days_apart(event.published, other.published)
    told = shared + _SAME_FIGURE * min(len(event.figures & other.figures), _MOST_FIGURES)
    told += _SAME_DAY if days is not None and days <= 1 else 0.0
    nearness = _UNDATED if days is None else max(0.0, 1 - _LOST_PER_DAY * days)
    doubt = _OTHER_FIGURES if _figures_differ(event, other) else 1.0
    return Telling(
        article_id, round((1 - exp(-told)) * alike * nearness * doubt, 2), officials, regions
    )


def _figures_differ(one: Event, other: Event) -> bool:
    fewer = min(len(one.figures), len(other.figures))
    return fewer >= _MANY_FIGURES and not one.figures & other.figures


def _days_apart(one: str, other: str) -> int | None:
    """How many days lie between two dates at least; None where one is not known."""
    first, second = parse_edtf(one), parse_edtf(other)
    if not (first.earliest and first.latest and second.earliest and second.latest):
        return None
    return max((first.earliest - second.latest).days, (second.earliest - first.latest).days, 0)
