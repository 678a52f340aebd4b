"""The archive that a newcomer sees after `make serve`."""

import pytest
from django.core.management import call_command

from archive.ingest import take_missing_fingerprints
from archive.models import (
    Article,
    ArticleRegion,
    Official,
    OfficialName,
    Position,
    Region,
)
from archive.search import SearchRequest, search

pytestmark = pytest.mark.django_db


def test_fixtures_fill_an_empty_archive_and_never_load_over_edits(capsys):
    call_command("load_fixtures")
    assert take_missing_fingerprints() == 0
    call_command("rebuild_index", if_needed=True, verbosity=0)
    assert Article.objects.published().count() == 15
    assert search(SearchRequest(query="Туркистан")).total >= 3
    article = Article.objects.newest_first()[0]
    article.headline = "Өзгертілген тақырып"
    article.save()
    call_command("load_fixtures")
    article.refresh_from_db()
    assert article.headline == "Өзгертілген тақырып"
    assert "not empty" in capsys.readouterr().out


def test_history_of_what_is_loaded_begins_with_it():
    call_command("load_fixtures")
    article = Article.objects.newest_first()[0]
    first = article.headline
    article.headline = "Өзгертілген тақырып"
    article.save()
    assert [version.headline for version in article.history.all()] == [article.headline, first]
    for model in (Article, Region, Official, ArticleRegion, OfficialName, Position):
        assert set(model.history.values_list("id", flat=True)) == set(
            model.objects.values_list("pk", flat=True)
        )


def test_archive_with_anything_in_it_is_left_alone():
    Region.objects.create(slug="kazakhstan", kind="country")
    call_command("load_fixtures")
    assert not Official.objects.exists()
