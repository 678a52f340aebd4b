"""Listings filter, count, sort and page, all in addresses that can be kept."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from haystack import connections
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.models import Article, Region, Status, Story
from tests.web.conftest import Archive
from tests.web.markup import Markup


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/articles/", "/search/", "/search/?q=", "/search/?q=%20"])
def test_empty_archive_has_an_empty_listing(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert "Nothing is found" in Markup(response).text


def test_one_article_is_listed(
    client: Client, make_article: Callable[..., Article], update_index: Callable[[], int]
) -> None:
    article = make_article("Жалғыз мақала")
    update_index()
    page = Markup(client.get("/articles/"))
    assert "1 article" in page.text
    assert article.get_absolute_url() in page.links()


def test_copies_are_counted_beside_each_other_and_none_is_left_out(
    client: Client, make_article: Callable[..., Article], update_index: Callable[[], int]
) -> None:
    story = Story.objects.create(slug="bridge")
    articles = [make_article(f"Көпір {number}", story=story) for number in range(4)]
    make_article("Мост", language="ru", story=story)
    make_article("Көпір 5", story=story, status=Status.DRAFT)
    update_index()
    page = Markup(client.get("/articles/?language=kk"))
    assert page.text.count("and 3 copies") == 4
    assert {f"{article.get_absolute_url()}#copies" for article in articles} <= set(page.links())
    assert "cop" not in Markup(client.get("/articles/?language=ru")).text
    assert 'id="copies"' in client.get(articles[0].get_absolute_url()).content.decode()


def test_words_are_marked_in_headline_and_snippet(client: Client, archive: Archive) -> None:
    content = client.get("/search/?q=меморандум&language=ru").content.decode()
    assert content.count("<mark>меморандум</mark>") == 2


@pytest.mark.parametrize(
    ("query", "languages"),
    [
        ("", {"kk", "ky", "ru"}),
        ("language=kk", {"kk"}),
        ("language=kk&language=ru", {"kk", "ru"}),
        ("region=china&region=turkistan-region", {"kk", "ky", "ru"}),
        ("region=kazakhstan&official=darkhan-satybaldy&language=ky", {"ky"}),
        ("source=newsroom-kz&year=2024", {"kk", "ky", "ru"}),
        ("year=2023", set()),
        ("year=undated", set()),
        ("year=undated&year=2024&q=меморандум", {"kk", "ky", "ru"}),
        ("language=&region=&q=&sort=&page=", {"kk", "ky", "ru"}),
    ],
)
def test_filters_combine(client: Client, archive: Archive, query: str, languages: set[str]) -> None:
    links = Markup(client.get(f"/articles/?{query}")).links()
    listed = {
        language
        for language, article in archive.articles.items()
        if article.get_absolute_url() in links
    }
    assert listed == languages


def test_chosen_filter_can_be_removed_alone(client: Client, archive: Archive) -> None:
    response = client.get("/search/?q=меморандум&language=kk&region=china&page=1")
    chips = Markup(response).all("a", class_="chip")
    assert [chip["href"] for chip in chips] == [
        "?q=%D0%BC%D0%B5%D0%BC%D0%BE%D1%80%D0%B0%D0%BD%D0%B4%D1%83%D0%BC&region=china",
        "?q=%D0%BC%D0%B5%D0%BC%D0%BE%D1%80%D0%B0%D0%BD%D0%B4%D1%83%D0%BC&language=kk",
    ]


def test_facets_say_what_is_chosen_and_add_to_the_filters(client: Client, archive: Archive) -> None:
    page = Markup(client.get("/articles/?language=kk"))
    chosen = page.all("a", class_="choice", aria_current="true")
    assert [choice["href"] for choice in chosen] == ["?"]
    assert "?language=kk&region=china" in page.links()
    assert "?language=kk&language=ru" in page.links()


def test_long_facet_is_folded_and_keeps_what_is_chosen_in_sight(
    client: Client,
    make_article: Callable[..., Article],
    make_region: Callable[..., Region],
    update_index: Callable[[], int],
) -> None:
    regions = [make_region(f"region-{number:02}", en=f"Region {number:02}") for number in range(12)]
    make_article(regions=regions)
    update_index()
    content = client.get("/articles/?region=region-11").content.decode()
    assert "3 more" in content
    assert content.index("region=region-11") < content.index("3 more")


def test_order_can_be_chosen(
    client: Client, make_article: Callable[..., Article], update_index: Callable[[], int]
) -> None:
    old = make_article("Ескі", published="2019")
    new = make_article("Жаңа", published="2024")
    update_index()
    for sort, first, second in [("newest", new, old), ("oldest", old, new)]:
        page = Markup(client.get(f"/articles/?sort={sort}"))
        assert page.links().index(first.get_absolute_url()) < page.links().index(
            second.get_absolute_url()
        )


def test_relevance_is_offered_only_where_there_are_words(client: Client, archive: Archive) -> None:
    assert "Most relevant" not in Markup(client.get("/articles/")).text
    assert "Most relevant" in Markup(client.get("/search/?q=меморандум")).text


def test_pages_are_linked_and_keep_the_filters(
    client: Client, make_article: Callable[..., Article], update_index: Callable[[], int]
) -> None:
    for number in range(45):
        make_article(f"Мақала {number}")
    update_index()
    page = Markup(client.get("/articles/?language=kk&page=2"))
    assert page.all("a", rel="prev", href="?language=kk&page=1")
    assert page.all("a", rel="next", href="?language=kk&page=3")
    assert page.all("a", aria_current="page", href="?language=kk&page=2")


def test_page_behind_the_last_is_not_found_but_helps(client: Client, archive: Archive) -> None:
    response = client.get("/articles/?language=kk&page=99")
    assert response.status_code == 404
    page = Markup(response)
    assert "There is no page 99" in page.text
    assert "?language=kk&page=1" in page.links()


def test_merged_region_stands_for_its_target(client: Client, archive: Archive) -> None:
    Region.objects.create(slug="old", kind="country", merged_into=archive.china)
    page = Markup(client.get("/articles/?region=old"))
    assert "3 articles" in page.text
    assert page.all("a", class_="chip", href="?")


def test_search_box_keeps_words_and_filters(client: Client, archive: Archive) -> None:
    page = Markup(client.get("/search/?q=меморандум&region=china&region=kazakhstan"))
    assert page.all("input", id="q")[0]["value"] == "меморандум"
    hidden = page.all("input", type="hidden", name="region")
    assert [each["value"] for each in hidden] == ["china", "kazakhstan"]


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/search/?q=меморандум&sort=newest&page=1", ["newest"]),
        ("/articles/?sort=oldest", ["oldest"]),
        ("/search/?q=меморандум&sort=relevance", []),
        ("/articles/?sort=newest", []),
    ],
)
def test_search_box_keeps_an_order_that_was_chosen(
    client: Client, archive: Archive, address: str, kept: list[str]
) -> None:
    hidden = Markup(client.get(address)).all("input", type="hidden", name="sort")
    assert [each["value"] for each in hidden] == kept


def test_broken_index_is_said_and_browsing_goes_on(client: Client, archive: Archive) -> None:
    shutil.rmtree(Path(connections["default"].get_backend().path))
    response = client.get("/search/?q=меморандум")
    assert response.status_code == 503
    page = Markup(response)
    assert "being repaired" in page.text
    assert {"/officials/", "/regions/"} <= set(page.links())


def test_listing_takes_a_fixed_number_of_queries(
    client: Client, archive: Archive, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    address = "/search/?q=меморандум&region=china&official=darkhan-satybaldy&source=newsroom-kz"
    with django_assert_max_num_queries(17):
        client.get(address)


def test_months_of_a_year_are_called_as_the_language_does(
    client: Client, make_article: Callable[..., Article], update_index: Callable[[], int]
) -> None:
    make_article("Сауда", published="2024-03-07")
    update_index()
    client.cookies["django_language"] = "kk"
    page = Markup(client.get("/articles/", {"year": "2024"}))
    assert "2024 жылғы наурыз" in page.text
    assert any("month=2024-03" in link for link in page.links())


def test_each_story_can_be_shown_once(
    client: Client, make_article: Callable[..., Article], update_index: Callable[[], int]
) -> None:
    story = Story.objects.create(slug="trade")
    make_article("Сауда", language="kk", published="2024-03-07", story=story)
    make_article("Соода", language="ky", published="2024-03-08", story=story)
    make_article("Көпір", language="kk", published="2024-03-06")
    update_index()
    page = Markup(client.get("/articles/"))
    assert "3 articles" in page.text
    once = next(link for link in page.links() if "stories=once" in link)
    page = Markup(client.get(f"/articles/{once}"))
    assert "2 stories" in page.text
    assert "Соода" in page.text
    assert "Сауда" not in page.text
    told_in_kazakh = next(
        link
        for link in page.links()
        if {"language=kk", "stories=once"} <= set(link.removeprefix("?").split("&"))
    )
    page = Markup(client.get(f"/articles/{told_in_kazakh}"))
    assert "2 stories" in page.text
    assert "Сауда" in page.text
