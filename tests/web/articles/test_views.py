"""The page of an article: its text, where it is from, who and where, and what is beside it."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from haystack import connections
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.models import Article, Official, Region, Status, Story
from tests.web.conftest import Archive
from tests.web.markup import Markup


def test_article_shows_what_is_known(client: Client, archive: Archive) -> None:
    article = archive.articles["kk"]
    page = Markup(client.get(article.get_absolute_url()))
    assert page.all("h1", lang="kk")
    assert page.all("time", datetime="2024-03-07")
    assert "7 March 2024" in page.text
    assert "Екінші абзац." in page.text
    assert {"/officials/darkhan-satybaldy/", "/regions/china/"} <= set(page.links())
    assert "governor" in page.text


def test_citation_has_one_full_stop_behind_the_date(client: Client, archive: Archive) -> None:
    for language, day in {"ru": "7 марта 2024 г. ", "en": "7 March 2024. "}.items():
        client.cookies["django_language"] = language
        page = Markup(client.get(archive.articles["ru"].get_absolute_url()))
        assert day in page.text
        assert ".." not in page.text


def test_source_is_linked_as_external(client: Client, archive: Archive) -> None:
    page = Markup(client.get(archive.articles["kk"].get_absolute_url()))
    link = page.all("a", href="https://newsroom.kz/kk/1")[0]
    assert {"noopener", "external"} <= set(link["rel"].split())


def test_story_can_be_read_in_its_other_languages(client: Client, archive: Archive) -> None:
    page = Markup(client.get(archive.articles["ky"].get_absolute_url()))
    for language, article in archive.articles.items():
        link = page.all("a", hreflang=language, href=article.get_absolute_url())[0]
        assert link["lang"] == language
        assert ("aria-current" in link) == (language == "ky")


def test_copies_of_the_story_are_named(
    client: Client, make_article: Callable[..., Article]
) -> None:
    story = Story.objects.create(slug="told-twice")
    first = make_article("Бірінші", story=story)
    second = make_article("Екінші", story=story)
    page = Markup(client.get(first.get_absolute_url()))
    assert "Also published as" in page.text
    assert second.get_absolute_url() in page.links()


@pytest.mark.parametrize(
    ("language", "order"),
    [("kk", ["qazaq", "qytai", "ulytau"]), ("en", ["qytai", "qazaq", "ulytau"])],
)
def test_tags_are_in_the_order_of_the_readers_alphabet(
    client: Client,
    make_article: Callable[..., Article],
    make_region: Callable[..., Region],
    make_official: Callable[..., Official],
    language: str,
    order: list[str],
) -> None:
    names = {
        "ulytau": {"kk": "Ұлытау", "en": "Ulytau"},
        "qytai": {"kk": "Қытай", "en": "China"},
        "qazaq": {"kk": "Қазақстан", "en": "Kazakhstan"},
    }
    article = make_article(
        regions=[make_region(slug, **name) for slug, name in names.items()],
        officials=[make_official(slug, **name) for slug, name in names.items()],
    )
    client.cookies["django_language"] = language
    links = Markup(client.get(article.get_absolute_url())).links()
    for kind in ("officials", "regions"):
        wanted = [f"/{kind}/{slug}/" for slug in order]
        assert [link for link in links if link in wanted] == wanted


def test_neighbours_are_linked(client: Client, make_article: Callable[..., Article]) -> None:
    older, article, newer = (
        make_article(f"Мақала {year}", published=year) for year in ("2019", "2021", "2024")
    )
    page = Markup(client.get(article.get_absolute_url()))
    assert page.all("a", rel="prev", href=older.get_absolute_url())
    assert page.all("a", rel="next", href=newer.get_absolute_url())


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2024-03-07", "7 March 2024"),
        ("2024?", "2024, uncertain"),
        ("XXXX-03-07", "7 March, year unknown"),
        ("XXXX", "date unknown"),
    ],
)
def test_date_is_shown_as_precisely_as_it_is_known(
    client: Client, make_article: Callable[..., Article], published: str, shown: str
) -> None:
    article = make_article(published=published)
    assert shown in Markup(client.get(article.get_absolute_url())).text


def linked_data(client: Client, article: Article) -> dict[str, Any]:
    content = client.get(article.get_absolute_url()).content.decode()
    match = re.search(r'<script type="application/ld\+json">(.*?)</script>', content, re.DOTALL)
    assert match
    data: dict[str, Any] = json.loads(match[1])
    return data


def test_article_is_linked_data(client: Client, archive: Archive) -> None:
    data = linked_data(client, archive.articles["kk"])
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == archive.articles["kk"].headline
    assert data["datePublished"] == "2024-03-07"
    assert data["mentions"] == [{"@type": "Person", "name": "Дархан Сатыбалды"}]
    assert data["publisher"]["name"] == "Newsroom.kz"


def test_linked_data_keeps_markup_as_text(
    client: Client, make_article: Callable[..., Article]
) -> None:
    article = make_article("</script><script>alert(1)</script> & <!--")
    assert linked_data(client, article)["headline"] == article.headline


def test_canonical_address_is_absolute(client: Client, archive: Archive) -> None:
    article = archive.articles["ru"]
    page = Markup(client.get(article.get_absolute_url()))
    assert page.all("link", rel="canonical")[0]["href"] == (
        f"http://testserver{article.get_absolute_url()}"
    )
    assert page.all("meta", property="og:type", content="article")


@pytest.mark.parametrize("slug", ["", "wrong/", "-/"])
def test_any_other_slug_leads_to_the_right_one(client: Client, archive: Archive, slug: str) -> None:
    article = archive.articles["ru"]
    response = client.get(f"/articles/{article.pk}/{slug}")
    assert (response.status_code, response["Location"]) == (302, article.get_absolute_url())


@pytest.mark.parametrize("headline", ["!!!", "日本", "Ә" * 300, "a/b?c#d%e"])
def test_every_headline_has_an_address(
    client: Client, make_article: Callable[..., Article], headline: str
) -> None:
    assert client.get(make_article(headline).get_absolute_url()).status_code == 200


def test_draft_is_not_there_for_readers(
    client: Client, make_article: Callable[..., Article]
) -> None:
    article = make_article("Құпия", status=Status.DRAFT)
    response = client.get(article.get_absolute_url())
    assert response.status_code == 404
    assert "Құпия" not in response.content.decode()


def test_withdrawn_article_is_gone_for_readers(
    client: Client, make_article: Callable[..., Article]
) -> None:
    article = make_article("Құпия", status=Status.WITHDRAWN)
    response = client.get(article.get_absolute_url())
    assert response.status_code == 410
    page = Markup(response)
    assert "has been withdrawn" in page.text
    assert "Құпия" not in response.content.decode()
    assert "/articles/" in page.links()


@pytest.mark.parametrize("status", [Status.DRAFT, Status.WITHDRAWN])
def test_staff_see_a_preview(
    admin_client: Client, make_article: Callable[..., Article], status: Status
) -> None:
    article = make_article("Құпия", status=status)
    page = Markup(admin_client.get(article.get_absolute_url()))
    assert "Preview for staff" in page.text
    assert page.all("meta", name="robots", content="noindex")


def test_article_that_came_merged_leads_to_its_target_for_good(
    client: Client, archive: Archive, make_article: Callable[..., Article]
) -> None:
    target = archive.articles["kk"]
    merged = make_article(merged_into=target)
    response = client.get(merged.get_absolute_url())
    assert (response.status_code, response["Location"]) == (308, target.get_absolute_url())


def test_article_merged_into_a_draft_is_not_there(
    client: Client, make_article: Callable[..., Article]
) -> None:
    target = make_article("Құпия", status=Status.DRAFT)
    assert client.get(make_article(merged_into=target).get_absolute_url()).status_code == 404


def test_similar_articles_are_offered_in_every_language(
    client: Client,
    archive: Archive,
    make_article: Callable[..., Article],
    update_index: Callable[[], int],
) -> None:
    other = make_article(
        "Дархан Сатыбалды Қытайда", officials=[archive.official], regions=[archive.china]
    )
    update_index()
    page = Markup(client.get(archive.articles["ru"].get_absolute_url()))
    assert "More like this" in page.text
    assert page.all("a", href=other.get_absolute_url(), lang="kk")
    for told in (archive.articles["kk"], archive.articles["ky"]):
        assert page.links().count(told.get_absolute_url()) == 1


def test_article_can_be_read_while_the_index_is_broken(client: Client, archive: Archive) -> None:
    shutil.rmtree(Path(connections["default"].get_backend().path))
    response = client.get(archive.articles["ru"].get_absolute_url())
    assert response.status_code == 200
    assert "More like this" not in Markup(response).text


def test_article_takes_a_fixed_number_of_queries(
    client: Client, archive: Archive, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(24):
        client.get(archive.articles["kk"].get_absolute_url())
