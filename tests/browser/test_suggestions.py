"""A reader is offered names and headlines while typing, with the keyboard and with the mouse."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.archive import Archive

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

BOX = "Search in Kazakh, Kyrgyz and Russian at once"


def combobox(page: Page) -> Locator:
    return page.get_by_role("combobox", name=BOX)


def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Suggestions").get_by_role("option")


def active(page: Page) -> Locator:
    """The option that Enter would open, as assistive technology is told."""
    name = combobox(page).get_attribute("aria-activedescendant")
    assert name
    return page.locator(f"[id='{name}']")


def test_box_tells_assistive_technology_what_it_is(page: Page, archive: Archive):
    page.goto("/")
    expect(combobox(page)).to_have_attribute("aria-expanded", "false")
    expect(combobox(page)).to_have_attribute("aria-autocomplete", "list")
    combobox(page).press_sequentially("turk")
    expect(combobox(page)).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("group", name="Regions").get_by_role("option")).to_have_count(1)
    expect(page.get_by_role("status").filter(has_text="Suggestions: ")).to_have_count(1)
    shown = page.locator(f"[id='{combobox(page).get_attribute('aria-controls')}']")
    expect(shown).to_have_role("listbox")


def test_arrows_choose_and_enter_opens(page: Page, archive: Archive):
    page.goto("/")
    combobox(page).press_sequentially("сатыб")
    expect(options(page)).to_have_count(1)
    page.keyboard.press("ArrowDown")
    expect(active(page)).to_contain_text("Darkhan Satybaldy")
    expect(active(page)).to_have_attribute("aria-selected", "true")
    expect(combobox(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Darkhan Satybaldy")


def test_arrows_go_round_through_the_box(page: Page, archive: Archive):
    page.goto("/")
    combobox(page).press_sequentially("ки")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("ArrowUp")
    assert active(page).text_content() == options(page).last.text_content()
    page.keyboard.press("ArrowDown")
    assert combobox(page).get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    assert active(page).text_content() == options(page).first.text_content()


def test_escape_closes_and_then_empties(page: Page, archive: Archive):
    page.goto("/")
    combobox(page).press_sequentially("қытай")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(options(page).first).to_be_hidden()
    expect(combobox(page)).to_have_value("қытай")
    page.keyboard.press("Escape")
    expect(combobox(page)).to_have_value("")


def test_enter_without_a_choice_searches(page: Page, archive: Archive):
    page.goto("/")
    combobox(page).press_sequentially("меморандум")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Search")
    expect(page.get_by_role("heading", name="3 articles")).to_be_visible()


def test_option_is_opened_with_the_mouse(page: Page, archive: Archive):
    page.goto("/about/")
    box = page.get_by_role("combobox", name="Search the archive")
    box.press_sequentially("чайна")
    expect(options(page)).to_have_count(0)
    box.fill("china")
    options(page).filter(has_text="China").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("China")


def test_names_typed_in_another_keyboard_layout_are_offered(page: Page, archive: Archive):
    page.goto("/")
    combobox(page).press_sequentially("cfns,fkls")
    expect(options(page)).to_have_count(1)
    expect(options(page)).to_contain_text("Darkhan Satybaldy")


def test_leaving_the_box_closes_the_list(page: Page, archive: Archive):
    page.goto("/")
    combobox(page).press_sequentially("қытай")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Tab")
    expect(options(page).first).to_be_hidden()


def test_form_works_without_scripts(open_context: Callable[..., BrowserContext], archive: Archive):
    page = open_context(java_script_enabled=False).new_page()
    page.goto("/")
    page.get_by_label(BOX, exact=True).fill("меморандум")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.get_by_role("heading", name="3 articles")).to_be_visible()
