"""The index's own methods, and haystack's, raise nothing but SearchError whatever is broken."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from haystack.query import SearchQuerySet

from archive.engines.whoosh_searching import searching_with_whoosh
from archive.index import plan
from archive.index.exceptions import LostIndexError
from archive.index.handle import ArchiveIndex
from archive.models import Article
from archive.search import SearchError
from archive.search.warming import warm_up
from tests.broken_index import UNREADABLE, UNWRITABLE, Break, broken, handle, no_folder

EVERYTHING = plan.Plan(plan.Everything())


def write(index: ArchiveIndex) -> None:
    with index.writing():
        pass


def rebuild(index: ArchiveIndex) -> None:
    with index.rebuilding(), index.store.workshop():
        pass


def search_with_whoosh(index: ArchiveIndex) -> None:
    with searching_with_whoosh(index) as searcher:
        searcher.doc_count()


def load(index: ArchiveIndex) -> None:
    with index.searching() as engine:
        engine.load()


READING: list[Callable[[ArchiveIndex], object]] = [
    lambda index: index.execute(EVERYTHING),
    ArchiveIndex.check_everything,
    ArchiveIndex.document_count,
    load,
    search_with_whoosh,
    lambda _index: SearchQuerySet().filter(content="сауда").count(),
    lambda _index: SearchQuerySet().more_like_this(Article.objects.get()).count(),
]
WRITING: list[Callable[[ArchiveIndex], object]] = [
    ArchiveIndex.merge,
    ArchiveIndex.merge_everything,
    ArchiveIndex.is_being_rebuilt,
    write,
    rebuild,
    ArchiveIndex.create,
]


@pytest.mark.parametrize("way", UNREADABLE)
def test_reading_and_writing_raise_the_archives_own_error(make_article, update_index, way: Break):
    make_article("Сауда")
    update_index()
    with broken(way):
        with pytest.raises(SearchError):
            handle().execute(EVERYTHING)
        assert handle().trouble()
        for use in (*READING, *WRITING):
            with suppress(SearchError):
                use(handle())
        warm_up()


@pytest.mark.parametrize("way", UNWRITABLE)
def test_what_cannot_be_written_is_read(make_article, update_index, way: Break):
    make_article("Сауда")
    update_index()
    with broken(way):
        for read in READING:
            read(handle())
        for use in (write, ArchiveIndex.create):
            with pytest.raises(SearchError):
                use(handle())
        assert not handle().trouble()


@pytest.mark.django_db
def test_reason_is_kept_for_whoever_runs_the_archive():
    with broken(no_folder), pytest.raises(LostIndexError) as raised:
        handle().execute(EVERYTHING)
    assert str(raised.value) == "There is no search index yet."
    assert "manifest.json" in raised.value.detailed()
