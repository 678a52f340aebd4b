"""Keeps the index in step with the database.

Signals record an IndexChange in the transaction that changes an article or what the index holds
about it; after the commit the queue is drained into the index. Names are noticed without: the index
knows which protected words its terms were made with, and every drain compares them with today's.
"""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete

from archive.index.current import current_index
from archive.index.exceptions import IndexBusyError, SearchError
from archive.index.upkeep.draining import BATCH_SIZE, settling
from archive.index.upkeep.rebuilding import rebuild
from archive.models import (
    Article,
    ArticleOfficial,
    ArticleRegion,
    IndexChange,
    Official,
    OfficialName,
    Region,
    RegionName,
    Story,
    gather_statistics,
)

MERGED_AT_ONCE = 4000
"""Merges of more articles than this are left to `manage.py update_index`: an editor is waiting. Not
measured by itself; saving took 0.26 s at the slowest with it (docs/performance.md, “Writing”)."""

REBUILT_AT_ONCE = 2000
"""Up to so many articles an index that is lost is made anew while an editor waits: two or three
seconds, at the 767 to 992 articles a second of docs/performance.md."""

_MOMENT = 0.1
"""Seconds that an editor waits for an index that somebody else holds. It is mostly held for less,
as by the end of a merge; not measured."""

_WAIT = 5.0
"""Seconds that a command waits for it; not measured."""

logger = logging.getLogger(__name__)

_postponed = ContextVar("_postponed", default=False)
"""Whether this thread, or this task of one, writes its changes later."""


class _Tickets(threading.local):
    """Each change of a transaction asks for a drain after it; the first of them does for all."""

    asked = 0
    served = 0


_tickets = _Tickets()


def connect_signals() -> None:
    """Record changes from now on; called once, when the app is ready."""
    listeners: dict[type, Callable[..., None]] = {
        Article: _article_changed,
        ArticleRegion: _tag_changed,
        ArticleOfficial: _tag_changed,
    }
    listeners_of_names = dict.fromkeys((OfficialName, RegionName, Official, Region), _names_changed)
    for what, chosen in (("index", listeners), ("names", listeners_of_names)):
        for model, listener in chosen.items():
            for signal in (post_save, post_delete):
                uid = f"{what}-{model.__name__}"
                signal.connect(listener, sender=model, dispatch_uid=uid)
    # One that is deleted has neither articles nor regions below it.
    post_save.connect(_region_changed, sender=Region, dispatch_uid="index-Region")
    # Afterwards its articles have no story any more, and send no signals themselves.
    pre_delete.connect(_story_goes, sender=Story, dispatch_uid="index-Story")


def record_changes(article_ids: Iterable[int]) -> None:
    """Note that the index is out of date on these articles, and update it after the commit.

    For changes that send no signals, such as a queryset's update(). Call it in their transaction.
    """
    IndexChange.objects.record(article_ids)
    update_after_commit()


def update_after_commit() -> None:
    """Have the index brought up to date after the commit, unless that is postponed.

    For changes of names that send no signals. Without it the next drain notices them.
    """
    if not _postponed.get():
        _tickets.asked += 1
        transaction.on_commit(partial(_drain_once, _tickets.asked), robust=True)


def _drain_once(ticket: int) -> None:
    """Drain, unless that has been done since this was asked for.

    All who asked in this thread before the commit are served by it.
    """
    if ticket > _tickets.served:
        _tickets.served = _tickets.asked
        drain(_MOMENT, rebuild_up_to=REBUILT_AT_ONCE)


@contextmanager
def postponed_updates(*, drain_at_end: bool = True) -> Iterator[None]:
    """Record the changes made inside, but write them to the index at the end, in large batches.

    Without `drain_at_end` they wait for whoever drains or rebuilds next. One inside of another
    postpones until the end of the outer one, which decides; what other threads do is their own.
    In a transaction the end is that of the transaction: what may be rolled back is not written.
    """
    before = _postponed.set(True)
    try:
        yield
    finally:
        _postponed.reset(before)
        if drain_at_end and not _postponed.get():
            transaction.on_commit(drain, robust=True)


def drain(
    wait: float = _WAIT, *, rebuild_up_to: int | None = None, merge_everything: bool = False
) -> int:
    """Write every recorded change to the index; how many articles were written.

    When another process holds the index for longer than `wait` seconds, the changes are left to
    it: a writer looks at the queue once more after it has let go. An index that cannot be used is
    made anew, unless there are more than `rebuild_up_to` articles, when the changes wait for
    `manage.py rebuild_index`. Segments are merged afterwards; a large merge is left to somebody
    who says `merge_everything`, because the caller may be waiting for a page. Changes wait also
    while the index cannot be written.
    """
    try:
        return write_changes(wait, rebuild_up_to=rebuild_up_to, merge_everything=merge_everything)
    except SearchError as error:
        logger.warning("Changes wait to be written to the index: %s", error.detailed())
        return 0


def write_changes(
    wait: float = _WAIT, *, rebuild_up_to: int | None = None, merge_everything: bool = False
) -> int:
    """Write every recorded change to the index, as drain() does; how many articles were written.

    Raises SearchError when changes have to wait. That another process holds the index is no error,
    because it writes them.
    """
    written = 0
    try:
        if current_index().is_lost():
            return _rebuild(current_index().trouble(), rebuild_up_to)
        largest_merge = None if merge_everything else MERGED_AT_ONCE
        for batch in settling(current_index(), wait, largest_merge):
            written += batch
        if written >= BATCH_SIZE:
            gather_statistics()
    except IndexBusyError:
        logger.info("Another process is writing the index; what changed since waits.")
    return written


def _rebuild(trouble: str, up_to: int | None) -> int:
    if up_to is not None and Article.objects.published().count() > up_to:
        logger.warning("Changes wait until the index is rebuilt: %s", trouble)
        return 0
    return rebuild()


def _article_changed(instance: Article, **_: object) -> None:
    record_changes([instance.pk])


def _names_changed(**_: object) -> None:
    update_after_commit()


def _tag_changed(instance: ArticleRegion | ArticleOfficial, **_: object) -> None:
    record_changes([instance.article_id])


def _story_goes(instance: Story, **_: object) -> None:
    if article_ids := list(instance.articles.values_list("pk", flat=True)):
        record_changes(article_ids)


def _region_changed(instance: Region, *, created: bool, **_: object) -> None:
    """A region that moves in the tree takes the articles of everything below it along."""
    if created:
        return
    if article_ids := set(Article.objects.about_region(instance).values_list("pk", flat=True)):
        record_changes(article_ids)
