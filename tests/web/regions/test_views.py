"""The tree of regions and the page of one."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.models import Article, Office, Official, Position, Region, RegionName
from archive.models.records.officials import OfficeKind
from tests.web.conftest import Archive, Counting
from tests.web.markup import Markup


@pytest.mark.django_db
def test_empty_tree_says_so(client: Client) -> None:
    assert "No regions are recorded yet" in Markup(client.get("/regions/")).text


def test_countries_count_what_is_below_them(client: Client, archive: Archive) -> None:
    text = Markup(client.get("/regions/")).text
    assert "Kazakhstan 3 articles Turkistan Region 3 articles" in text


def test_region_has_names_parents_children_and_offices(client: Client, archive: Archive) -> None:
    Region.objects.create(slug="sayram-district", kind="district", parent=archive.turkistan)
    RegionName.objects.create(
        region=archive.turkistan,
        language="ru",
        text="Южно-Казахстанская область",
        kind="former",
        used="1962/2018-06-19",
    )
    page = Markup(client.get("/regions/turkistan-region/"))
    assert "Regions Kazakhstan Turkistan Region" in page.text
    assert "Южно-Казахстанская область 1962" in page.text
    assert {"/regions/kazakhstan/", "/regions/sayram-district/"} <= set(page.links())
    assert "Darkhan Satybaldy 31 August 2022 – May 2025" in page.text


def test_earlier_holders_and_many_offices_are_folded(
    client: Client, archive: Archive, make_official: Callable[..., Official]
) -> None:
    successor = make_official("successor", en="Successor")
    Position.objects.create(official=successor, office=archive.position.office, start="2025-05")
    for number in range(9):
        Office.objects.create(
            slug=f"office-{number}", kind=OfficeKind.OTHER, region=archive.turkistan
        )
    text = Markup(client.get("/regions/turkistan-region/")).text
    assert "governor Successor since May 2025 1 earlier Darkhan Satybaldy 31 August" in text
    assert text.index("office-6") < text.index("2 more") < text.index("office-7")


def test_articles_of_a_region_come_before_its_offices(client: Client, archive: Archive) -> None:
    text = Markup(client.get("/regions/turkistan-region/")).text
    assert text.index(archive.articles["kk"].headline) < text.index("Offices")


def test_region_lists_articles_of_everything_below_it(client: Client, archive: Archive) -> None:
    links = Markup(client.get("/regions/kazakhstan/")).links()
    for article in archive.articles.values():
        assert article.get_absolute_url() in links


def test_articles_of_a_region_are_paged(
    client: Client, archive: Archive, make_article: Callable[..., Article], counting: Counting
) -> None:
    for number in range(20):
        make_article(f"Мақала {number}", regions=[archive.china])
    counting()
    page = Markup(client.get("/regions/china/?page=2"))
    assert "23 articles" in page.text
    assert page.all("a", aria_current="page", href="?page=2")


def test_region_that_came_merged_leads_to_the_target_for_good(
    client: Client, archive: Archive
) -> None:
    Region.objects.create(slug="same", kind="country", merged_into=archive.china)
    response = client.get("/regions/same/")
    assert (response.status_code, response["Location"]) == (308, "/regions/china/")


@pytest.mark.parametrize("address", ["/regions/", "/regions/turkistan-region/"])
def test_regions_take_a_fixed_number_of_queries(
    client: Client,
    archive: Archive,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    address: str,
) -> None:
    with django_assert_max_num_queries(18):
        client.get(address)
