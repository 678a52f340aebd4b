"""A story is a few words; its slug makes itself."""

import pytest
from django.test import Client

from archive.models import Article, Story
from tests.admin.articles.test_admin import change_url
from tests.admin.forms import submit

ADD = "/admin/archive/story/add/"


@pytest.mark.parametrize("words", ["Kashgar visit", "kashgar-visit", "  KASHGAR   visit! "])
def test_slug_is_made_from_any_words(admin: Client, words: str) -> None:
    submit(admin, ADD, slug=words)
    assert Story.objects.get().slug == "kashgar-visit"


def test_words_without_latin_letters_are_refused(admin: Client) -> None:
    assert "Use Latin letters or digits" in submit(admin, ADD, slug="Қашқар").text


def test_known_story_is_refused(admin: Client) -> None:
    Story.objects.create(slug="kashgar-visit")
    assert "already exists" in submit(admin, ADD, slug="Kashgar visit").text


def test_story_shows_its_articles(admin: Client, article: Article) -> None:
    article.story = Story.objects.create(slug="kashgar-visit")
    article.save()
    page = admin.get(f"/admin/archive/story/{article.story.pk}/change/").text
    assert article.headline in page
    assert "Kazakh" in page


@pytest.mark.parametrize("at_once", [False, True])
def test_history_of_an_article_tells_that_its_story_was_deleted(
    admin: Client, article: Article, at_once: bool
) -> None:
    story = Story.objects.create(slug="kashgar-visit")
    article.story = story
    article.save()
    if at_once:
        chosen = {"action": "delete_selected", "_selected_action": [story.pk], "post": "yes"}
        admin.post("/admin/archive/story/", chosen)
    else:
        admin.post(f"/admin/archive/story/{story.pk}/delete/", {"post": "yes"})
    assert not Story.objects.exists()
    after, before, *_added = article.history.all()
    assert (before.story_id, after.story_id) == (story.pk, None)


@pytest.fixture
def other(db: None) -> Article:
    return Article.objects.create(headline="Қашқарға сапар", body="Мәтін.", language="kk")


@pytest.mark.parametrize(
    "written",
    ["kashgar-visit", "Kashgar visit", "кашкарга сапар", "КАШКАРҒА", "#{pk}", "{pk}", "{url}"],
)
def test_story_is_chosen_by_its_name_or_by_an_article(
    admin: Client, article: Article, other: Article, written: str
) -> None:
    other.story = Story.objects.create(slug="kashgar-visit")
    other.save()
    url = f"https://archive.example/admin/archive/article/{other.pk}/change/"
    submit(admin, change_url(article), story=written.format(pk=other.pk, url=url))
    article.refresh_from_db()
    assert article.story == other.story


def test_two_articles_without_a_story_become_one(
    admin: Client, article: Article, other: Article
) -> None:
    submit(admin, change_url(article), story="Қашқарға сапар")
    for one in (article, other):
        one.refresh_from_db()
    assert article.story is not None
    assert article.story == other.story


@pytest.mark.parametrize("known", [False, True])
def test_plus_makes_a_new_story(admin: Client, article: Article, known: bool) -> None:
    if known:
        Story.objects.create(slug="kashgar-visit")
    submit(admin, change_url(article), story="+Kashgar visit")
    article.refresh_from_db()
    assert article.story == Story.objects.get()
    assert article.story.slug == "kashgar-visit"


def test_story_stays_or_is_taken_away(admin: Client, article: Article) -> None:
    article.story = Story.objects.create(slug="kashgar-visit")
    article.save()
    submit(admin, change_url(article), headline="Жаңа")
    article.refresh_from_db()
    assert article.story is not None
    submit(admin, change_url(article), story="")
    article.refresh_from_db()
    assert article.story is None


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("жоқ нәрсе", "No story and no other article is called “жоқ нәрсе”."),
        ("#999", "No story and no other article is called “#999”."),
        ("+Қашқар", "Use Latin letters or digits: +Kashgar visit."),
        ("сапар", "“сапар” can be several: #{last} (Ошқа сапар); #{first} (Қашқарға сапар)."),
        ("облысы Қытаймен", "No story and no other article is called"),
    ],
)
def test_form_says_what_to_write(
    admin: Client, article: Article, other: Article, written: str, answer: str
) -> None:
    last = Article.objects.create(headline="Ошқа сапар", body="Мәтін.", language="kk")
    page = submit(admin, change_url(article), story=written)
    assert answer.format(first=other.pk, last=last.pk) in page.text
    assert Story.objects.count() == 0


def test_what_words_can_mean_is_told_while_typing(
    admin: Client, article: Article, other: Article
) -> None:
    query = {"text": "сапар", "besides": str(article.pk)}
    answer = admin.get("/admin/archive/article/stories/", query).json()
    assert answer == {"stories": [{"name": f"#{other.pk}", "headline": "Қашқарға сапар"}]}
    assert admin.get("/admin/archive/article/stories/").json() == {"stories": []}


def test_story_of_many_articles_hides_no_other(
    admin: Client, article: Article, other: Article
) -> None:
    story = Story.objects.create(slug="kashgar-visit")
    Article.objects.bulk_create(
        Article(headline="Сапар", body="Мәтін.", language="kk", story=story) for _ in range(60)
    )
    page = submit(admin, change_url(article), story="сапар")
    assert f"“сапар” can be several: kashgar-visit (Сапар); #{other.pk}" in page.text
