"""What is saved is in the index after the commit, and nothing else is."""

import pytest
from django.core import serializers
from django.core.management import call_command
from django.db import transaction
from haystack import connections

from archive.index.exceptions import SearchError
from archive.index.handle import index_at
from archive.index.segments.manifest import Manifest, write_manifest
from archive.index.upkeep.changes import drain, postponed_updates, record_changes
from archive.index.upkeep.checking import compare
from archive.index.upkeep.rebuilding import needs_rebuild, rebuild
from archive.models import Article, IndexChange, OfficialName, Region, Story
from archive.search import SearchRequest, search


def total(query: str = "", **request) -> int:
    return search(SearchRequest(query=query, **request)).total


@pytest.mark.django_db(transaction=True)
def test_saved_article_is_found_after_the_commit():
    article = Article.objects.create(headline="Сауда", body="а", language="kk", status="published")
    assert total("сауда") == 1
    article.headline = "Көлік"
    article.save()
    assert (total("сауда"), total("көлік")) == (0, 1)
    article.delete()
    assert total("көлік") == 0
    assert not IndexChange.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_rolled_back_change_is_not_indexed():
    with transaction.atomic():
        Article.objects.create(headline="Сауда", body="а", language="kk", status="published")
        transaction.set_rollback(True)
    assert total("сауда") == 0


@pytest.mark.django_db(transaction=True)
def test_change_waits_while_another_writer_holds_the_index():
    handle = connections["default"].get_backend().handle
    with handle.writing():
        Article.objects.create(headline="Сауда", body="а", language="kk", status="published")
        assert IndexChange.objects.count() == 1
    assert drain() == 1
    assert total("сауда") == 1


def test_new_name_of_an_official_finds_at_once(make_article, make_official, update_index):
    official = make_official("nurbek", kk="Саясат Нұрбек")
    make_article(officials=[official])
    update_index()
    assert total("Minister Smith") == 0
    OfficialName.objects.create(official=official, language="en", text="Minister Smith")
    assert total("Minister Smith") == 1


def test_region_that_moves_takes_its_articles_along(make_article, make_region, update_index):
    china, russia = make_region("china", kk="Қытай"), make_region("russia", kk="Ресей")
    province = make_region("province", parent=china, kk="Провинция")
    make_article(regions=[province])
    update_index()
    assert (total(regions=(china,)), total(regions=(russia,))) == (1, 0)
    province.parent = russia
    province.save()
    update_index()
    assert (total(regions=(china,)), total(regions=(russia,))) == (0, 1)


def test_region_that_a_fixture_moves_takes_its_articles_along(
    make_article, make_region, update_index, tmp_path
):
    china, russia = make_region("china", kk="Қытай"), make_region("russia", kk="Ресей")
    province = make_region("province", parent=china, kk="Провинция")
    county = make_region("county", parent=province, kk="Аудан")
    make_article(regions=[county])
    update_index()
    province.parent = russia
    fixture = tmp_path / "moved.json"
    fixture.write_text(serializers.serialize("json", [province]), encoding="utf-8")
    call_command("loaddata", str(fixture), verbosity=0)
    update_index()
    assert (total(regions=(china,)), total(regions=(russia,))) == (0, 1)
    assert not compare()


@pytest.mark.django_db(transaction=True)
def test_postponed_updates_are_written_at_the_end():
    with postponed_updates():
        Article.objects.create(headline="Сауда", body="а", language="kk", status="published")
        assert total("сауда") == 0
    assert total("сауда") == 1


def test_recorded_bulk_change_is_indexed(make_article, update_index):
    article = make_article("Сауда")
    update_index()
    Article.objects.filter(pk=article.pk).update(headline="Көлік")
    record_changes([article.pk])
    update_index()
    assert total("көлік") == 1


def test_rebuild_finds_everything_again(make_article, update_index):
    make_article("Сауда")
    connections["default"].get_backend().clear()
    assert needs_rebuild() == ""  # the change still waits
    IndexChange.objects.all().delete()
    assert needs_rebuild()
    call_command("rebuild_index", if_needed=True, verbosity=0)
    assert total("сауда") == 1
    assert not needs_rebuild()


@pytest.mark.django_db
def test_archive_without_articles_has_an_empty_index():
    assert rebuild(processes=2) == 0
    assert not needs_rebuild()


def test_index_of_another_version_is_not_read(make_article, update_index):
    handle = connections["default"].get_backend().handle
    write_manifest(handle.path, Manifest(notes={"made_by": "schema 0"}, generation=9))
    assert needs_rebuild()
    with pytest.raises(SearchError):
        total("сауда")
    call_command("rebuild_index", if_needed=True, verbosity=0)
    assert not handle.trouble()


def test_one_handle_per_folder(tmp_path):
    assert index_at(str(tmp_path)) is index_at(str(tmp_path))


def test_regions_without_articles_record_nothing(make_region):
    region = make_region("china", kk="Қытай")
    region.save()
    assert not IndexChange.objects.exists()
    assert Region.objects.count() == 1


def test_articles_of_a_deleted_story_have_none_in_the_index(make_article, update_index):
    story = Story.objects.create(slug="trade")
    for language in ("kk", "ky"):
        make_article("Сауда", language=language, story=story)
    update_index()
    assert search(SearchRequest(distinct=True)).total == 1
    story.delete()
    update_index()
    assert search(SearchRequest(distinct=True)).total == 2
    assert not compare()
