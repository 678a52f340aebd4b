"""haystack's commands and methods of writing."""

import pytest
from django.core.management import call_command
from haystack import connections
from haystack.query import SearchQuerySet

from archive.models import Article, IndexChange

pytestmark = pytest.mark.django_db


@pytest.fixture
def backend():
    return connections["default"].get_backend()


def total() -> int:
    return int(SearchQuerySet().all().count())


def test_update_index_writes_what_is_missing(make_article, backend):
    make_article("Сауда")
    IndexChange.objects.all().delete()
    call_command("update_index", verbosity=0)
    assert total() == 1
    call_command("update_index", verbosity=0)
    assert total() == 1


def test_clear_index_leaves_nothing(make_article, update_index):
    make_article("Сауда")
    update_index()
    call_command("clear_index", interactive=False, verbosity=0)
    assert total() == 0


def test_clearing_the_one_model_leaves_nothing(make_article, update_index, backend):
    make_article("Сауда")
    update_index()
    backend.clear(models=[Article])
    assert total() == 0


def test_removed_object_is_not_found(make_article, update_index, backend):
    article = make_article("Сауда")
    make_article("Көлік")
    update_index()
    backend.remove(article)
    assert [result.object.headline for result in SearchQuerySet().all()] == ["Көлік"]


def test_optimizing_keeps_every_article_in_one_segment(make_article, update_index, backend):
    for number in range(3):
        make_article(f"Сауда {number}")
        update_index()
    backend.optimize()
    assert total() == 3
    with backend.handle.searching() as engine:
        assert len(engine.snapshot.segments) == 1
