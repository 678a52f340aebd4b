"""A story is a few words; its slug makes itself."""

import pytest
from django.test import Client

from archive.models import Article, Story
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


def test_new_story_is_handed_to_the_article_form(admin: Client) -> None:
    data = {"slug": "Kashgar visit", "_popup": "1"}
    assert "data-popup-response" in admin.post(ADD, data).text


def test_story_shows_its_articles(admin: Client, article: Article) -> None:
    article.story = Story.objects.create(slug="kashgar-visit")
    article.save()
    page = admin.get(f"/admin/archive/story/{article.story.pk}/change/").text
    assert article.headline in page
    assert "Kazakh" in page
