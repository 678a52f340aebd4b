"""How the list of articles is searched, and the counts it shows."""

from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.text import smart_split, unescape_string_literal

from archive.admin.fields import lookups  # noqa: F401  # registers the lookup `folded`
from archive.admin.quality import POSSIBLE_DOUBLES
from archive.models import UNCONFIRMED, Article, ArticleOfficial, ArticleRegion, OfficialName


def matching_all(search_term: str) -> Q:
    """Articles in which every word, or phrase in quotes, occurs somewhere."""
    condition = Q()
    for bit in smart_split(search_term):
        quoted = len(bit) > 1 and bit[0] in "\"'" and bit[0] == bit[-1]
        condition &= _matching(unescape_string_literal(bit) if quoted else bit)
    return condition


def _matching(word: str) -> Q:
    officials = OfficialName.objects.filter(text__folded=word).values("official")
    tags = ArticleOfficial.objects.filter(official__in=officials)
    return (
        Q(headline__folded=word)
        | Q(body__folded=word)
        | Q(source_url__icontains=word)
        | Q(pk__in=tags.values("article"))
    )


def with_counts(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Annotate what the list shows and is ordered by.

    `region_count`, `unconfirmed` (tags that only the tagger stands behind) and `doubles` (articles
    that may tell the same).
    """
    confirmable = (model.objects.filter(UNCONFIRMED) for model in (ArticleRegion, ArticleOfficial))
    regions, officials = (_count(tags.filter(article=OuterRef("pk"))) for tags in confirmable)
    return articles.annotate(
        region_count=_count(ArticleRegion.objects.filter(article=OuterRef("pk"))),
        unconfirmed=regions + officials,
        doubles=_count(POSSIBLE_DOUBLES),
    )


def _count(rows: QuerySet[Any]) -> Coalesce:
    # Grouped by nothing: a subquery gives one row, which counts all.
    counts = rows.order_by().annotate(one=Value(1)).values("one").annotate(count=Count("pk"))
    return Coalesce(Subquery(counts.values("count")), 0)
