"""How many published articles the archive has, by what they are about.

The index counts them a hundred times faster than the database, which does so while there is none.
"""

from django.db import connection
from django.db.models import Count, Q

from archive.index import schema
from archive.models import Article, Official, Status
from archive.search import SearchError, count_articles

PUBLISHED = Q(articles__status=Status.PUBLISHED, articles__merged_into=None)
"""What a count over the relation `articles` includes."""

# UNION without ALL ends even if someone managed to put a region below itself.
_REGIONS = """
WITH RECURSIVE below (ancestor_id, region_id) AS (
    SELECT id, id FROM archive_region
    UNION
    SELECT below.ancestor_id, child.id
    FROM below JOIN archive_region child ON child.parent_id = below.region_id
)
SELECT below.ancestor_id, COUNT(DISTINCT article.id)
FROM below
JOIN archive_articleregion tag ON tag.region_id = below.region_id
JOIN archive_article article ON article.id = tag.article_id
WHERE article.status = %s AND article.merged_into_id IS NULL
GROUP BY below.ancestor_id
"""


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
        with connection.cursor() as cursor:
            cursor.execute(_REGIONS, [Status.PUBLISHED])
            return dict(cursor.fetchall())


def articles_by_official() -> dict[int, int]:
    """Id of an official → number of articles. Absent means none."""
    try:
        return _by_id(count_articles(schema.OFFICIALS))
    except SearchError:
        officials = Official.objects.order_by().annotate(count=Count("articles", filter=PUBLISHED))
        return dict(officials.filter(count__gt=0).values_list("pk", "count"))


def _by_id(counts: dict[str, int]) -> dict[int, int]:
    return {int(pk): count for pk, count in counts.items()}
