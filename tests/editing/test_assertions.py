"""What editors decide, and that it is remembered."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User

from archive.editing import (
    accept_proposal,
    confirm_tag,
    dismiss_proposal,
    reject_tag,
    restore_tag,
)
from archive.models import (
    Article,
    ArticleOfficial,
    Official,
    OfficialName,
    OfficialProposal,
    RejectedTag,
)
from archive.models.proposals import ProposalState
from archive.models.tags import Asserter, Mismatch
from archive.tagging import tag_article

BODY = "Облыс әкімі Бейсен Тәжібаев Қытайға барды. Оны Дархан Сатыбалды қарсы алды."


@pytest.fixture
def editor(db: None) -> User:
    return User.objects.create_user("aigul")


@pytest.fixture
def articles(authority: None, make_article: Callable[..., Article]) -> list[Article]:
    """Two tagged articles of the same people."""
    both = [make_article(f"Сапар {number}", BODY) for number in (1, 2)]
    for article in both:
        tag_article(article)
    return both


def official_tag(article: Article) -> ArticleOfficial:
    return article.official_tags.get(official__slug="darkhan-satybaldy")


def test_an_accepted_tag_names_its_editor_and_settles_the_mismatch(
    articles: list[Article], editor: User
) -> None:
    tag = official_tag(articles[0])
    tag.mismatch = Mismatch.OTHER_TIME
    confirm_tag(tag, editor)
    tag.refresh_from_db()
    assert (tag.asserted_by, tag.confirmed_by, tag.mismatch) == (Asserter.TAGGER, editor, "")


def test_a_rejected_tag_says_who_rejected_it(articles: list[Article], editor: User) -> None:
    rejected = reject_tag(official_tag(articles[0]), editor)
    assert rejected.rejected_by == editor
    assert not articles[0].official_tags.exists()
    assert articles[1].official_tags.exists()


def test_rejecting_twice_is_remembered_once(articles: list[Article], editor: User) -> None:
    reject_tag(official_tag(articles[0]), editor)
    articles[0].official_tags.create(official=Official.objects.get(slug="darkhan-satybaldy"))
    reject_tag(official_tag(articles[0]), editor)
    assert RejectedTag.objects.count() == 1


def test_a_rejection_can_be_undone(articles: list[Article], editor: User) -> None:
    region = articles[0].region_tags.get(region__slug="china")
    for tag in (region, official_tag(articles[0])):
        restore_tag(reject_tag(tag, editor))
    assert not RejectedTag.objects.exists()
    assert official_tag(articles[0]).asserted_by == Asserter.EDITOR
    assert articles[0].region_tags.get(region__slug="china").asserted_by == Asserter.EDITOR


def test_an_accepted_proposal_tags_every_article_of_that_name(
    articles: list[Article], editor: User
) -> None:
    official = Official.objects.create(slug="beisen-tazhibaev")
    proposal = articles[0].proposals.get()
    OfficialName.objects.create(
        official=official, language="kk", text=proposal.name, kind="heading"
    )
    accept_proposal(proposal, official, editor)
    proposal.refresh_from_db()
    assert (proposal.state, proposal.official) == (ProposalState.ACCEPTED, official)
    assert proposal.decided_by == editor
    first, second = (article.official_tags.get(official=official) for article in articles)
    assert first.confirmed_by == editor
    assert not second.confirmed
    assert not articles[1].proposals.exists()


def test_an_accepted_proposal_stays_accepted(articles: list[Article], editor: User) -> None:
    official = Official.objects.create(slug="somebody-else")
    accept_proposal(articles[0].proposals.get(), official, editor)
    tag_article(Article.objects.get(pk=articles[0].pk))
    assert articles[0].proposals.get().state == ProposalState.ACCEPTED
    assert articles[0].official_tags.filter(official=official).exists()


def test_a_dismissed_proposal_does_not_come_back(articles: list[Article], editor: User) -> None:
    dismiss_proposal(articles[0].proposals.get(), editor)
    assert not tag_article(Article.objects.get(pk=articles[0].pk))
    assert articles[0].proposals.get().state == ProposalState.DISMISSED
    assert articles[1].proposals.get().state == ProposalState.OPEN


def test_a_name_dismissed_everywhere_is_proposed_nowhere(
    articles: list[Article], editor: User, make_article: Callable[..., Article]
) -> None:
    dismiss_proposal(articles[0].proposals.get(), editor, everywhere=True)
    assert articles[1].proposals.get().state == ProposalState.DISMISSED
    later = make_article("Кейін", "Министр Бейсен Тәжібаевтың сөзі.")
    tag_article(later)
    assert not later.proposals.exists()


def test_the_names_proposed_most_often_come_first(
    articles: list[Article], make_article: Callable[..., Article]
) -> None:
    once = make_article("Басқа", "Министр Серік Қошқаров келді.")
    tag_article(once)
    rows = OfficialProposal.objects.open().names()
    assert [(row["name"], row["articles"]) for row in rows] == [
        ("Бейсен Тәжібаев", 2),
        ("Серік Қошқаров", 1),
    ]
