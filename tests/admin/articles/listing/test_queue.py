"""An editor goes through drafts one by one, or settles many at once."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from archive.editing import dismiss_story
from archive.models import (
    Article,
    ArticleRegion,
    Official,
    OfficialProposal,
    Region,
    Status,
    StoryProposal,
)
from tests.admin.forms import messages, submit

LIST = "/admin/archive/article/"
QUEUE = "status__exact=draft&o=1"
"""Drafts by headline."""


@pytest.fixture
def drafts(db: None) -> list[Article]:
    return [
        Article.objects.create(headline=f"{number}-мақала", body="Мәтін.", language="kk")
        for number in (1, 2, 3)
    ]


def review_url(article: Article) -> str:
    return f"{LIST}{article.pk}/change/?_changelist_filters=status__exact%3Ddraft%26o%3D1"


def act(client: Client, action: str, articles: list[Article], **data: Any) -> Any:
    chosen = [article.pk for article in articles]
    return client.post(LIST, {"action": action, "_selected_action": chosen, **data}, follow=True)


def test_form_leads_to_the_previous_and_the_next_draft(
    admin: Client, drafts: list[Article]
) -> None:
    first, second, third = drafts
    place = admin.get(review_url(second)).context["neighbours"]
    assert (place.position, place.total) == (2, 3)
    assert (place.previous_url, place.next_url) == (review_url(first), review_url(third))
    assert admin.get(review_url(first)).context["neighbours"].previous_url == ""
    assert admin.get(review_url(third)).context["neighbours"].next_url == ""
    assert admin.get(f"{LIST}{first.pk}/change/").context["neighbours"] is None


def test_saving_goes_on_to_the_next_draft(admin: Client, drafts: list[Article]) -> None:
    first, second, _third = drafts
    page = submit(admin, review_url(first), _next="x", _next_id=second.pk, agency="Кабар")
    assert page.redirect_chain[-1][0] == review_url(second)
    assert Article.objects.get(pk=first.pk).agency == "Кабар"


def test_publishing_takes_the_draft_out_of_the_queue(admin: Client, drafts: list[Article]) -> None:
    first, second, third = drafts
    page = submit(admin, review_url(first), _publish_next="x", _next_id=second.pk)
    assert Article.objects.get(pk=first.pk).status == Status.PUBLISHED
    assert page.context["neighbours"].position == 1
    page = submit(admin, review_url(third), _publish_next="x", _next_id="")
    assert page.redirect_chain[-1][0] == f"{LIST}?status__exact=draft&o=1"
    assert "That was the last one of the list." in messages(page)


def test_article_without_a_text_is_not_published_on_the_way(
    admin: Client, drafts: list[Article]
) -> None:
    first, second, _third = drafts
    page = submit(admin, review_url(first), body="", _publish_next="x", _next_id=second.pk)
    assert "A published article needs a text." in page.text
    assert Article.objects.get(pk=first.pk).status == Status.DRAFT


@pytest.mark.parametrize("filters", ["x", "status__exact=nonsense", "region=x", "o=99", "%00"])
def test_odd_list_in_the_address_does_no_harm(
    admin: Client, article: Article, filters: str
) -> None:
    page = admin.get(f"{LIST}{article.pk}/change/", {"_changelist_filters": filters})
    assert page.status_code == 200


def test_list_is_ordered_by_what_is_missing(
    admin: Client, drafts: list[Article], turkistan: Region
) -> None:
    first, second, third = drafts
    first.regions.add(turkistan)
    ArticleRegion.objects.create(
        article=second, region=turkistan, asserted_by="tagger", tagger_version="1"
    )
    StoryProposal.objects.create(first=first, second=third, likeness="copy", likelihood=0.9)
    Article.objects.filter(pk=second.pk).update(published_earliest="2024-01-01")
    listed = admin.get(LIST).context["cl"].list_display
    columns = [getattr(column, "__name__", column) for column in listed]

    def best(column: str, *, descending: bool = False) -> set[Article]:
        """The articles with the value that comes first."""
        order = f"{'-' if descending else ''}{columns.index(column)}"
        rows = list(admin.get(LIST, {"o": order}).context["cl"].queryset)
        key = {
            "regions_tagged": lambda row: row.region_count,
            "unconfirmed_tags": lambda row: row.unconfirmed,
            "possible_doubles": lambda row: row.doubles,
        }[column]
        return {row for row in rows if key(row) == key(rows[0])}

    assert best("regions_tagged") == {third}
    assert best("unconfirmed_tags", descending=True) == {second}
    assert best("possible_doubles", descending=True) == {first, third}


def test_queue_is_narrowed_to_what_is_missing(
    admin: Client, editor: User, drafts: list[Article], satybaldy: Official, turkistan: Region
) -> None:
    first, second, third = drafts
    first.regions.add(turkistan)
    second.official_tags.create(
        official=satybaldy, asserted_by="tagger", tagger_version="1", mismatch="other-time"
    )
    OfficialProposal.objects.create(
        article=second, surface="x", name="x", key="x", title="x", tagger_version="1"
    )
    StoryProposal.objects.create(first=first, second=third, likeness="telling", likelihood=0.5)

    def found(lack: str) -> set[Article]:
        return set(admin.get(LIST, {"lacks": lack}).context["cl"].queryset)

    assert found("date") == {first, second, third}
    assert found("region") == {second, third}
    assert found("official") == {first, third}
    assert found("confirmation") == found("mismatch") == found("name") == {second}
    assert found("double") == {first, third}
    dismiss_story(StoryProposal.objects.get(), editor)
    assert found("double") == set()


def test_tags_of_many_articles_are_confirmed_at_once(
    admin: Client, editor: User, drafts: list[Article], satybaldy: Official, turkistan: Region
) -> None:
    first, second, third = drafts
    mine = third.region_tags.create(region=turkistan)
    for article in drafts[:2]:
        article.region_tags.create(region=turkistan, asserted_by="tagger", tagger_version="1")
    first.official_tags.create(official=satybaldy, asserted_by="tagger", tagger_version="1")
    page = act(admin, "confirm_selected", [first, third])
    assert messages(page) == ["2 tags confirmed."]
    tag = first.region_tags.get()
    assert (tag.confirmed_by, tag.history.first().history_user) == (editor, editor)
    assert second.region_tags.get().confirmed_by is None
    assert third.region_tags.get() == mine


def test_many_articles_are_tagged_by_name(
    admin: Client, drafts: list[Article], satybaldy: Official, turkistan: Region
) -> None:
    drafts[0].region_tags.create(region=turkistan)
    page = act(admin, "tag_selected", drafts[:2])
    assert page.context["articles"].count() == 2
    names = "туркистан облысы\r\n\r\nDarkhan Satybaldy"
    page = act(admin, "tag_selected", drafts[:2], names=names)
    assert messages(page) == ["3 tags added."]
    assert [article.regions.count() for article in drafts] == [1, 1, 0]
    assert [article.officials.count() for article in drafts] == [1, 1, 0]
    assert drafts[1].region_tags.get().asserted_by == "editor"


def test_names_that_are_not_understood_are_asked_for_again(
    admin: Client, drafts: list[Article], turkistan: Region, kazakhstan: Region
) -> None:
    Region.objects.create(slug="x", kind="city", parent=kazakhstan)
    page = act(admin, "tag_selected", drafts[:1], names="Атлантида\nstan")
    assert "No official or region is called “Атлантида”." in page.text
    assert "“stan” can be several: kazakhstan, turkistan-region. Write one of these." in page.text
    assert "Атлантида\nstan" in page.text
    assert not ArticleRegion.objects.exists()
    act(admin, "tag_selected", drafts[:1], names="turkistan-region")
    assert drafts[0].regions.get() == turkistan
