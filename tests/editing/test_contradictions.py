"""Whichever way an editor says something, it stays, and nothing says the opposite beside it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client

from archive.editing import (
    accept_proposal,
    add_tags,
    confirm_tag,
    confirm_tags,
    merge,
    reject_tag,
    restore_tag,
    revert_tags,
    undo_merge,
)
from archive.models import (
    Article,
    ArticleOfficial,
    Official,
    OfficialProposal,
    RejectedTag,
)
from archive.models.articles.tags import Asserter
from archive.tagging import tag_article
from tests.admin.forms import new_row, submit
from tests.contradictions import assert_no_contradiction, contradictions

TAGGER: dict[str, Any] = {"asserted_by": Asserter.TAGGER, "tagger_version": "1"}
LIST = "/admin/archive/article/"

Way = Callable[[Article, Official, User, Client], object]


def _add(article: Article, official: Official, editor: User, client: Client) -> None:
    add_tags(article, [official])


def _restore(article: Article, official: Official, editor: User, client: Client) -> None:
    for rejected in article.rejected_tags.all():
        restore_tag(rejected)
    for tag in article.official_tags.all():
        confirm_tag(tag, editor)


def _accept(article: Article, official: Official, editor: User, client: Client) -> None:
    accept_proposal(_proposal(article), official, editor)


def _row(article: Article, official: Official, editor: User, client: Client) -> None:
    submit(client, f"{LIST}{article.pk}/change/", **new_row("official_tags", official=official.pk))


def _corrected_row(article: Article, official: Official, editor: User, client: Client) -> None:
    wrong = Official.objects.create(slug="wrong")
    article.official_tags.create(official=wrong)
    article.official_tags.filter(official=official).delete()
    url = f"{LIST}{article.pk}/change/"
    submit(client, url, **{"official_tags-0-official": official.pk})


def _more_tags(article: Article, official: Official, editor: User, client: Client) -> None:
    submit(client, f"{LIST}{article.pk}/change/", more_tags=official.slug)


def _bulk(article: Article, official: Official, editor: User, client: Client) -> None:
    chosen = {"action": "tag_selected", "_selected_action": [article.pk], "names": official.slug}
    client.post(LIST, chosen, follow=True)


def _revert(article: Article, official: Official, editor: User, client: Client) -> None:
    earlier = Article.objects.create(headline="А", language="kk")
    version = earlier.history.get()
    article.official_tags.filter(official=official).delete()
    rejected = list(article.rejected_tags.all())
    article.rejected_tags.all().delete()
    article.official_tags.create(official=official)
    version = article.history.first()
    article.save()
    article.official_tags.all().delete()
    for one in rejected:
        one.save(force_insert=True)
    revert_tags(article, version)


def _merge(article: Article, official: Official, editor: User, client: Client) -> None:
    double = Official.objects.create(slug="double")
    article.official_tags.create(official=double)
    merge(double, official, editor)


WAYS: dict[str, Way] = {
    "by hand": _add,
    "decided one by one": _restore,
    "proposal": _accept,
    "row of the form": _row,
    "corrected row of the form": _corrected_row,
    "names in the form": _more_tags,
    "bulk action": _bulk,
    "earlier version": _revert,
    "merge": _merge,
}
"""The ways in which an editor says that an article is about an official."""


def _proposal(article: Article) -> OfficialProposal:
    return OfficialProposal.objects.create(
        article=article, surface="x", name="x", key="x", title="x", tagger_version="1"
    )


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_what_the_tagger_found_is_the_editors_word_once_an_editor_says_it(
    way: Way, article: Article, satybaldy: Official, editor: User, client: Client
) -> None:
    client.force_login(editor)
    article.official_tags.create(official=satybaldy, mismatch="other-time", **TAGGER)
    way(article, satybaldy, editor, client)
    tag = article.official_tags.get(official=satybaldy)
    assert tag.confirmed
    assert tag.mismatch == ""
    tag_article(Article.objects.get(pk=article.pk))
    assert article.official_tags.filter(official=satybaldy).exists()


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_the_later_word_takes_a_rejection_back(
    way: Way, article: Article, satybaldy: Official, editor: User, client: Client
) -> None:
    client.force_login(editor)
    RejectedTag.objects.create(article=article, official=satybaldy)
    way(article, satybaldy, editor, client)
    assert article.official_tags.get(official=satybaldy).confirmed
    assert not article.rejected_tags.filter(official=satybaldy).exists()


def test_tags_confirmed_at_once_take_rejections_back(
    article: Article, satybaldy: Official, editor: User
) -> None:
    article.official_tags.create(official=satybaldy, mismatch="other-time", **TAGGER)
    RejectedTag.objects.create(article=article, official=satybaldy)
    assert confirm_tags(Article.objects.all(), editor) == 1
    tag = article.official_tags.get()
    assert (tag.confirmed_by, tag.mismatch) == (editor, "")
    assert tag.history.first().mismatch == ""
    assert not article.rejected_tags.exists()


def test_tagging_takes_away_what_was_rejected(
    authority: None, make_article: Callable[..., Article]
) -> None:
    article = make_article("Сапар", "Дархан Сатыбалды Қытайға барды.")
    tag_article(article)
    tag = article.official_tags.get()
    RejectedTag.objects.create(article=article, official=tag.official)
    tag_article(Article.objects.get(pk=article.pk))
    assert not article.official_tags.exists()


def test_tagging_does_not_undo_what_was_decided_while_it_read(
    authority: None, make_article: Callable[..., Article], editor: User
) -> None:
    """The tagger fetches many articles with their tags at once: what it holds may be old."""
    article = make_article("Сапар", "Дархан Сатыбалды Қытайға барды.")
    related = ("region_tags", "official_tags", "rejected_tags", "proposals")

    def held(body: str) -> Article:
        fetched = Article.objects.prefetch_related(*related).get(pk=article.pk)
        fetched.body = body
        return fetched

    before = held(article.body)
    tag_article(article)
    reject_tag(article.official_tags.get(), editor)
    tag_article(before)
    assert not article.official_tags.exists()
    before = held("Мәтін.")
    confirm_tag(article.region_tags.get(), editor)
    tag_article(before)
    assert article.region_tags.get().confirmed_by == editor


@pytest.mark.parametrize("rejected_of", ["merged", "kept"])
def test_merge_tags_nothing_that_was_rejected(
    article: Article, satybaldy: Official, double: Official, editor: User, rejected_of: str
) -> None:
    rejected, tagged = (double, satybaldy) if rejected_of == "merged" else (satybaldy, double)
    article.official_tags.create(official=tagged, **TAGGER)
    RejectedTag.objects.create(article=article, official=rejected, rejected_by=editor)
    before = said(article)
    done = merge(double, satybaldy, editor)
    assert not article.official_tags.exists()
    assert article.rejected_tags.get().official == satybaldy
    assert undo_merge(done, editor) == []
    assert said(article) == before


@pytest.mark.parametrize("rejected_of", ["merged", "kept"])
def test_merge_keeps_a_tag_that_an_editor_stands_behind(
    article: Article, satybaldy: Official, double: Official, editor: User, rejected_of: str
) -> None:
    rejected, tagged = (double, satybaldy) if rejected_of == "merged" else (satybaldy, double)
    article.official_tags.create(official=tagged, confirmed_by=editor, **TAGGER)
    RejectedTag.objects.create(article=article, official=rejected, rejected_by=editor)
    before = said(article)
    done = merge(double, satybaldy, editor)
    assert article.official_tags.get().official == satybaldy
    assert not article.rejected_tags.exists()
    assert_no_contradiction()
    assert undo_merge(done, editor) == []
    assert said(article) == before


@pytest.mark.django_db
def test_fixtures_contradict_nothing() -> None:
    call_command("load_fixtures")
    assert Article.objects.exists()
    assert_no_contradiction()


def test_a_contradiction_is_noticed(article: Article, satybaldy: Official) -> None:
    article.official_tags.create(official=satybaldy)
    rejected = RejectedTag.objects.create(article=article, official=satybaldy)
    (only,) = contradictions()
    assert f"article {article.pk} is tagged with official {satybaldy.pk}" in only
    rejected.delete()


def said(article: Article) -> list[tuple[Any, ...]]:
    """Everything that is said of an article and its officials, to the last column."""
    tags = ArticleOfficial.objects.filter(article=article).order_by("pk").values_list()
    rejected = RejectedTag.objects.filter(article=article).order_by("pk").values_list()
    return [*tags, *rejected]
