"""No change is left behind, whoever else writes, merges, rebuilds or postpones meanwhile."""

import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

import pytest
from django.db import transaction
from haystack import connections

from archive.engines import haystack_backend as backend
from archive.index.handle import ArchiveIndex
from archive.index.upkeep import changes as updates
from archive.index.upkeep import draining, rebuilding
from archive.index.upkeep.changes import drain, postponed_updates, record_changes
from archive.index.upkeep.checking import compare
from archive.models import Article, IndexChange
from archive.search import SearchRequest, search

pytestmark = pytest.mark.django_db(transaction=True)


def save(headline: str = "Сауда") -> Article:
    return Article.objects.create(headline=headline, body="а", language="kk", status="published")


def save_and_fail(headline: str) -> None:
    save(headline)
    raise RuntimeError


def wait_for_drain(*headlines: str) -> list[Article]:
    with postponed_updates(drain_at_end=False):
        return [save(headline) for headline in headlines]


def total(query: str) -> int:
    return search(SearchRequest(query=query)).total


def index() -> ArchiveIndex:
    handle: ArchiveIndex = connections["default"].get_backend().handle
    return handle


def is_settled(*headlines: str) -> bool:
    """Whether these are found, nothing waits, and the index is right."""
    found = all(total(headline) == 1 for headline in headlines)
    return found and not IndexChange.objects.exists() and not compare()


def meanwhile(
    monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, happens: Callable[[], object]
) -> None:
    """Have something happen, once, before a function of the archive does its work."""
    real, left = getattr(owner, name), [happens]

    def function(*arguments: Any, **named: Any) -> Any:
        if left:
            left.pop()()
        return real(*arguments, **named)

    monkeypatch.setattr(owner, name, function)


def save_while_the_index_is_held() -> None:
    with index().writing():
        save("Көлік")
    assert total("көлік") == 0


def test_change_during_a_merge_is_written_after_it(monkeypatch):
    meanwhile(monkeypatch, ArchiveIndex, "merge", save_while_the_index_is_held)
    save("Сауда")
    assert is_settled("сауда", "көлік")


def test_change_while_a_batch_is_written_is_in_the_next_one(monkeypatch):
    meanwhile(monkeypatch, draining, "replace_articles", lambda: save("Көлік"))
    save("Сауда")
    assert is_settled("сауда", "көлік")


def test_change_while_a_new_index_is_put_in_place_is_written_after_it(monkeypatch):
    save("Сауда")
    meanwhile(monkeypatch, rebuilding, "replace_articles", lambda: save("Көлік"))
    rebuilding.rebuild()
    assert is_settled("сауда", "көлік")


def test_change_during_the_merge_after_a_rebuild_is_written(monkeypatch):
    save("Сауда")
    meanwhile(monkeypatch, ArchiveIndex, "merge", save_while_the_index_is_held)
    rebuilding.rebuild()
    assert is_settled("сауда", "көлік")


@pytest.mark.parametrize(
    "write",
    [
        lambda article: connections["default"].get_backend().update(None, [article]),
        lambda article: connections["default"].get_backend().optimize(),
    ],
    ids=["update", "optimize"],
)
def test_change_while_haystack_writes_is_written_after_it(monkeypatch, write):
    first, second = save("Сауда"), save("Балық")
    second.save()
    owner, name = (ArchiveIndex, "merge_everything")
    meanwhile(monkeypatch, backend, "replace_articles", lambda: save("Көлік"))
    meanwhile(monkeypatch, owner, name, save_while_the_index_is_held)
    write(first)
    assert is_settled("сауда", "балық", "көлік")


def test_removal_by_haystack_leaves_nothing_behind():
    article, _ = save("Сауда"), wait_for_drain("Көлік")
    connections["default"].get_backend().remove(f"archive.article.{article.pk}")
    assert (total("сауда"), total("көлік")) == (0, 1)


def test_change_beside_a_rebuild_is_found_and_kept_for_it():
    with index().rebuilding():
        save("Сауда")
        assert total("сауда") == 1
        assert list(IndexChange.objects.values_list("written", flat=True)) == [True]
        assert drain() == 0
        assert IndexChange.objects.count() == 1
    assert drain() == 0
    assert is_settled("сауда")


def test_rebuild_that_begins_meanwhile_keeps_what_was_written_beside_it(monkeypatch):
    with ExitStack() as rebuild:

        def begin() -> None:
            rebuild.enter_context(index().rebuilding())
            IndexChange.objects.create(article_id=77, written=True)

        meanwhile(monkeypatch, draining, "replace_articles", begin)
        save("Сауда")
        assert list(IndexChange.objects.values_list("article_id", "written")) == [(77, True)]


def test_what_a_dead_rebuild_left_goes_with_the_next_change():
    IndexChange.objects.create(article_id=save("Сауда").pk, written=True)
    save("Көлік")
    assert is_settled("сауда", "көлік")


def test_new_index_has_what_was_written_while_it_was_made(monkeypatch):
    old = save("Сауда")

    def change() -> None:
        Article.objects.filter(pk=old.pk).update(headline="Көлік")
        record_changes([old.pk])
        assert total("көлік") == 1

    meanwhile(monkeypatch, rebuilding, "_put_in_place", change)
    assert rebuilding.rebuild() == 1
    assert total("сауда") == 0
    assert is_settled("көлік")


def test_rebuild_forgets_the_changes_that_waited_for_it():
    wait_for_drain("Сауда", "Көлік")
    assert rebuilding.rebuild() == 2
    assert is_settled("сауда", "көлік")


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_queue_is_written_batch_by_batch(monkeypatch, count):
    monkeypatch.setattr(draining, "BATCH_SIZE", 2)
    headlines = ["Сауда", "Көлік", "Балық", "Көпір", "Мектеп"][:count]
    articles = wait_for_drain(*headlines)
    record_changes_later(articles[0])
    assert drain() in {count, count + 1}
    assert is_settled(*headlines)


def record_changes_later(article: Article) -> None:
    with postponed_updates(drain_at_end=False):
        record_changes([article.pk])


def test_article_that_changed_twice_is_written_once():
    (article,) = wait_for_drain("Сауда")
    record_changes_later(article)
    assert drain() == 1
    assert is_settled("сауда")


def test_drain_waits_for_a_short_commit_but_not_for_a_long_one():
    held = threading.Event()

    def hold() -> None:
        with index().writing():
            held.set()
            time.sleep(0.4)

    wait_for_drain("Сауда")
    assert index().exists()
    writer = threading.Thread(target=hold)
    writer.start()
    held.wait()
    assert drain(0.01) == 0
    assert drain() == 1
    writer.join()
    assert is_settled("сауда")


@pytest.mark.parametrize(("limit", "merged"), [(10, False), (11, True)])
def test_large_merge_is_left_to_somebody_with_time(monkeypatch, limit, merged):
    monkeypatch.setattr(updates, "MERGED_AT_ONCE", limit)
    for number in range(11):
        save(f"Сауда {number}")
    segments = index().store.snapshot().segments
    assert len(segments) == (1 if merged else 11)
    drain(merge_everything=True)
    assert len(index().store.snapshot().segments) == 1
    assert total("сауда") == 11


@pytest.mark.parametrize(("limit", "mended"), [(2, False), (3, True)])
def test_editor_rebuilds_only_a_small_index(monkeypatch, limit, mended):
    monkeypatch.setattr(updates, "REBUILT_AT_ONCE", limit)
    save("Сауда")
    save("Көлік")
    (index().path / "damaged").touch()
    save("Балық")
    assert bool(index().trouble()) != mended
    assert IndexChange.objects.exists() != mended
    assert drain() == (0 if mended else 3)
    assert is_settled("сауда", "көлік", "балық")


def test_postponement_inside_of_another_ends_with_the_outer_one():
    with postponed_updates():
        with postponed_updates():
            save("Сауда")
        assert total("сауда") == 0
        save("Көлік")
        assert total("көлік") == 0
    assert is_settled("сауда", "көлік")


def test_outer_postponement_decides_whether_to_drain():
    with postponed_updates(drain_at_end=False), postponed_updates():
        save("Сауда")
    assert total("сауда") == 0
    with postponed_updates(), postponed_updates(drain_at_end=False):
        save("Көлік")
    assert is_settled("сауда", "көлік")


def test_postponement_ends_with_an_error_too():
    with pytest.raises(RuntimeError), postponed_updates():
        save_and_fail("Сауда")
    assert is_settled("сауда")
    save("Көлік")
    assert is_settled("сауда", "көлік")


def test_postponement_in_a_transaction_ends_with_it():
    with transaction.atomic():
        with postponed_updates():
            save("Сауда")
        assert total("сауда") == 0
    with pytest.raises(RuntimeError), transaction.atomic(), postponed_updates():
        save_and_fail("Көлік")
    assert total("көлік") == 0
    assert is_settled("сауда")


def test_postponements_of_threads_are_their_own():
    inside, may_end = threading.Event(), threading.Event()
    seen: list[bool] = []

    def postpone() -> None:
        seen.append(updates._postponed.get())
        with postponed_updates(drain_at_end=False):
            inside.set()
            may_end.wait(10)
            seen.append(updates._postponed.get())

    other = threading.Thread(target=postpone)
    with postponed_updates():
        other.start()
        inside.wait(10)
    may_end.set()
    other.join()
    assert seen == [False, True]
    save("Сауда")
    assert is_settled("сауда")


def test_one_drain_serves_a_whole_transaction():
    save("Сауда")
    article = save("Көлік")
    before = index().store.snapshot().manifest.generation
    with transaction.atomic():
        for _ in range(20):
            record_changes([article.pk])
        with pytest.raises(RuntimeError), transaction.atomic():
            save_and_fail("Балық")
    assert index().store.snapshot().manifest.generation == before + 1
    assert total("балық") == 0
    assert is_settled("сауда", "көлік")


def test_later_transaction_is_served_after_one_that_failed():
    with pytest.raises(RuntimeError), transaction.atomic():
        save_and_fail("Сауда")
    save("Көлік")
    with transaction.atomic():
        save("Балық")
    assert total("сауда") == 0
    assert is_settled("көлік", "балық")
