"""The front page says what is in the archive and leads into it."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.models import Article, Status
from tests.web.conftest import Archive
from tests.web.markup import Markup


@pytest.mark.django_db
def test_empty_archive_is_welcomed(client: Client) -> None:
    page = Markup(client.get("/"))
    assert "The archive is empty" in page.text
    assert page.all("input", name="q", type="search")


def test_front_page_counts_articles_by_language(client: Client, archive: Archive) -> None:
    page = Markup(client.get("/"))
    assert "3 articles 1 in Kazakh 1 in Kyrgyz 1 in Russian" in page.text
    assert "/articles/?language=ky" in page.links()


def test_front_page_shows_the_story_in_three_languages(client: Client, archive: Archive) -> None:
    page = Markup(client.get("/"))
    assert "One story, three languages" in page.text
    for article in archive.articles.values():
        assert page.links().count(article.get_absolute_url()) == 2


def test_front_page_leads_to_regions_and_officials(client: Client, archive: Archive) -> None:
    links = Markup(client.get("/")).links()
    for record in (archive.kazakhstan, archive.turkistan, archive.china, archive.official):
        assert record.get_absolute_url() in links


@pytest.mark.parametrize("status", [Status.DRAFT, Status.WITHDRAWN])
def test_front_page_shows_only_published_articles(
    client: Client, make_article: Callable[..., Article], status: Status
) -> None:
    make_article("Жасырын", status=status)
    assert "Жасырын" not in client.get("/").content.decode()


def test_front_page_takes_a_fixed_number_of_queries(
    client: Client, archive: Archive, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(14):
        client.get("/")
