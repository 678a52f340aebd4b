"""What migrations make of rows that earlier versions left behind."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from archive.models import Article, ArticleOfficial, IndexChange, Official, RejectedTag
from tests.contradictions import assert_no_contradiction

MIGRATION = "0008_no_tag_beside_its_rejection"
TAGGER: dict[str, Any] = {"asserted_by": "tagger", "tagger_version": "1"}


def migrate() -> None:
    apps = MigrationLoader(connection).project_state([("archive", MIGRATION)]).apps
    import_module(f"archive.migrations.{MIGRATION}").settle(apps, None)


@pytest.fixture
def rejected(
    make_article: Callable[..., Article], make_official: Callable[..., Official]
) -> RejectedTag:
    return RejectedTag.objects.create(article=make_article(), official=make_official("a"))


def test_tag_of_the_tagger_goes_and_its_history_and_the_index_know(rejected: RejectedTag) -> None:
    article = rejected.article
    tag = article.official_tags.create(official=Official.objects.get(), **TAGGER)
    other = Article.objects.create(headline="Б", language="kk")
    untouched = other.official_tags.create(official=Official.objects.get(), **TAGGER)
    IndexChange.objects.all().delete()
    migrate()
    assert ArticleOfficial.objects.get() == untouched
    last = ArticleOfficial.history.first()
    assert (last.id, last.history_type, last.official) == (tag.pk, "-", rejected.official)
    assert IndexChange.objects.get().article_id == article.pk
    assert RejectedTag.objects.get() == rejected


@pytest.mark.parametrize("confirmed", [False, True])
def test_tag_of_an_editor_stays_and_the_rejection_goes(
    rejected: RejectedTag, confirmed: bool
) -> None:
    said = {"confirmed_by": User.objects.create_user("aigul"), **TAGGER} if confirmed else {}
    tag = rejected.article.official_tags.create(official=Official.objects.get(), **said)
    migrate()
    assert ArticleOfficial.objects.get() == tag
    assert not RejectedTag.objects.exists()


def test_region_whose_role_an_editor_chose_stays(
    rejected: RejectedTag, make_region: Callable[..., Any]
) -> None:
    region = make_region("kazakhstan")
    article = rejected.article
    article.region_tags.create(region=region, role_asserted_by="editor", role="home", **TAGGER)
    RejectedTag.objects.create(article=article, region=region)
    migrate()
    assert article.region_tags.exists()
    assert RejectedTag.objects.get() == rejected
    assert_no_contradiction()
