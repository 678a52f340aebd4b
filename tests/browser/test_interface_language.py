"""A reader changes the language of the interface."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.archive import Archive

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_page_stays_the_same_in_another_language(page: Page, archive: Archive):
    page.goto("/articles/?language=kk&region=china")
    address = page.url
    for language, name in {"kk": "Қазақша", "ky": "Кыргызча", "ru": "Русский"}.items():
        page.get_by_role("button", name=name, exact=True).click()
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.get_by_role("button", name=name, exact=True)).to_have_attribute(
            "aria-current", "true"
        )
        expect(page).to_have_url(address)
        expect(page.get_by_role("link", name=archive.articles["kk"].headline)).to_be_visible()


def test_chosen_language_is_remembered(page: Page, archive: Archive):
    page.goto("/")
    page.get_by_role("button", name="Русский", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    page.goto(archive.region.get_absolute_url())
    expect(page.locator("html")).to_have_attribute("lang", "ru")
