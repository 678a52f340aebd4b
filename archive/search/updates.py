"""Keeps the index in step with the database.

Signals record an IndexChange in the transaction that changes an article or what the index holds
about it; after the commit the queue is drained into the index.
"""

import logging
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from haystack import connections

from archive.models import (
    Article,
    ArticleOfficial,
    ArticleRegion,
    IndexChange,
    Region,
)
from archive.search.exceptions import IndexBusyError, SearchError

BATCH_SIZE = 500
"""Articles that are written to the index in one commit."""

logger = logging.getLogger(__name__)
_local = threading.local()


def connect_signals() -> None:
    """Record changes from now on; called once, when the app is ready."""
    listeners: dict[type, Any] = {
        Article: _article_changed,
        ArticleRegion: _tag_changed,
        ArticleOfficial: _tag_changed,
        Region: _region_changed,
    }
    for model, listener in listeners.items():
        for signal in (post_save, post_delete):
            signal.connect(listener, sender=model, dispatch_uid=f"index-{model.__name__}")


def record_changes(article_ids: Iterable[int]) -> None:
    """Note that the index is out of date on these articles, and update it after the commit.

    For changes that send no signals, such as a queryset's update(). Call it in their transaction.
    """
    IndexChange.objects.record(article_ids)
    if not getattr(_local, "postponed", False):
        transaction.on_commit(partial(drain, wait=0.0), robust=True)


@contextmanager
def postponed_updates(*, drain_at_end: bool = True) -> Iterator[None]:
    """Record the changes made inside, but write them to the index at the end, in large batches.

    Without `drain_at_end` they wait for whoever drains or rebuilds next.
    """
    _local.postponed = True
    try:
        yield
    finally:
        _local.postponed = False
        if drain_at_end:
            drain()


def drain(wait: float = 5.0) -> int:
    """Write every recorded change to the index; how many articles were written.

    When another process holds the index for longer than `wait` seconds, the changes are left to
    it: a writer looks at the queue once more after it has let go.
    """
    written = 0
    while changes := list(IndexChange.objects.values_list("pk", "article_id")[:BATCH_SIZE]):
        article_ids = {article_id for _, article_id in changes}
        try:
            _write(article_ids, wait)
        except IndexBusyError:
            logger.info("Another process is writing the index; %d changes wait.", len(changes))
            return written
        except SearchError:
            logger.warning("The index must be rebuilt; %d changes wait.", len(changes))
            return written
        IndexChange.objects.filter(pk__in=[pk for pk, _ in changes]).delete()
        written += len(article_ids)
    return written


def _write(article_ids: set[int], wait: float) -> None:
    """Bring the documents of articles up to date in one commit."""
    connection = connections["default"]
    backend, index = connection.get_backend(), connection.get_unified_index().get_index(Article)
    with backend.handle.writing(wait) as writer:
        public = index.index_queryset().filter(pk__in=article_ids)
        backend.write(writer, index, public)
        for article_id in article_ids.difference(article.pk for article in public):
            backend.erase(writer, article_id)


def _article_changed(instance: Article, **_: Any) -> None:
    record_changes([instance.pk])


def _tag_changed(instance: ArticleRegion | ArticleOfficial, **_: Any) -> None:
    record_changes([instance.article_id])


def _region_changed(
    instance: Region, *, created: bool = False, raw: bool = False, **_: Any
) -> None:
    """A region that moves in the tree takes the articles of everything below it along."""
    if created or raw:
        return
    below = Region.objects.descendants(instance, include_self=True).values("pk")
    tags = ArticleRegion.objects.filter(region__in=below)
    if article_ids := set(tags.values_list("article_id", flat=True)):
        record_changes(article_ids)
