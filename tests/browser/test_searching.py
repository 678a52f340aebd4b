"""A reader types, clicks, filters and reads."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.archive import Archive

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

BOX = "Search in Kazakh, Kyrgyz and Russian at once"


def result_count(page: Page) -> Locator:
    return page.get_by_role("heading", name=re.compile(r"^\d+ articles?$"))


def chips(page: Page) -> Locator:
    region = page.get_by_role("region", name="Chosen filters")
    return region.get_by_role("link", name=re.compile("^Remove the filter"))


def narrow(page: Page, choice: str) -> None:
    """Click a facet link: the name of the choice, without its count."""
    facets = page.get_by_role("navigation", name="Narrow the result")
    facets.get_by_role("link", name=re.compile(rf"^{choice}\b")).click()


def test_inflected_word_is_found_marked_and_read(page: Page, archive: Archive):
    article = archive.articles["kk"]
    page.goto("/")
    page.get_by_label(BOX, exact=True).fill("меморандумының")
    page.get_by_role("button", name="Search", exact=True).click()
    hit = page.get_by_role("article").filter(has_text=article.headline)
    expect(hit.locator("mark").first).to_have_text("меморандумға")
    expect(page.get_by_label(BOX, exact=True)).to_have_value("меморандумының")
    hit.get_by_role("link", name=article.headline).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(article.headline)
    expect(page.get_by_role("article")).to_contain_text(f"{article.headline}.")
    expect(page.get_by_role("time").first).to_have_attribute("datetime", "2024-03-07")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_filters_combine_come_off_and_obey_the_back_button(
    open_context: Callable[..., BrowserContext], archive: Archive, scripts: bool
):
    page = open_context(java_script_enabled=scripts).new_page()
    page.goto("/articles/")
    expect(result_count(page)).to_have_text("5 articles")
    narrow(page, "Kazakh")
    expect(result_count(page)).to_have_text("2 articles")
    narrow(page, "China")
    expect(result_count(page)).to_have_text("1 article")
    expect(chips(page)).to_have_text([re.compile("Kazakh"), re.compile("China")])
    chips(page).filter(has_text="Kazakh").click()
    expect(result_count(page)).to_have_text("4 articles")
    expect(chips(page)).to_have_text([re.compile("China")])
    page.go_back()
    expect(result_count(page)).to_have_text("1 article")
    expect(chips(page)).to_have_count(2)


def test_keyboard_alone_is_enough(page: Page, archive: Archive):
    def press_tab_until(target: Locator) -> None:
        for _ in range(40):
            page.keyboard.press("Tab")
            if target.evaluate("element => element === document.activeElement"):
                return
        pytest.fail(f"the Tab key does not reach {target}")

    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label(BOX, exact=True)).to_be_focused()
    page.keyboard.type("көктемде")
    page.keyboard.press("Enter")
    expect(result_count(page)).to_have_text("1 article")
    press_tab_until(page.get_by_role("link", name="Алматыда көктем"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Алматыда көктем")
