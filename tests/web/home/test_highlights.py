"""The front page's stories are the same from the index and from the database."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.index.upkeep.changes import drain
from archive.models import Article, Status, Story
from archive.web.home.highlights import stories_in_all_languages
from tests.web.conftest import Counting

Make = Callable[..., Article]


def tell(make_article: Make, slug: str, day: str, *languages: str, **fields: object) -> Story:
    """A story with an article in each language."""
    story = Story.objects.create(slug=slug)
    for language in languages:
        make_article(f"{slug} {language}", language=language, published=day, story=story, **fields)
    return story


def shown() -> list[str]:
    return [story.slug for story in stories_in_all_languages()]


def test_newest_stories_in_three_languages_are_shown(
    make_article: Make, counting: Counting
) -> None:
    for slug, day in {"b": "2024-03", "d": "2022", "a": "2024-05-01", "e": "XXXX"}.items():
        tell(make_article, slug, day, "kk", "ky", "ru")
    tell(make_article, "two", "2025", "kk", "ky", "kk")
    tell(make_article, "hidden", "2025", "kk", "ky", "ru", status=Status.DRAFT)
    make_article("alone", published="2025")
    counting()
    assert shown() == ["a", "b", "d"]


def test_story_is_dated_by_its_newest_article(make_article: Make, counting: Counting) -> None:
    old = tell(make_article, "old", "2020", "kk", "ky", "ru")
    tell(make_article, "new", "2021", "kk", "ky", "ru")
    make_article("again", language="kk", published="2024", story=old)
    counting()
    assert shown() == ["old", "new"]


def test_undated_story_is_shown_last(make_article: Make, counting: Counting) -> None:
    tell(make_article, "dated", "2021", "kk", "ky", "ru")
    tell(make_article, "undated", "XXXX", "kk", "ky", "ru")
    counting()
    assert shown() == ["dated", "undated"]


def test_story_that_lost_a_language_is_gone_at_once(make_article: Make) -> None:
    story = tell(make_article, "told", "2021", "kk", "ky", "ru")
    drain()
    assert shown() == ["told"]
    story.articles.filter(language="ru").update(status=Status.WITHDRAWN)
    assert shown() == []


def test_story_that_gains_a_language_is_shown_when_the_index_knows(make_article: Make) -> None:
    story = tell(make_article, "told", "2021", "kk", "ky")
    drain()
    assert shown() == []
    make_article("третий", language="ru", published="2021", story=story)
    drain()
    assert shown() == ["told"]
    story.delete()
    drain()
    assert shown() == []


@pytest.mark.django_db
def test_front_page_groups_no_stories_while_there_is_an_index(
    client: Client, make_article: Make, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    tell(make_article, "told", "2021", "kk", "ky", "ru")
    drain()
    with django_assert_max_num_queries(14) as asked:
        client.get("/")
    counting = [query["sql"] for query in asked if "COUNT(" in query["sql"]]
    assert not [sql for sql in counting if "archive_article" in sql]
