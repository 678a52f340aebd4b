"""An article on screens bright and dark, on paper, and in its other languages."""

from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.archive import Archive

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

COLOURS = """element => {
    const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
    const paint = colour => { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); };
    const grounds = [];
    for (let each = element; each; each = each.parentElement)
        grounds.unshift(getComputedStyle(each).backgroundColor);
    paint("white");
    grounds.forEach(paint);
    const ground = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    paint(getComputedStyle(element).color);
    return [[...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3), ground];
}"""
"""The colour of an element's text and the colour it is painted on, as red, green and blue."""


def luminance(colour: list[int]) -> float:
    """How bright a colour is, from 0 to 1, as WCAG 2 reckons."""
    shares = [value / 255 for value in colour]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(element: Locator) -> float:
    """The contrast of text with its ground, from 1 to 21; WCAG's best grade begins at 7."""
    darker, lighter = sorted(luminance(colour) for colour in element.evaluate(COLOURS))
    return (lighter + 0.05) / (darker + 0.05)


def test_story_can_be_read_in_another_language(page: Page, archive: Archive):
    page.goto(archive.articles["kk"].get_absolute_url())
    languages = page.get_by_role("navigation", name="The same story in other languages")
    expect(languages.get_by_role("link")).to_have_text(["Қазақша", "Кыргызча", "Русский"])
    for language, name in {"ru": "Русский", "ky": "Кыргызча"}.items():
        languages.get_by_role("link", name=name).click()
        headline = page.get_by_role("heading", level=1)
        expect(headline).to_have_text(archive.articles[language].headline)
        expect(headline).to_have_attribute("lang", language)
        chosen = languages.get_by_role("link", name=name)
        expect(chosen).to_have_attribute("aria-current", "page")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(
    page: Page, archive: Archive, scheme: Literal["light", "dark"]
):
    article = archive.articles["kk"]
    page.emulate_media(color_scheme=scheme)
    page.goto(article.get_absolute_url())
    text = page.get_by_text(f"{article.headline}.", exact=True)
    for element in [text, page.get_by_role("heading", level=1), page.get_by_role("time").first]:
        assert contrast(element) >= 4.5
    assert contrast(text) >= 7
    ground = text.evaluate(COLOURS)[1]
    assert luminance(ground) < 0.1 if scheme == "dark" else luminance(ground) > 0.8


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_gets_the_text_in_black_on_white(
    page: Page, archive: Archive, scheme: Literal["light", "dark"]
):
    article = archive.articles["kk"]
    page.goto(article.get_absolute_url())
    page.emulate_media(media="print", color_scheme=scheme)
    text = page.get_by_text(f"{article.headline}.", exact=True)
    expect(text).to_be_visible()
    assert contrast(text) > 15
    assert luminance(text.evaluate(COLOURS)[1]) > 0.95
    expect(page.get_by_role("navigation")).to_have_count(0)
    expect(page.get_by_role("search")).to_have_count(0)
