"""What the tagger found is confirmed, corrected or deleted by an editor."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from archive.models import Article, ArticleRegion, Region
from tests.admin.forms import new_row, submit


@pytest.fixture
def url(article: Article) -> str:
    return reverse("admin:archive_article_change", args=[article.pk])


@pytest.fixture
def tag(article: Article, turkistan: Region) -> ArticleRegion:
    return ArticleRegion.objects.create(
        article=article, region=turkistan, asserted_by="tagger", tagger_version="0.1"
    )


def test_confirming_keeps_who_asserted_it(
    admin: Client, editor: User, url: str, tag: ArticleRegion
) -> None:
    submit(admin, url, **{"region_tags-0-confirmed": "on"})
    tag.refresh_from_db()
    assert (tag.asserted_by, tag.tagger_version) == ("tagger", "0.1")
    assert tag.confirmed_by == editor


def test_saving_without_a_tick_confirms_nothing(
    admin: Client, url: str, tag: ArticleRegion
) -> None:
    submit(admin, url, headline="Басқа тақырып")
    tag.refresh_from_db()
    assert tag.confirmed_by is None


def test_tick_can_be_taken_back(admin: Client, editor: User, url: str, tag: ArticleRegion) -> None:
    ArticleRegion.objects.update(confirmed_by=editor)
    submit(admin, url, **{"region_tags-0-confirmed": None})
    tag.refresh_from_db()
    assert tag.confirmed_by is None


def test_later_editor_does_not_take_over_a_confirmation(
    admin: Client, url: str, tag: ArticleRegion
) -> None:
    first = User.objects.create_user("bermet")
    ArticleRegion.objects.update(confirmed_by=first)
    submit(admin, url, headline="Басқа тақырып")
    tag.refresh_from_db()
    assert tag.confirmed_by == first


def test_corrected_tag_is_the_editors_own(
    admin: Client, url: str, tag: ArticleRegion, kazakhstan: Region
) -> None:
    submit(admin, url, **{"region_tags-0-region": kazakhstan.pk})
    tag.refresh_from_db()
    assert (tag.region, tag.asserted_by, tag.tagger_version) == (kazakhstan, "editor", "")
    assert tag.confirmed


def test_wrong_tag_is_deleted(admin: Client, url: str, tag: ArticleRegion) -> None:
    submit(admin, url, **{"region_tags-0-DELETE": "on"})
    assert not ArticleRegion.objects.exists()


def test_same_region_twice_is_refused(
    admin: Client, url: str, tag: ArticleRegion, turkistan: Region
) -> None:
    response = submit(admin, url, **new_row("region_tags", 1, region=turkistan.pk))
    assert response.status_code == 200
    assert "duplicate" in response.text
    assert ArticleRegion.objects.count() == 1
