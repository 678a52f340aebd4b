"""The articles before and after one, in the order of time."""

from dataclasses import dataclass

from archive.models import Article


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The next older and the next newer published article in the same language."""

    older: Article | None
    newer: Article | None


def neighbours(article: Article) -> Neighbours:
    """Both neighbours, by the latest day an article can be from; undated ones are older."""
    others = (
        Article.objects.published()
        .in_language(article.language)
        .only("pk", "headline", "language", "published")
        .newest_first()
    )
    # One range of days after another, so that an index leads to each: the database reads all
    # articles to answer the same question in one query.
    day = article.published_latest
    undated = others.filter(published_latest=None)
    if day is None:
        dated = others.filter(published_latest__isnull=False)
        older = undated.filter(pk__lt=article.pk).first()
        newer = undated.filter(pk__gt=article.pk).last() or dated.last()
    else:
        earlier = others.filter(published_latest__lte=day)
        later = others.filter(published_latest__gte=day)
        older = earlier.exclude(published_latest=day, pk__gte=article.pk).first()
        older = older or undated.first()
        newer = later.exclude(published_latest=day, pk__lte=article.pk).last()
    return Neighbours(older, newer)
