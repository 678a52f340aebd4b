"""How the list of articles is searched, and the count of tags it shows."""

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.text import smart_split, unescape_string_literal

from archive.admin import lookups  # noqa: F401  # registers the lookup `folded`
from archive.admin.article_filters import UNCONFIRMED
from archive.models import Article, ArticleOfficial, ArticleRegion, OfficialName


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


def with_unconfirmed_count(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Annotate `unconfirmed`: how many tags only the tagger stands behind."""
    return articles.annotate(unconfirmed=_count(ArticleRegion) + _count(ArticleOfficial))


def _count(tags: type[ArticleRegion] | type[ArticleOfficial]) -> Coalesce:
    of_article = tags.objects.filter(UNCONFIRMED, article=OuterRef("pk")).order_by()
    counts = of_article.values("article").annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counts), 0)
