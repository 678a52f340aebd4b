"""What editors decide about proposed stories, and that it is remembered."""

from collections.abc import Callable

from django.contrib.auth.models import User

from archive.editing import accept_story, dismiss_story, dissolve_stories
from archive.models import Article, Story, StoryProposal
from archive.models.articles.proposals import ProposalState

MakeArticle = Callable[..., Article]


def _stories() -> list[str | None]:
    return list(Article.objects.order_by("pk").values_list("story__slug", flat=True))


def test_accepted_proposal_joins_the_articles(editor: User, make_article: MakeArticle) -> None:
    first, second = make_article("А"), make_article("Б", language="ru")
    proposal = StoryProposal.objects.create(
        first=first, second=second, likeness="telling", likelihood=0.8
    )
    assert list(StoryProposal.objects.open().of(second)) == [proposal]
    assert proposal.other(second) == first
    assert accept_story(proposal, editor)
    assert _stories() == [f"story-of-article-{first.pk}"] * 2
    assert (proposal.state, proposal.decided_by) == (ProposalState.ACCEPTED, editor)
    assert not StoryProposal.objects.open()


def test_dismissed_proposal_is_remembered(editor: User, make_article: MakeArticle) -> None:
    first, second = make_article("А"), make_article("Б")
    proposal = StoryProposal.objects.create(
        first=first, second=second, likeness="copy", likelihood=0.5
    )
    assert dismiss_story(proposal, editor)
    assert _stories() == [None, None]
    assert StoryProposal.objects.dismissed().between(second.pk, first.pk).get().decided


def test_two_proposals_about_one_article_make_one_story(
    editor: User, make_article: MakeArticle
) -> None:
    """Both were fetched before the first of them was accepted."""
    first, second, third = (make_article(headline) for headline in "АБВ")
    for other in (second, third):
        StoryProposal.objects.create(first=first, second=other, likeness="copy", likelihood=0.8)
    for proposal in list(StoryProposal.objects.select_related("first", "second").order_by("pk")):
        assert accept_story(proposal, editor)
    assert _stories() == [f"story-of-article-{first.pk}"] * 3


def test_first_of_two_decisions_stays(editor: User, make_article: MakeArticle) -> None:
    other = User.objects.create_user("bermet")
    for number, (before, after) in enumerate(
        ((accept_story, dismiss_story), (dismiss_story, accept_story))
    ):
        first, second = make_article(f"А{number}"), make_article(f"Б{number}")
        pair = {"first": first, "second": second}
        proposal = StoryProposal.objects.create(**pair, likeness="copy", likelihood=0.8)
        old = StoryProposal.objects.get(pk=proposal.pk)
        assert before(proposal, editor)
        told = _stories()
        assert not after(old, other)
        proposal.refresh_from_db()
        assert proposal.decided_by == editor
        assert _stories() == told


def test_articles_of_a_deleted_story_know_of_it(make_article: MakeArticle) -> None:
    story = Story.objects.create(slug="kashgar-visit")
    articles = [make_article(headline, story=story) for headline in "АБ"]
    dissolve_stories(Story.objects.all())
    assert _stories() == [None, None]
    for article in articles:
        after, before = article.history.all()
        assert (before.story_id, after.story_id) == (story.pk, None)
    assert not Story.objects.exists()
