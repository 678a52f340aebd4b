"""The register of officials and the page of one."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.models import Article, Official, OfficialName, Status
from tests.web.conftest import Archive, Counting
from tests.web.markup import Markup


@pytest.mark.django_db
def test_empty_register_says_so(client: Client) -> None:
    assert "No officials are recorded yet" in Markup(client.get("/officials/")).text


def test_officials_are_filed_under_letters_in_alphabetical_order(
    client: Client, make_official: Callable[..., Official]
) -> None:
    for slug, name in {"a": "Яна", "b": "Әсел", "c": "Айгүл", "d": "Бақыт"}.items():
        make_official(slug, kk=name)
    text = Markup(client.get("/officials/", headers={"accept-language": "kk"})).text
    assert "А Айгүл Ә Әсел Б Бақыт Я Яна" in text


def test_register_counts_articles_and_names_the_office(client: Client, archive: Archive) -> None:
    assert "Darkhan Satybaldy 3 articles governor" in Markup(client.get("/officials/")).text


@pytest.mark.parametrize("typed", ["satyb", "сатыбалды", "Дархан Саты", "САТЫБАЛДЫ дархан"])
def test_register_is_filtered_by_any_spelling(
    client: Client, archive: Archive, make_official: Callable[..., Official], typed: str
) -> None:
    make_official("other", en="Somebody Else")
    page = Markup(client.get("/officials/", {"name": typed}))
    assert "/officials/darkhan-satybaldy/" in page.links()
    assert "/officials/other/" not in page.links()


def test_name_that_nobody_has_leads_to_the_search(client: Client, archive: Archive) -> None:
    page = Markup(client.get("/officials/", {"name": "Бейтаныс"}))
    assert "No official is called “Бейтаныс”" in page.text
    assert any(link.startswith("/search/?q=%D0%91") for link in page.links())


def test_official_has_names_positions_and_articles(client: Client, archive: Archive) -> None:
    OfficialName.objects.create(official=archive.official, language="kk-Latn", text="Darhan")
    page = Markup(client.get("/officials/darkhan-satybaldy/"))
    assert "31 August 2022 – May 2025 governor Turkistan Region" in page.text
    assert "Kazakh, Latin script Darhan" in page.text
    assert page.all("dd", lang="kk-Latn")
    assert "3 articles" in page.text
    assert "/articles/?official=darkhan-satybaldy" in page.links()
    for article in archive.articles.values():
        assert article.get_absolute_url() in page.links()


def test_articles_of_an_official_are_by_year_newest_first(
    client: Client, archive: Archive, make_article: Callable[..., Article], counting: Counting
) -> None:
    for published in ("2019", "XXXX", "2025-01-01"):
        make_article(f"Мақала {published}", published=published, officials=[archive.official])
    counting()
    text = Markup(client.get("/officials/darkhan-satybaldy/")).text
    places = [text.index(heading) for heading in ("2025 1", "2024 7", "2019 2019", "Undated date")]
    assert places == sorted(places)


def test_article_withdrawn_behind_the_index_is_not_listed(
    client: Client, archive: Archive, make_article: Callable[..., Article], counting: Counting
) -> None:
    article = make_article("Алынған мақала", officials=[archive.official])
    counting()
    Article.objects.filter(pk=article.pk).update(status=Status.DRAFT)
    assert "Алынған" not in Markup(client.get("/officials/darkhan-satybaldy/")).text


def test_official_without_articles_has_a_page(
    client: Client, make_official: Callable[..., Official]
) -> None:
    make_official("new", en="New Person")
    assert "no articles about this yet" in Markup(client.get("/officials/new/")).text


def test_official_who_came_merged_leads_to_the_target_for_good(
    client: Client, archive: Archive
) -> None:
    Official.objects.create(slug="same", merged_into=archive.official)
    response = client.get("/officials/same/")
    assert (response.status_code, response["Location"]) == (308, "/officials/darkhan-satybaldy/")
    assert "/officials/same/" not in Markup(client.get("/officials/")).links()


@pytest.mark.parametrize("address", ["/officials/", "/officials/darkhan-satybaldy/"])
def test_officials_take_a_fixed_number_of_queries(
    client: Client,
    archive: Archive,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    address: str,
) -> None:
    with django_assert_max_num_queries(15):
        client.get(address)
