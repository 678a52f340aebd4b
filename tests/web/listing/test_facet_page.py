"""Facets with more values than a page can show."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.models import Article, Region
from archive.search.showing.facets import SHOWN
from archive.web.listing.facet_page import PAGE_SIZE
from tests.web.markup import Markup

pytestmark = pytest.mark.django_db

MANY = PAGE_SIZE + 5


@pytest.fixture
def regions(
    make_article: Callable[..., Article],
    make_region: Callable[..., Region],
    update_index: Callable[[], int],
) -> list[Region]:
    """Very many regions of one article, and a few of two."""
    regions = [
        make_region(f"region-{n:03}", en=f"Region {n:03}", kk=f"Қала{'а' * (n % 3)} {n:03}")
        for n in range(MANY)
    ]
    make_article("Сауда", regions=regions)
    make_article("Сауда", regions=regions[-3:])
    update_index()
    return regions


def shown(page: Markup) -> list[str]:
    """The regions that a page offers."""
    links = [link["href"] for link in page.all("a", class_="choice")]
    return [link for link in links if re.search(r"[?&]region=region-\d+$", link)]


def test_result_lists_only_the_commonest_and_the_chosen(
    client: Client, regions: list[Region]
) -> None:
    page = Markup(client.get("/articles/"))
    assert len(shown(page)) == SHOWN
    assert {f"?region={one.slug}" for one in regions[-3:]} <= set(shown(page)[:3])
    assert f"{MANY - 8} more" in page.text
    page = Markup(client.get(f"/articles/?region={regions[60].slug}"))
    assert "?" in [one["href"] for one in page.all("a", class_="choice", aria_current="true")]
    assert len(shown(page)) == SHOWN


def test_result_fetches_only_what_it_shows(client: Client, regions: list[Region]) -> None:
    with CaptureQueriesContext(connection) as queries:
        client.get("/articles/")
    wanted = [q["sql"] for q in queries if 'FROM "archive_region"' in q["sql"]]
    assert wanted
    assert all(sql.count(",") < 60 for sql in wanted)


def test_all_values_are_there_page_by_page_without_scripts(
    client: Client, regions: list[Region]
) -> None:
    page = Markup(client.get("/articles/?q=&sort=oldest"))
    (everything,) = [link for link in page.links() if link.startswith("/articles/filter/region/")]
    assert everything == "/articles/filter/region/?sort=oldest"
    first, second = (Markup(client.get(f"{everything}&page={n}")) for n in (1, 2))
    assert (len(shown(first)), len(shown(second))) == (PAGE_SIZE, MANY - PAGE_SIZE)
    assert len({*shown(first), *shown(second)}) == MANY
    assert "/articles/?sort=oldest" in first.links()
    listed = Markup(client.get(shown(second)[0]))
    assert "1 article" in listed.text


@pytest.mark.parametrize("typed", ["Region 101", "101", "Калаа 101", "қалааа 101", "kala 101"])
def test_value_is_found_among_all_of_them_in_any_language(
    client: Client, regions: list[Region], typed: str
) -> None:
    page = Markup(client.get("/articles/filter/region/", {"q": "сауда", "find": typed}))
    (found,) = shown(page)
    assert found.startswith("/search/?q=")
    assert found.endswith("region=region-101")


def test_finder_keeps_what_the_result_is_of(client: Client, regions: list[Region]) -> None:
    page = Markup(client.get("/search/?q=сауда&language=kk&names=off"))
    (form,) = page.all("form", class_="facet-finder")
    assert form["action"] == "/articles/filter/region/"
    hidden = {(one["name"], one["value"]) for one in page.all("input", type="hidden")}
    assert {("q", "сауда"), ("language", "kk"), ("names", "off")} <= hidden


def test_chosen_value_comes_off_and_others_are_added(client: Client, regions: list[Region]) -> None:
    page = Markup(client.get("/articles/filter/region/?region=region-104"))
    (chosen,) = page.all("a", class_="choice", aria_current="true")
    assert chosen["href"] == "/articles/?"
    assert "/articles/?region=region-104&region=region-103" in shown(page)


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/articles/filter/language/", 200),
        ("/articles/filter/year/?find=20", 200),
        ("/articles/filter/source/?find=x", 200),
        ("/articles/filter/official/?find=%F0%9F%98%80", 200),
        ("/articles/filter/region/?find=" + "ы" * 101, 400),
        ("/articles/filter/region/?find=%00", 400),
        ("/articles/filter/region/?region=nowhere", 404),
        ("/articles/filter/region/?page=999", 404),
        ("/articles/filter/region/?page=2", 200),
        ("/articles/filter/page/", 404),
    ],
)
def test_any_address_has_an_answer(
    client: Client, regions: list[Any], address: str, status: int
) -> None:
    assert client.get(address).status_code == status
