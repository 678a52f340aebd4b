"""The smallest screens that are in use."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from archive.models import Article, Office, OfficeName, Official, Position, Region
from archive.models.records.officials import OfficeKind
from tests.browser.archive import Archive

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FITS = "document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth"


def too_wide(page: Page, addresses: list[str]) -> list[str]:
    """The addresses whose pages scroll sideways."""
    return [each for each in addresses if page.goto(each) and not page.evaluate(FITS)]


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
    assert too_wide(page, addresses) == []


@pytest.fixture
def long_word(
    archive: Archive,
    make_article: Callable[..., Article],
    make_region: Callable[..., Region],
    make_official: Callable[..., Official],
) -> str:
    """A word wider than a telephone, of which an article and its records are full."""
    word = "жылнама" * 12
    region, official = make_region("long", kk=word), make_official("long", kk=word)
    office = Office.objects.create(slug="long", kind=OfficeKind.OTHER, region=region)
    OfficeName.objects.create(office=office, language="kk", text=word, kind="heading")
    Position.objects.create(official=official, office=office, start="2020")
    make_article(
        f"https://newsroom.kz/{word}",
        f"{word} {word}.",
        published="2024-03-08",
        story=archive.articles["ru"].story,
        source_url=f"https://newsroom.kz/{word}",
        byline=word,
        dateline_place=word,
        regions=[region],
        officials=[official],
    )
    return word


def test_long_words_do_not_widen_a_page(
    open_context: Callable[..., BrowserContext], archive: Archive, long_word: str
):
    page = open_context(viewport={"width": 360, "height": 640}, locale="kk").new_page()
    addresses = [
        "/",
        f"/search/?q={long_word}",
        "/articles/?region=long&official=long",
        Article.objects.get(byline=long_word).get_absolute_url(),
        archive.articles["kk"].get_absolute_url(),
        "/officials/",
        "/officials/long/",
        "/regions/",
        "/regions/long/",
    ]
    assert too_wide(page, addresses) == []


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
