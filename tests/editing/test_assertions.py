"""What editors decide, and that it is remembered."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User

from archive.editing import (
    accept_proposal,
    add_tag,
    add_tags,
    confirm_tag,
    dismiss_proposal,
    reject_tag,
    restore_tag,
    save_row,
)
from archive.models import (
    Article,
    ArticleOfficial,
    ArticleRegion,
    Official,
    OfficialName,
    OfficialProposal,
    Region,
    RejectedTag,
)
from archive.models.articles.proposals import ProposalState
from archive.models.articles.tags import Asserter, Mismatch, RegionRole
from archive.tagging import tag_article
from tests.roles import choose_role

BODY = "Облыс әкімі Бейсен Тәжібаев Қытайға барды. Оны Дархан Сатыбалды қарсы алды."


EDITORS = {"role_asserted_by": "editor"}


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


def test_what_another_editor_did_meanwhile_is_not_undone(
    articles: list[Article], editor: User
) -> None:
    old = articles[0].region_tags.get(region__slug="china")
    choose_role(articles[0].region_tags.get(region__slug="china"), RegionRole.HOME, editor)
    confirm_tag(old, editor)
    tag = articles[0].region_tags.get(region__slug="china")
    assert (tag.role, tag.role_asserted_by, tag.confirmed_by) == ("home", "editor", editor)


def test_the_last_word_counts(articles: list[Article], editor: User) -> None:
    """Each of them was fetched before another editor took the tag away, or made it anew."""
    old = official_tag(articles[0])
    reject_tag(official_tag(articles[0]), editor)
    add_tag(articles[0], old.official)
    reject_tag(old, editor)
    assert not articles[0].official_tags.exists()
    assert articles[0].rejected_tags.get().official == old.official
    old = ArticleOfficial.history.first().instance
    confirm_tag(old, editor)
    assert official_tag(articles[0]).confirmed
    assert not articles[0].rejected_tags.exists()
    china = articles[0].region_tags.get(region__slug="china")
    reject_tag(articles[0].region_tags.get(region__slug="china"), editor)
    choose_role(china, RegionRole.VISITED, editor)
    assert articles[0].region_tags.get(region__slug="china").role == "visited"
    assert not articles[0].rejected_tags.exists()


def test_row_of_a_record_that_another_editor_has_tagged_meanwhile(
    articles: list[Article], editor: User
) -> None:
    article, uzbekistan = articles[0], Region.objects.get(slug="uzbekistan")
    there = article.region_tags.create(region=uzbekistan)
    save_row(ArticleRegion(article=article, region=uzbekistan, role="home", **EDITORS), editor)
    there.refresh_from_db()
    assert there.role == "home"
    corrected = article.region_tags.get(region__slug="china")
    china, corrected.region = corrected.region, uzbekistan
    corrected.role, corrected.role_asserted_by, corrected.role_tagger_version = "", "editor", ""
    save_row(corrected, editor)
    there.refresh_from_db()
    assert there.role == ""
    assert not article.region_tags.filter(region=china).exists()
    assert article.rejected_tags.get().region == china


def test_names_of_merged_records_are_tags_of_what_they_went_into(
    articles: list[Article], editor: User
) -> None:
    kept = Official.objects.create(slug="kept")
    between = Official.objects.create(slug="between", merged_into=kept)
    merged = Official.objects.create(slug="merged", merged_into=between)
    assert add_tags(articles[0], [merged, kept, between]) == 1
    assert articles[0].official_tags.filter(official=kept).exists()
    accept_proposal(articles[1].proposals.get(), merged, editor)
    assert articles[1].official_tags.get(official=kept).confirmed_by == editor


def test_merges_in_a_circle_do_no_harm(articles: list[Article]) -> None:
    one = Official.objects.create(slug="one")
    other = Official.objects.create(slug="other", merged_into=one)
    Official.objects.filter(pk=one.pk).update(merged_into=other)
    one.refresh_from_db()
    assert add_tag(articles[0], one)


def test_only_the_first_decision_about_a_proposal_counts(
    articles: list[Article], editor: User
) -> None:
    official = Official.objects.create(slug="somebody-else")
    first, second = (article.proposals.get() for article in articles)
    old = OfficialProposal.objects.get(pk=first.pk), OfficialProposal.objects.get(pk=second.pk)
    assert dismiss_proposal(first, editor)
    assert not accept_proposal(old[0], official, editor)
    assert not articles[0].official_tags.filter(official=official).exists()
    assert accept_proposal(second, official, editor)
    assert not dismiss_proposal(old[1], editor, everywhere=True)
    states = OfficialProposal.objects.order_by("article_id").values_list("state", "everywhere")
    assert list(states) == [("dismissed", False), ("accepted", False)]


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
