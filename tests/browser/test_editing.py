"""An editor's day: an article is written, published, corrected and withdrawn."""

import re
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import BrowserContext, Page, expect

from archive.models import Article
from tests.browser.archive import Archive

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HEADLINE = "Қорғаста жаңа қойма ашылды"
TEXT = """Қорғас қаласында жылыжай өнімдеріне арналған қойма ашылды.

Салтанатты рәсімге облыс әкімі Дархан Сатыбалды қатысты.
"""


@pytest.fixture
def editor(open_context: Callable[..., BrowserContext], archive: Archive) -> Page:
    """The page of an editor who has logged in."""
    User.objects.create_superuser("aigul", password="qazaq-2024")
    page = open_context().new_page()
    page.goto("/admin/archive/article/add/")
    page.get_by_label("Username").fill("aigul")
    page.get_by_label("Password").fill("qazaq-2024")
    page.get_by_role("button", name="Log in").click()
    return page


def add_tag(page: Page, kind: str, typed: str, chosen: str) -> None:
    """Add a row to the article's "Region" or "Official" tags, by autocomplete."""
    rows = page.get_by_role("group", name=f"{kind}s", exact=True)
    rows.get_by_role("button", name=f"Add another {kind}").click()
    rows.get_by_role("combobox").last.click()
    page.get_by_role("searchbox").last.fill(typed)
    page.get_by_role("option", name=re.compile(f"^{chosen}")).click()
    expect(rows.get_by_role("combobox").last).to_contain_text(chosen)


def save(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).first.click()
    expect(page.get_by_role("list").filter(has_text="successfully")).to_be_visible()


def test_article_is_found_corrected_and_withdrawn_at_once(
    editor: Page, page: Page, archive: Archive
):
    editor.get_by_label("Headline").fill(HEADLINE)
    editor.get_by_label("Text").fill(TEXT)
    add_tag(editor, "Official", "Satyb", "Darkhan Satybaldy")
    add_tag(editor, "Region", "Turkis", "Turkistan Region")
    editor.get_by_role("radio", name="published").check()
    save(editor, "Save and continue editing")

    article = Article.objects.get(headline=HEADLINE)
    assert article.language == "kk"
    assert [*article.officials.all(), *article.regions.all()] == [archive.official, archive.region]
    page.goto("/search/?q=қоймалардан&official=darkhan-satybaldy&region=turkistan-region")
    expect(page.get_by_role("link", name=HEADLINE)).to_be_visible()
    expect(page.locator("mark").first).to_have_text("қойма")

    editor.get_by_label("Headline").fill("Қорғаста көпір ашылды")
    save(editor, "Save and continue editing")
    page.goto("/search/?q=көпірдің")
    page.get_by_role("link", name="Қорғаста көпір ашылды").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Қорғаста көпір ашылды")

    editor.get_by_role("radio", name="withdrawn").check()
    save(editor, "Save")
    response = page.reload()
    assert response is not None
    assert response.status == 410
    page.goto("/search/?q=көпірдің")
    expect(page.get_by_text("Nothing is found.")).to_be_visible()
