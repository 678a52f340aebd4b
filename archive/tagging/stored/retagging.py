"""Tags the whole archive anew, or what a change of the authority records can concern."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import transaction

from archive.models import Article, TaggingRun
from archive.tagging.stored.changed_records import affected, changes_since, describe_records
from archive.tagging.stored.tagged_articles import tag_article
from archive.tagging.tagger import VERSION, current_tagger

_CHUNK = 200


@dataclass(frozen=True, slots=True)
class RetaggingReport:
    """How many articles were read, and how many of them have other tags now."""

    read: int
    changed: int


def tag_articles(
    *, changed_only: bool = False, on_progress: Callable[[], object] = lambda: None
) -> RetaggingReport:
    """Bring the tagger's tags of all articles up to date; see tag_article().

    With `changed_only`, only articles that a change of the authority records since the last
    tagging can concern; all, when the tagger itself changed. `on_progress` is called for each
    article that is looked at. Safe to stop and to repeat.
    """
    tagger = current_tagger()
    records = describe_records(tagger.gazetteer)
    last = TaggingRun.objects.first()
    difference = changes_since(last, records) if changed_only else None
    articles = _articles(on_progress)
    if difference is not None:
        articles = affected(articles, difference) if difference else iter(())
    read = changed = 0
    for article in articles:
        read += 1
        changed += tag_article(article, tagger)
    with transaction.atomic():
        run = TaggingRun.objects.create(tagger_version=VERSION, records=records)
        TaggingRun.objects.exclude(pk=run.pk).delete()
    return RetaggingReport(read, changed)


def _articles(on_progress: Callable[[], object]) -> Iterator[Article]:
    """All articles that were not merged into another, with their tags."""
    articles = Article.objects.filter(merged_into=None).order_by("pk")
    related = ("region_tags", "official_tags", "rejected_tags", "proposals")
    for article in articles.prefetch_related(*related).iterator(_CHUNK):
        yield article
        on_progress()
