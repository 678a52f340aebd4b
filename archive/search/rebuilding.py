"""Making the whole index anew, and telling when that must be done."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from haystack import connections

from archive.models import Article, IndexChange
from archive.search.exceptions import SearchError
from archive.search.updates import BATCH_SIZE

REBUILD_BATCH = 5000
"""Articles of one commit of a rebuild: each makes a segment, which every search must read."""


def needs_rebuild() -> str:
    """Why the index must be rebuilt; empty when it is current and complete.

    Changes that wait in the queue are no reason: drain() brings them in.
    """
    handle = connections["default"].get_backend().handle
    if not handle.is_current():
        return _("There is no index of this version.")
    try:
        indexed = handle.document_count()
    except SearchError as error:
        return str(error)
    waiting = IndexChange.objects.values("article_id").distinct().count()
    published = Article.objects.published().count()
    if abs(indexed - published) > waiting:
        return _("The index has %(indexed)d articles, the database %(published)d.") % {
            "indexed": indexed,
            "published": published,
        }
    return ""


def rebuild(on_progress: Callable[[int], object] = lambda count: None) -> int:
    """Write every published article into a new index; how many there were.

    `on_progress` is called with the number of articles of each batch.
    """
    connection = connections["default"]
    backend, index = connection.get_backend(), connection.get_unified_index().get_index(Article)
    seen = list(IndexChange.objects.values_list("pk", flat=True))
    article_ids = list(Article.objects.published().order_by("pk").values_list("pk", flat=True))
    backend.clear()
    for start in range(0, len(article_ids), REBUILD_BATCH):
        batch = article_ids[start : start + REBUILD_BATCH]
        backend.update(index, _articles(index, batch, on_progress))
    with transaction.atomic():
        for start in range(0, len(seen), BATCH_SIZE):
            IndexChange.objects.filter(pk__in=seen[start : start + BATCH_SIZE]).delete()
    return len(article_ids)


def _articles(
    index: Any, article_ids: list[int], on_progress: Callable[[int], object]
) -> Iterator[Article]:
    """Articles with all that the index takes from them, a few hundred in memory at a time."""
    for start in range(0, len(article_ids), BATCH_SIZE):
        batch = article_ids[start : start + BATCH_SIZE]
        yield from index.index_queryset().filter(pk__in=batch)
        on_progress(len(batch))
