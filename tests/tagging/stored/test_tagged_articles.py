"""What the tagger writes, and what it leaves alone."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User

from archive.editing import confirm_tag, reject_tag
from archive.models import Article, ArticleRegion, IndexChange, Official, OfficialName, Region
from archive.models.articles.proposals import OfficialProposal, ProposalState
from archive.models.articles.tags import Asserter, RegionRole
from archive.tagging import (
    VERSION,
    current_tagger,
    store_tags,
    suggest_for,
    tag_article,
)
from tests.roles import choose_role

BODY = (
    "Түркістан облысының әкімі Дархан Сатыбалды Қытайға сапармен барды. "
    "Оны облыс әкімінің орынбасары Бейсен Тәжібаев қарсы алды."
)


@pytest.fixture
def article(authority: None, make_article: Callable[..., Article]) -> Article:
    return make_article("Сапар", BODY, published="2024-03")


@pytest.fixture
def editor(db: None) -> User:
    return User.objects.create_user("aigul")


def tags(article: Article) -> dict[str, Any]:
    """The slugs of an article's records → their tags."""
    regions = {tag.region.slug: tag for tag in article.region_tags.select_related("region")}
    officials = {tag.official.slug: tag for tag in article.official_tags.select_related("official")}
    return {**regions, **officials}


def fresh(article: Article) -> Article:
    return Article.objects.get(pk=article.pk)


def test_every_tag_says_who_asserted_it_and_with_which_version(article: Article) -> None:
    assert tag_article(article)
    written = tags(article)
    assert set(written) == {"turkistan-region", "china", "darkhan-satybaldy"}
    assert {tag.asserted_by for tag in written.values()} == {Asserter.TAGGER}
    assert {tag.tagger_version for tag in written.values()} == {VERSION}
    assert written["turkistan-region"].role == RegionRole.HOME
    assert written["china"].role == RegionRole.VISITED
    assert written["china"].role_asserted_by == Asserter.TAGGER
    assert written["china"].role_tagger_version == VERSION


def test_tags_are_in_the_history_and_noted_for_the_index(article: Article) -> None:
    IndexChange.objects.all().delete()
    tag_article(article)
    assert ArticleRegion.history.filter(article=article, history_type="+").count() == 2
    assert IndexChange.objects.filter(article_id=article.pk).exists()


def test_unknown_people_are_proposed_and_never_created(article: Article) -> None:
    before = Official.objects.count()
    tag_article(article)
    (proposal,) = article.proposals.all()
    assert (proposal.surface, proposal.name) == ("Бейсен Тәжібаев", "Бейсен Тәжібаев")
    assert proposal.title == "облыс әкімінің орынбасары"
    assert proposal.sentence.startswith("Оны")
    assert proposal.state == ProposalState.OPEN
    assert proposal.tagger_version == VERSION
    assert Official.objects.count() == before


def test_tagging_twice_changes_nothing(article: Article) -> None:
    tag_article(article)
    assert not tag_article(fresh(article))


def test_tags_for_a_new_article_need_no_looking(
    article: Article, django_assert_max_num_queries: Any
) -> None:
    suggested = suggest_for(article)
    with django_assert_max_num_queries(10):
        store_tags(article, suggested, new=True)
    assert len(tags(article)) == 3


def test_a_tagger_at_hand_is_used(article: Article) -> None:
    tagger = current_tagger()
    OfficialName.objects.all().delete()
    tag_article(article, tagger)
    assert "darkhan-satybaldy" in tags(article)


def test_what_the_text_no_longer_names_goes(article: Article) -> None:
    tag_article(article)
    article.body = "Қытайда жаңбыр жауды."
    article.save()
    assert tag_article(fresh(article))
    assert set(tags(article)) == {"china"}
    assert not article.proposals.exists()


def test_what_an_editor_confirmed_or_made_stays(article: Article, editor: User) -> None:
    tag_article(article)
    confirm_tag(tags(article)["darkhan-satybaldy"], editor)
    own = Region.objects.get(slug="uzbekistan")
    article.region_tags.create(region=own)
    article.body = "Мәтін."
    article.save()
    tag_article(fresh(article))
    assert set(tags(article)) == {"darkhan-satybaldy", "uzbekistan"}
    assert tags(article)["uzbekistan"].asserted_by == Asserter.EDITOR


def test_what_an_editor_rejected_stays_away(article: Article, editor: User) -> None:
    tag_article(article)
    reject_tag(tags(article)["china"], editor)
    reject_tag(tags(article)["darkhan-satybaldy"], editor)
    assert not tag_article(fresh(article))
    assert set(tags(article)) == {"turkistan-region"}


def test_a_role_that_an_editor_chose_stays(article: Article, editor: User) -> None:
    tag_article(article)
    choose_role(tags(article)["china"], None, editor)
    choose_role(tags(article)["turkistan-region"], RegionRole.VISITED, editor)
    assert not tag_article(fresh(article))
    assert tags(article)["china"].role == ""
    assert tags(article)["turkistan-region"].role == RegionRole.VISITED


def test_roles_are_proposed_for_an_editors_own_tags(article: Article) -> None:
    article.region_tags.create(region=Region.objects.get(slug="china"))
    tag_article(fresh(article))
    tag = tags(article)["china"]
    assert (tag.asserted_by, tag.role_asserted_by) == (Asserter.EDITOR, Asserter.TAGGER)
    assert tag.role == RegionRole.VISITED


def test_a_new_version_reasserts_only_what_is_undecided(article: Article, editor: User) -> None:
    tag_article(article)
    confirm_tag(tags(article)["darkhan-satybaldy"], editor)
    article.region_tags.update(tagger_version="0")
    article.official_tags.update(tagger_version="0")
    tag_article(fresh(article))
    assert tags(article)["china"].tagger_version == VERSION
    assert tags(article)["darkhan-satybaldy"].tagger_version == "0"


def test_a_changed_sentence_updates_an_open_proposal(article: Article) -> None:
    tag_article(article)
    article.body = "Облыс әкімі Бейсен Тәжібаев келді."
    article.save()
    tag_article(fresh(article))
    (proposal,) = article.proposals.all()
    assert proposal.title == "Облыс әкімі"


def test_long_texts_fit_their_columns(
    authority: None, make_article: Callable[..., Article]
) -> None:
    title = "орынбасарының " * 30 + "әкімі"
    article = make_article("Сапар", f"Облыс {title} Бейсен Тәжібаев {'сөз ' * 500}")
    tag_article(article)
    proposal = OfficialProposal.objects.get(article=article)
    proposal.full_clean(exclude=["article"])
