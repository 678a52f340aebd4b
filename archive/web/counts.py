"""How many published articles the archive has, by what they are about.

The index counts them a hundred times faster than the database, which does so while there is none.
"""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Count, Q

from archive.authority import recent_records
from archive.index import schema
from archive.models import Article, ArticleRegion, Official, Status
from archive.search import SearchError, count_articles

PUBLISHED = Q(articles__status=Status.PUBLISHED, articles__merged_into=None)
"""What a count over the relation `articles` includes."""


def articles_by_language() -> dict[str, int]:
    """Language code → number of articles, commonest first."""
    try:
        rows = count_articles(schema.LANGUAGE)
    except SearchError:
        published = Article.objects.published().order_by()
        rows = dict(published.values_list("language").annotate(Count("pk")))
    return dict(sorted(rows.items(), key=lambda row: -row[1]))


def articles_by_region() -> dict[int, int]:
    """Id of a region → number of articles about it or anything below it. Absent means none."""
    try:
        return _by_id(count_articles(schema.REGIONS))
    except SearchError:
        published = Article.objects.published()
        tags = ArticleRegion.objects.filter(article__in=published).order_by()
        return _with_those_above(tags.values_list("region", "article"))


def articles_by_official() -> dict[int, int]:
    """Id of an official → number of articles. Absent means none."""
    try:
        return _by_id(count_articles(schema.OFFICIALS))
    except SearchError:
        officials = Official.objects.order_by().annotate(count=Count("articles", filter=PUBLISHED))
        return dict(officials.filter(count__gt=0).values_list("pk", "count"))


def _by_id(counts: dict[str, int]) -> dict[int, int]:
    return {int(pk): count for pk, count in counts.items()}


def _with_those_above(tags: Iterable[tuple[int, int]]) -> dict[int, int]:
    """How many articles each region has, from ids of regions and articles."""
    tree = recent_records().tree
    about: dict[int, set[int]] = defaultdict(set)
    for region, article in tags:
        about[region].add(article)
    found: dict[int, set[int]] = defaultdict(set)
    for region, articles in about.items():
        for each in (region, *tree.above(region)):
            found[each] |= articles
    return {region: len(articles) for region, articles in found.items()}
