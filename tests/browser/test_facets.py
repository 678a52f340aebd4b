"""A reader finds one value among very many of a filter."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from archive.index.upkeep.changes import postponed_updates
from archive.models import Article, Region

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MANY = 120


@pytest.fixture
def regions(make_article: Callable[..., Article], make_region: Callable[..., Region]) -> None:
    """An article on very many regions, and one on another."""
    with postponed_updates():
        make_article(
            "Көп өңір",
            regions=[make_region(f"region-{n:03}", en=f"Region {n:03}") for n in range(MANY)],
        )
    make_article("Бір өңір", regions=[make_region("osh", en="Osh", ky="Ош", ru="Ош")])


def open_facet(page: Page) -> Locator:
    """The folded part of the regions."""
    more = page.locator("details.facet-more")
    more.locator("summary").click()
    return more


def test_values_are_found_while_a_name_is_typed(page: Page, regions: None):
    page.goto("/articles/")
    more = open_facet(page)
    links = more.get_by_role("link", name="Region")
    usual = links.count()
    assert usual < MANY / 4
    finder = more.get_by_role("searchbox", name="Find in this list: Region")
    finder.press_sequentially("region 11")
    expect(more.locator(".choice")).to_have_count(10)
    finder.fill("ош")
    expect(more.locator(".choice")).to_have_text([re.compile("Osh")])
    finder.fill("nowhere")
    expect(more.get_by_role("status")).to_have_text("Nothing in this list is called so.")
    finder.fill("")
    expect(links).to_have_count(usual)
    expect(more.get_by_role("status")).to_be_empty()
    finder.fill("117")
    more.get_by_role("link", name="Region 117").first.click()
    expect(page).to_have_url(re.compile(r"/articles/\?region=region-117$"))


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_enter_leads_to_the_page_of_values_found(
    open_context: Callable[..., BrowserContext], regions: None, scripts: bool
):
    page = open_context(java_script_enabled=scripts).new_page()
    page.goto("/articles/?language=kk")
    finder = open_facet(page).get_by_role("searchbox")
    finder.fill("Ош")
    finder.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Region")
    expect(page.locator(".choice")).to_have_count(1)
    page.get_by_role("link", name="Osh", exact=False).first.click()
    expect(page.get_by_role("link", name="Бір өңір")).to_be_visible()
    chips = page.get_by_role("region", name="Chosen filters").get_by_role("link")
    expect(chips.filter(has_text="Osh")).to_have_count(1)
    expect(chips.filter(has_text="Kazakh")).to_have_count(1)


def test_all_values_can_be_leafed_through_without_scripts(
    open_context: Callable[..., BrowserContext], regions: None
):
    page = open_context(java_script_enabled=False).new_page()
    page.goto("/articles/")
    open_facet(page).get_by_role("link", name=f"All {MANY + 1}").click()
    expect(page.locator(".choice")).to_have_count(100)
    page.get_by_role("link", name="Page 2", exact=True).click()
    expect(page.locator(".choice")).to_have_count(MANY + 1 - 100)
    page.get_by_role("link", name="Back to 2 articles").click()
    expect(page.get_by_role("heading", name="2 articles")).to_be_visible()
