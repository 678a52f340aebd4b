"""From the queue of changes to the index, batch by batch.

Who finds the index held by another writer leaves the changes in the queue. That is safe because
every writer looks at the queue once more after it has let go, which `settle()` does.
"""

from collections.abc import Iterator
from contextlib import suppress

from archive.authority import latest_analysis
from archive.index.exceptions import IndexBusyError
from archive.index.handle import ArchiveIndex
from archive.index.upkeep.writing import replace_articles
from archive.models import IndexChange

BATCH_SIZE = 500
"""Articles that are written to the index in one commit, which others wait for; not measured."""


def settle(handle: ArchiveIndex, wait: float) -> None:
    """Write what waits and merge what is due until nothing is left.

    Leaves it to another writer that holds the index for longer than `wait` seconds. Raises
    SearchError when the index cannot be read.
    """
    with suppress(IndexBusyError):
        for _ in settling(handle, wait):
            pass


def settling(handle: ArchiveIndex, wait: float, largest_merge: int | None = None) -> Iterator[int]:
    """Do what settle() does step by step: after every commit, how many articles it has written.

    `largest_merge` is that of ArchiveIndex.merge(). Raises SearchError, and IndexBusyError when
    another writer holds the index for longer than `wait` seconds.
    """
    while True:
        while IndexChange.objects.unwritten().exists():
            yield _write_batch(handle, wait)
        handle.merge(largest_merge, wait)
        # What was saved while this held the index was turned away.
        if not something_waits(handle):
            return
        yield _write_batch(handle, wait)


def something_waits(handle: ArchiveIndex) -> bool:
    """Whether there is anything to write: changes, or names that the index does not know of."""
    if IndexChange.objects.unwritten().exists():
        return True
    if handle.protected() != latest_analysis().digest:
        return True
    # What was written beside a rebuild is forgotten after it.
    return IndexChange.objects.exists() and not handle.is_being_rebuilt()


def _write_batch(handle: ArchiveIndex, wait: float) -> int:
    """Write some of the changes in one commit; how many articles these were.

    While another process makes a new index beside this one, changes stay in the queue for it.
    """
    with handle.writing(wait) as commit:
        being_rebuilt = handle.is_being_rebuilt()
        rows = IndexChange.objects.values_list("pk", "article_id")
        changes = dict(rows.filter(written=False)[:BATCH_SIZE])
        # A rebuild that begins later needs what is marked from then on: only these may go.
        left_over = [] if being_rebuilt else list(rows.filter(written=True)[:BATCH_SIZE])
        article_ids = sorted(set(changes.values()))
        replace_articles(commit, article_ids, latest_analysis())
    if being_rebuilt:
        IndexChange.objects.filter(pk__in=changes).update(written=True)
    else:
        done = [*changes, *dict(left_over)]
        IndexChange.objects.filter(pk__in=done).delete()
    return len(article_ids)
