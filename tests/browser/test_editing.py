"""An editor's day: articles are pasted, corrected, published, withdrawn; records are merged."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import BrowserContext, Page, expect

from archive.index.upkeep.changes import postponed_updates
from archive.models import Article, Official
from tests.browser.archive import HEADLINES, Archive

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
    record = rows.locator(f"tr:not(.empty-form) .field-{kind.lower()}").last
    record.get_by_role("combobox").click()
    page.get_by_role("searchbox").last.fill(typed)
    page.get_by_role("option", name=re.compile(f"^{chosen}")).click()
    expect(record.get_by_role("combobox")).to_contain_text(chosen)


def save(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).first.click()
    expect(page.get_by_role("list").filter(has_text="successfully")).to_be_visible()


def test_article_is_found_corrected_and_withdrawn_at_once(
    editor: Page, page: Page, archive: Archive
):
    editor.get_by_label("Headline").fill(HEADLINE)
    editor.get_by_label("Text:", exact=True).fill(TEXT)
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


PASTED = """Сурет: Әкімдік
Қорғаста жаңа қойма ашылды
ҚОРҒАС. 12 наурыз 2024 жыл. ҚазАқпарат – Түркістан облысының әкімі Дархан Сатыбалды Қорғас \
қаласында жылыжай өнімдеріне арналған қойманың ашылуына қатысты.
Қытай тарапы жобаға қолдау көрсетеді.
"""


def analyse(page: Page, text: str) -> None:
    page.goto("/admin/archive/article/add/")
    page.get_by_label("Pasted text or HTML").fill(text)
    page.get_by_role("button", name="Analyse").click()
    expect(page.get_by_role("heading", name="Cut from the text")).to_be_visible()


def decide(page: Page, record: str, choice: str) -> None:
    suggestion = page.get_by_role("group").filter(has=page.get_by_role("link", name=record))
    suggestion.filter(has_text="Decide later").last.get_by_role("radio", name=choice).check()


def correct_and_publish(page: Page) -> None:
    """From the analysed form to the published article."""
    expect(page.get_by_label("Headline")).to_have_value(HEADLINE)
    expect(page.get_by_label("Text:", exact=True)).not_to_have_value(re.compile("Сурет"))
    expect(page.get_by_label("Date of publication")).to_have_value("2024-03-12")
    expect(page.get_by_text("Сурет: Әкімдік").first).to_be_visible()
    page.get_by_label("Dateline place").fill("Қорғас қаласы")
    decide(page, "Darkhan Satybaldy", "Accept")
    decide(page, "Turkistan Region", "Accept")
    decide(page, "China", "Reject")
    page.get_by_role("radio", name="published").check()
    save(page, "Save and continue editing")


def assert_found_in_every_way(page: Page, archive: Archive) -> None:
    article = Article.objects.get(headline=HEADLINE)
    assert article.dateline_place == "Қорғас қаласы"
    assert [*article.officials.all(), *article.regions.all()] == [archive.official, archive.region]
    for query in ("q=қоймалардан", "official=darkhan-satybaldy", "region=turkistan-region"):
        page.goto(f"/search/?{query}")
        expect(page.get_by_role("link", name=HEADLINE)).to_be_visible()
    for record in ("officials/darkhan-satybaldy", "regions/turkistan-region"):
        page.goto(f"/{record}/")
        expect(page.get_by_role("link", name=HEADLINE)).to_be_visible()


def test_pasted_text_is_analysed_corrected_published_and_found(
    editor: Page, page: Page, archive: Archive
):
    analyse(editor, PASTED)
    correct_and_publish(editor)
    assert_found_in_every_way(page, archive)


def test_pasted_text_is_analysed_without_javascript(
    editor: Page, page: Page, archive: Archive, open_context: Callable[..., BrowserContext]
):
    state = editor.context.storage_state()
    plain = open_context(java_script_enabled=False, storage_state=state).new_page()
    analyse(plain, PASTED)
    correct_and_publish(plain)
    assert_found_in_every_way(page, archive)


def test_what_was_typed_survives_the_analysis(editor: Page, archive: Archive):
    editor.get_by_label("Headline").fill("Өз тақырыбым")
    add_tag(editor, "Official", "Satyb", "Darkhan Satybaldy")
    editor.get_by_label("Pasted text or HTML").fill(PASTED)
    editor.get_by_role("button", name="Analyse").click()
    expect(editor.get_by_label("Agency")).to_have_value("ҚазАқпарат")
    expect(editor.get_by_label("Headline")).to_have_value("Өз тақырыбым")
    rows = editor.get_by_role("group", name="Officials", exact=True)
    expect(rows.get_by_role("combobox").last).to_contain_text("Darkhan Satybaldy")
    editor.get_by_label("Date of publication").fill("2023")
    expect(editor.get_by_text("2023. Sorted as 2023-01-01 to 2023-12-31.")).to_be_visible()


def test_seed_is_pasted_published_and_found(
    editor: Page, page: Page, archive: Archive, shared: Path
):
    seed = next((shared / "seeds").glob("002_*.txt"))
    analyse(editor, seed.read_text(encoding="utf-8"))
    decide(editor, "Darkhan Satybaldy", "Accept")
    decide(editor, "Turkistan Region", "Accept")
    editor.get_by_role("radio", name="published").check()
    save(editor, "Save and continue editing")
    headline = Article.objects.latest("pk").headline
    for query in ("q=меморандумдарды", "official=darkhan-satybaldy", "region=turkistan-region"):
        page.goto(f"/search/?{query}")
        expect(page.get_by_role("link", name=headline)).to_be_visible()


def test_merged_official_redirects_and_both_spellings_find_the_articles(
    editor: Page,
    page: Page,
    archive: Archive,
    make_official: Callable[..., Official],
):
    double = make_official("darhan-satybaldi", kk="Дархан Сатыбалды", en="Darhan Satybaldi")
    with postponed_updates():
        archive.articles["ru"].official_tags.all().delete()
        archive.articles["ru"].official_tags.create(official=double)
    editor.goto(f"/admin/archive/official/{double.pk}/change/")
    editor.get_by_role("link", name="Merge", exact=True).click()
    editor.get_by_role("link", name="Darkhan Satybaldy").click()
    editor.get_by_role("button", name="Merge").click()
    expect(editor.get_by_text("was merged into")).to_be_visible()

    page.goto("/officials/darhan-satybaldi/")
    expect(page).to_have_url(re.compile("/officials/darkhan-satybaldy/"))
    for query in ("q=Darhan+Satybaldi", "q=Darkhan+Satybaldy", "official=darhan-satybaldi"):
        page.goto(f"/search/?{query}")
        expect(page.get_by_role("link", name=HEADLINES["ru"])).to_be_visible()

    editor.get_by_role("link", name="Look at the merge or undo it").click()
    editor.get_by_role("button", name="Undo this merge").click()
    expect(editor.get_by_text("is a record of its own again")).to_be_visible()
    # The browser that was redirected has not remembered it.
    page.goto("/officials/darhan-satybaldi/")
    expect(page).to_have_url(re.compile("/officials/darhan-satybaldi/"))


def test_queue_is_gone_through_with_keys(editor: Page, archive: Archive):
    for number in (1, 2, 3):
        Article.objects.create(headline=f"{number}-мақала", body="Мәтін.", language="kk")
    editor.goto("/admin/archive/article/?status__exact=draft&o=1")
    editor.get_by_role("link", name="1-мақала").click()
    expect(editor.get_by_text("1 of 3")).to_be_visible()
    editor.keyboard.press("]")
    expect(editor.get_by_label("Headline")).to_have_value("2-мақала")
    editor.get_by_label("Agency").fill("Кабар")
    editor.keyboard.press("Control+Enter")
    expect(editor.get_by_label("Headline")).to_have_value("3-мақала")
    editor.keyboard.press("[")
    expect(editor.get_by_label("Agency")).to_have_value("Кабар")
    editor.get_by_role("button", name="Publish and next").first.click()
    expect(editor.get_by_label("Headline")).to_have_value("3-мақала")
    expect(editor.get_by_text("2 of 2")).to_be_visible()


def test_story_is_found_by_words_of_a_headline(editor: Page, archive: Archive):
    draft = Article.objects.create(headline="Көпір", body="Мәтін.", language="kk")
    editor.goto(f"/admin/archive/article/{draft.pk}/change/")
    editor.get_by_label("Story").press_sequentially("туркистан облысы")
    editor.get_by_role("button", name=HEADLINES["kk"]).click()
    expect(editor.get_by_label("Story")).to_have_value("turkistan-in-shaanxi")
    save(editor, "Save")
    draft.refresh_from_db()
    assert draft.story == archive.articles["kk"].story
