"""The smallest screens that are in use."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.archive import Archive

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FITS = "document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth"


def test_no_page_scrolls_sideways(open_context: Callable[..., BrowserContext], archive: Archive):
    page = open_context(viewport={"width": 320, "height": 640}, locale="ru").new_page()
    addresses = [
        "/",
        "/articles/",
        "/articles/?region=china&language=kk&official=darkhan-satybaldy",
        "/search/?q=меморандум",
        "/search/?q=" + "жылнама" * 20,
        archive.articles["ru"].get_absolute_url(),
        "/officials/",
        archive.official.get_absolute_url(),
        "/regions/",
        archive.region.get_absolute_url(),
        "/about/",
        "/help/",
        "/articles/filter/region/",
        "/articles/filter/official/?find=" + "жылнама" * 10,
        "/nowhere/",
    ]
    too_wide = [each for each in addresses if page.goto(each) and not page.evaluate(FITS)]
    assert too_wide == []


def middles(page: Page, selector: str) -> list[float]:
    """How far down the middles of these elements are."""
    boxes = [one.bounding_box() for one in page.locator(selector).all()]
    return [box["y"] + box["height"] / 2 for box in boxes if box]


@pytest.mark.parametrize("language", ["kk", "ky", "ru", "en"])
def test_masthead_is_three_rows_on_a_telephone(
    open_context: Callable[..., BrowserContext], archive: Archive, language: str
):
    context = open_context(viewport={"width": 360, "height": 640}, locale=language)
    page = context.new_page()
    page.goto("/regions/")
    for row in (".wordmark, .languages", ".masthead-nav a", ".masthead-search"):
        found = middles(page, row)
        assert found
        assert max(found) - min(found) < 10


@pytest.mark.parametrize("language", ["kk", "ky", "ru", "en"])
def test_masthead_is_one_row_on_a_laptop(
    open_context: Callable[..., BrowserContext], archive: Archive, language: str
):
    context = open_context(viewport={"width": 1280, "height": 800}, locale=language)
    page = context.new_page()
    page.goto(archive.articles["ru"].get_absolute_url())
    found = middles(page, ".masthead-row > *")
    assert len(found) == 4
    assert max(found) - min(found) < 10
