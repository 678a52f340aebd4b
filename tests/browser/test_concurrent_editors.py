"""Two editors work on one article at the same time."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import BrowserContext, Page, expect

from archive.models import Article
from tests.browser.archive import Archive

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = "Облыс әкімі келісімге қол қойды.\n\nКездесу екі күнге созылды."


@pytest.fixture
def log_in(open_context: Callable[..., BrowserContext]) -> Callable[..., Page]:
    """Opens a page of an editor: `log_in("aigul", java_script_enabled=False)`."""

    def log_in(name: str, **options: bool) -> Page:
        User.objects.create_superuser(name, password="qazaq-2024")
        page = open_context(**options).new_page()
        page.goto("/admin/login/?next=/admin/")
        page.get_by_label("Username").fill(name)
        page.get_by_label("Password").fill("qazaq-2024")
        page.get_by_role("button", name="Log in").click()
        expect(page.get_by_role("heading", name="Records of the archive")).to_be_visible()
        return page

    return log_in


@pytest.fixture
def draft(archive: Archive) -> Article:
    article = Article.objects.create(headline="Келісім", body=TEXT, language="kk")
    article.region_tags.create(region=archive.region)
    return article


@pytest.mark.parametrize("script", [True, False])
def test_both_changes_are_kept(log_in: Callable[..., Page], draft: Article, script: bool):
    mine = log_in("aigul", java_script_enabled=script)
    theirs = log_in("bermet")
    url = f"/admin/archive/article/{draft.pk}/change/"
    mine.goto(url)
    theirs.goto(url)

    theirs.get_by_label("Headline").fill("Келісімге қол қойылды")
    theirs.get_by_label("Agency").fill("Кабар")
    theirs.locator("[name=region_tags-0-role]").select_option("home")
    theirs.get_by_role("button", name="Save", exact=True).first.click()
    expect(theirs.get_by_role("list").filter(has_text="successfully")).to_be_visible()

    mine.get_by_label("Headline").fill("Тарихи келісім")
    mine.get_by_label("Text:", exact=True).fill(f"{TEXT}\n\nЖаңа абзац.")
    mine.get_by_role("button", name="Save", exact=True).first.click()
    notice = mine.get_by_role("region", name="Changed by somebody else meanwhile")
    expect(notice).to_be_visible()
    expect(mine.get_by_label("Headline")).to_have_value("Тарихи келісім")
    expect(mine.get_by_label("Agency")).to_have_value("Кабар")
    expect(notice.get_by_role("listitem").filter(has_text="Agency")).to_contain_text("bermet")
    headline = notice.get_by_role("group", name="Headline")
    expect(headline).to_contain_text("Келісімге қол қойылды")
    draft.refresh_from_db()
    assert (draft.headline, draft.body) == ("Келісімге қол қойылды", TEXT)

    headline.get_by_role("radio", name="Keep mine").check()
    mine.get_by_role("button", name="Save", exact=True).first.click()
    expect(mine.get_by_role("list").filter(has_text="successfully")).to_be_visible()
    draft.refresh_from_db()
    assert (draft.headline, draft.agency) == ("Тарихи келісім", "Кабар")
    assert draft.body.endswith("Жаңа абзац.")
    assert draft.region_tags.get().role == "home"
