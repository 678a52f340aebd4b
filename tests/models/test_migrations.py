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

TAGGER: dict[str, Any] = {"asserted_by": "tagger", "tagger_version": "1"}


def migrate(name: str = "0008_no_tag_beside_its_rejection", does: str = "settle") -> None:
    apps = MigrationLoader(connection).project_state([("archive", name)]).apps
    getattr(import_module(f"archive.migrations.{name}"), does)(apps, None)


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


def test_what_a_deleted_account_confirmed_is_an_editors_again(
    make_article: Callable[..., Article], make_official: Callable[..., Official]
) -> None:
    official = make_official("a")
    tags = [make_article().official_tags.create(official=official, **TAGGER) for _ in range(2)]
    tags[0].confirmed_by = User.objects.create_user("aigul")
    tags[0].save()
    # As deleting an account did.
    ArticleOfficial.objects.filter(pk=tags[0].pk).update(confirmed_by=None)
    for _ in range(2):
        migrate("0009_accounts_that_confirmed_tags_stay", "give_back")
    confirmed, other = ArticleOfficial.objects.order_by("pk")
    assert (confirmed.asserted_by, confirmed.tagger_version) == ("editor", "")
    assert list(confirmed.history.values_list("asserted_by", flat=True)) == [
        *("editor", "tagger", "tagger"),
    ]
    assert (other.asserted_by, other.history.count()) == ("tagger", 1)
