"""Publishing and withdrawing many articles at once."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.models import Article, Status
from tests.admin.forms import messages

LIST = "/admin/archive/article/"


def run(admin: Client, action: str, *articles: Article) -> list[str]:
    data = {"action": action, "_selected_action": [article.pk for article in articles]}
    return messages(admin.post(LIST, data, follow=True))


def test_published_articles_enter_the_history_one_by_one(
    admin: Client, editor: User, article: Article
) -> None:
    other = Article.objects.create(headline="Екінші", body="Мәтін.", language="kk")
    assert run(admin, "publish_selected", article, other) == ["2 articles published."]
    for one in (article, other):
        one.refresh_from_db()
        assert one.status == Status.PUBLISHED
        assert one.history.first().status == Status.PUBLISHED
        assert one.history.first().history_user == editor


@pytest.mark.parametrize("action", ["publish_selected", "withdraw_selected", "restore_selected"])
def test_articles_are_read_in_the_transaction_that_saves_them(
    admin: Client, article: Article, action: str
) -> None:
    """Otherwise the history would say that somebody's change in between was undone."""
    with CaptureQueriesContext(connection) as queries:
        run(admin, action, article)
    texts = [query["sql"] for query in queries]
    begun = next(n for n, sql in enumerate(texts) if sql.startswith("SAVEPOINT"))
    read = next(n for n, sql in enumerate(texts) if '"archive_article"."body"' in sql)
    assert begun < read
    assert not any(sql.startswith("RELEASE") for sql in texts[begun:read])


def test_article_that_cannot_be_published_is_named(admin: Client, article: Article) -> None:
    empty = Article.objects.create(headline="<b>Бос</b>", language="kk")
    refusal, success = run(admin, "publish_selected", article, empty)
    assert (
        f'<a href="/admin/archive/article/{empty.pk}/change/">&lt;b&gt;Бос&lt;/b&gt;</a>' in refusal
    )
    assert success == "1 article published."
    empty.refresh_from_db()
    assert empty.status == Status.DRAFT


def test_merged_article_is_not_published(admin: Client, article: Article) -> None:
    merged = Article.objects.create(
        headline="Көшірме", body="Мәтін.", language="kk", merged_into=article
    )
    run(admin, "publish_selected", merged)
    merged.refresh_from_db()
    assert merged.status == Status.DRAFT


def test_withdrawn_article_stays_in_the_archive(admin: Client, article: Article) -> None:
    article.status = Status.PUBLISHED
    article.save()
    assert run(admin, "withdraw_selected", article) == ["1 article withdrawn."]
    article.refresh_from_db()
    assert article.status == Status.WITHDRAWN
    assert article.history.first().status == Status.WITHDRAWN


@pytest.mark.parametrize("action", ["publish_selected", "withdraw_selected"])
def test_article_that_is_so_already_is_not_saved_again(
    admin: Client, article: Article, action: str
) -> None:
    run(admin, action, article)
    versions = article.history.count()
    assert run(admin, action, article)[0].startswith("0 articles")
    assert article.history.count() == versions
