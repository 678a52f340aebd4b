"""The articles before and after one, in the order of time."""

from dataclasses import dataclass

from django.db.models import Q

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
    )
    day = article.published_latest
    same_day = Q(published_latest=day)
    older, newer = same_day & Q(pk__lt=article.pk), same_day & Q(pk__gt=article.pk)
    if day is None:
        newer |= Q(published_latest__isnull=False)
    else:
        older |= Q(published_latest__lt=day) | Q(published_latest=None)
        newer |= Q(published_latest__gt=day)
    return Neighbours(
        older=others.filter(older).newest_first().first(),
        newer=others.filter(newer).newest_first().last(),
    )
