"""Articles are joined to stories, and nothing that an editor named or decided is lost."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from archive.models import Article, Story, StoryProposal, join_stories
from archive.models.articles.proposals import ProposalState

pytestmark = pytest.mark.django_db

MakeArticle = Callable[..., Article]


def _stories() -> list[str | None]:
    return list(Article.objects.order_by("pk").values_list("story__slug", flat=True))


def test_two_articles_without_a_story_get_one(make_article: MakeArticle) -> None:
    first, second = make_article("А"), make_article("Б")
    story = join_stories(first, second)
    assert _stories() == [story.slug] * 2
    assert story.made_by_the_archive
    assert first.history.count() == 2


def test_article_comes_to_the_story_that_is_there(make_article: MakeArticle) -> None:
    named = Story.objects.create(slug="kashgar-visit")
    first, second = make_article("А"), make_article("Б", story=named)
    assert join_stories(first, second) == named
    assert _stories() == ["kashgar-visit"] * 2
    assert second.history.count() == 1


def test_of_two_stories_the_one_that_an_editor_named_is_kept(make_article: MakeArticle) -> None:
    articles = [make_article(headline) for headline in "АБВГ"]
    join_stories(*articles[:2])
    named = Story.objects.create(slug="kashgar-visit")
    Article.objects.filter(pk__in=[articles[2].pk, articles[3].pk]).update(story=named)
    articles[3].refresh_from_db()
    join_stories(articles[0], articles[3])
    assert _stories() == ["kashgar-visit"] * 4
    assert Story.objects.count() == 1


def test_article_that_was_taken_out_of_its_story_begins_another(make_article: MakeArticle) -> None:
    first, second, third = (make_article(headline) for headline in "АБВ")
    old = join_stories(first, second)
    first.story = None
    first.save()
    new = join_stories(first, third)
    second.refresh_from_db()
    assert new != old == second.story


def test_pair_is_proposed_once_and_the_older_first(make_article: MakeArticle) -> None:
    first, second = make_article("А"), make_article("Б")
    values = {"likeness": "copy", "likelihood": 0.5}
    StoryProposal.objects.create(first=first, second=second, **values)
    for one, other in ((first, second), (second, first), (first, first)):
        with pytest.raises(IntegrityError), transaction.atomic():
            StoryProposal.objects.create(first=one, second=other, **values)


@pytest.mark.parametrize(
    "wrong",
    [
        {"likelihood": 1.5},
        {"likeness": "twin"},
        {"state": "maybe"},
        {"state": ProposalState.ACCEPTED},
    ],
)
def test_database_refuses_impossible_proposals(
    make_article: MakeArticle, wrong: dict[str, object]
) -> None:
    values = {"likeness": "copy", "likelihood": 0.5, **wrong}
    with pytest.raises(IntegrityError):
        StoryProposal.objects.create(first=make_article("А"), second=make_article("Б"), **values)
