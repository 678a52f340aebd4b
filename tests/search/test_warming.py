"""A server that starts reads what the first search needs."""

import pytest
from django.db import connections as databases
from haystack import connections

from archive.index.segments.manifest import Manifest, write_manifest
from archive.search.warming import warm_up


@pytest.fixture(autouse=True)
def kept_open(monkeypatch):
    """The tests' own connection lives in one transaction."""
    monkeypatch.setattr(databases, "close_all", lambda: None)


def test_first_search_asks_only_whether_names_changed(
    make_article, make_official, update_index, client, django_assert_max_num_queries
):
    make_official("kassym-jomart-tokayev", kk="Қасым-Жомарт Тоқаев")
    make_article("Тоқаев келді")
    update_index()
    warm_up()
    with django_assert_max_num_queries(20):
        page = client.get("/search/", {"q": "тоқаев"})
    assert page.status_code == 200


@pytest.mark.django_db
def test_archive_without_an_index_starts():
    handle = connections["default"].get_backend().handle
    write_manifest(handle.path, Manifest(generation=9))
    warm_up()
    handle.create()


def test_damage_is_noticed_before_the_first_search(make_article, update_index):
    make_article("Тоқаев келді")
    update_index()
    handle = connections["default"].get_backend().handle
    (segment,) = handle.path.glob("segment-*.arrays")
    content = bytearray(segment.read_bytes())
    content[0] ^= 1
    segment.write_bytes(content)
    warm_up()
    assert handle.trouble()
    handle.create()


@pytest.mark.django_db
def test_file_that_another_process_removes_is_no_error():
    handle = connections["default"].get_backend().handle
    gone = handle.path / "gone.arrays"
    gone.symlink_to("nowhere")
    warm_up()
    gone.unlink()
