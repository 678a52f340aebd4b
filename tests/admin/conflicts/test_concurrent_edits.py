"""Two editors open one record and both save: neither change is lost without a word."""

import re
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib import admin as django_admin
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from archive.admin.conflicts.concurrent_edits import ConcurrentEdits
from archive.models import (
    Article,
    Office,
    Official,
    OfficialProposal,
    Region,
    Source,
    Status,
    Story,
)
from archive.tagging import tag_article
from tests.admin.forms import fields_of, send, shown_fields, submit
from tests.admin.records.test_proposals import propose


@dataclass(frozen=True)
class Case:
    """A field of a record, with what it has and what two editors make of it."""

    record: str
    name: str
    theirs: Any
    mine: Any


CASES = {
    Article: Case("article", "headline", "Олардікі", "Менікі"),
    Official: Case("satybaldy", "wikidata_id", "Q1", "Q2"),
    Office: Case("office", "slug", "their-office", "my-office"),
    Region: Case("turkistan", "iso_code", "KZ-61", "KZ-62"),
    Source: Case("inform", "name", "Theirs", "Mine"),
    Story: Case("story", "slug", "theirs", "mine"),
    OfficialProposal: Case("proposal", "sentence", "Theirs.\r\nTwo", "Mine.\r\nTwo"),
    User: Case("user", "email", "theirs@example.org", "mine@example.org"),
    Group: Case("group", "name", "theirs", "mine"),
}
"""One for each kind of record that has a form."""


@pytest.fixture
def office(satybaldy: Official) -> Office:
    return Office.objects.get()


@pytest.fixture
def story(db: None) -> Story:
    return Story.objects.create(slug="kashgar-visit")


@pytest.fixture
def proposal(article: Article, turkistan: Region) -> OfficialProposal:
    return propose(article, turkistan)


@pytest.fixture
def user(db: None) -> User:
    return User.objects.create_user("zhyldyz", is_staff=True)


@pytest.fixture
def group(db: None) -> Group:
    return Group.objects.create(name="guests")


@pytest.fixture(params=CASES, ids=lambda model: model.__name__)
def case(request: pytest.FixtureRequest) -> tuple[Case, Any, str]:
    """A case with its record, and the address of the record's form."""
    one = CASES[request.param]
    record = request.getfixturevalue(one.record)
    return one, record, change_url(record)


def change_url(record: Any) -> str:
    options = record._meta
    name = f"admin:{options.app_label}_{options.model_name}_change"
    return reverse(name, args=[record.pk])


def stored(record: Any, name: str) -> str:
    """The value in the database, with the line ends that browsers send."""
    value = str(getattr(type(record).objects.get(pk=record.pk), name))
    return re.sub(r"\r?\n", "\r\n", value)


def text_of(pieces: Any) -> str:
    return "".join(piece.text for piece in pieces)


def choices(page: Any) -> list[str]:
    """The names of the choices that a page offers."""
    return [change.name for change in page.context["conflict"].open]


@pytest.mark.django_db
def test_every_form_notices_concurrent_edits() -> None:
    request = RequestFactory().get("/admin/")
    request.user = User(is_superuser=True, is_active=True, is_staff=True)
    for model, model_admin in django_admin.site._registry.items():
        if not model_admin.has_change_permission(request):
            continue
        assert not model_admin.list_editable, "lists do not notice anything"
        if model_admin.get_form(request, model(), change=True).base_fields:
            assert isinstance(model_admin, ConcurrentEdits), model
            assert model in CASES, f"add a case for {model}"


def test_second_editor_is_told_and_nothing_is_saved(
    admin: Client, colleague: Client, case: tuple[Case, Any, str]
) -> None:
    one, record, url = case
    opened = shown_fields(admin, url)
    was = stored(record, one.name)
    submit(colleague, url, **{one.name: one.theirs})
    page = send(admin, url, opened, **{one.name: one.mine})
    assert page.status_code == 200
    assert page.redirect_chain == []
    assert stored(record, one.name) == one.theirs
    (change,) = page.context["conflict"].open
    texts = [text_of(pieces) for pieces in (change.before, change.theirs, change.mine)]
    expected = [was or "–", one.theirs, one.mine]
    assert [text.split() for text in texts] == [text.split() for text in expected]
    assert str(change.author.user) == "bermet"
    assert fields_of(page)[one.name] == one.mine


@pytest.mark.parametrize("choice", ["theirs", "mine"])
def test_choice_is_saved_with_one_click(
    admin: Client, colleague: Client, case: tuple[Case, Any, str], choice: str
) -> None:
    one, record, url = case
    opened = shown_fields(admin, url)
    submit(colleague, url, **{one.name: one.theirs})
    page = send(admin, url, opened, **{one.name: one.mine})
    (name,) = choices(page)
    saved = send(admin, url, fields_of(page), **{name: choice})
    assert saved.redirect_chain
    assert stored(record, one.name) == getattr(one, choice)


def test_unchanged_record_is_saved_at_once(admin: Client, case: tuple[Case, Any, str]) -> None:
    one, record, url = case
    assert submit(admin, url, **{one.name: one.mine}).redirect_chain
    assert stored(record, one.name) == one.mine


def test_same_change_by_both_is_no_conflict(
    admin: Client, colleague: Client, case: tuple[Case, Any, str]
) -> None:
    one, _record, url = case
    opened = shown_fields(admin, url)
    submit(colleague, url, **{one.name: one.theirs})
    assert send(admin, url, opened, **{one.name: one.theirs}).redirect_chain


@pytest.mark.parametrize("sent", ["", "garbage"])
def test_form_that_does_not_say_what_it_shows_overwrites_nothing(
    admin: Client, case: tuple[Case, Any, str], sent: str
) -> None:
    one, record, url = case
    was = stored(record, one.name)
    page = submit(admin, url, **{one.name: one.mine, "_shown": sent or None})
    assert stored(record, one.name) == was
    (name,) = choices(page)
    send(admin, url, fields_of(page), **{name: "mine"})
    assert stored(record, one.name) == one.mine


def test_record_is_compared_in_the_transaction_that_saves_it(
    admin: Client, article: Article
) -> None:
    url = change_url(article)
    opened = shown_fields(admin, url)
    with CaptureQueriesContext(connection) as queries:
        send(admin, url, opened, headline="Менікі")
    texts = [query["sql"] for query in queries]
    begun = next(n for n, sql in enumerate(texts) if sql.startswith("SAVEPOINT"))
    saved = next(n for n, sql in enumerate(texts) if sql.startswith('UPDATE "archive_article"'))
    read = [n for n, sql in enumerate(texts[:saved]) if '"archive_article"."body"' in sql]
    assert begun < min(read)
    name = texts[begun].split()[-1]
    assert f"RELEASE SAVEPOINT {name}" not in texts[:saved]


def test_what_only_the_other_changed_is_taken_over(
    admin: Client, colleague: Client, article: Article
) -> None:
    url = change_url(article)
    opened = shown_fields(admin, url)
    submit(colleague, url, headline="Олардың тақырыбы", status="published")
    page = send(admin, url, opened, body="Менің мәтінім.")
    notice = page.context["conflict"]
    assert [change.label for change in notice.taken] == ["Headline", "Status"]
    assert notice.open == []
    assert stored(article, "body") != "Менің мәтінім."
    send(admin, url, fields_of(page))
    article.refresh_from_db()
    assert (article.headline, article.body) == ("Олардың тақырыбы", "Менің мәтінім.")
    assert article.status == Status.PUBLISHED


def test_every_kind_of_field_is_taken_over(
    admin: Client, colleague: Client, user: User, group: Group
) -> None:
    url = change_url(user)
    opened = shown_fields(admin, url)
    assert submit(
        colleague,
        url,
        is_active=None,
        groups=[group.pk],
        date_joined_0="2020-02-03",
        date_joined_1="04:05:06",
    ).redirect_chain
    theirs = shown_fields(admin, url)
    page = send(admin, url, opened, email="mine@example.org")
    assert {change.label: text_of(change.theirs) for change in page.context["conflict"].taken} == {
        "Active": "No",
        "Groups": "guests",
        "Date joined": "Feb. 3, 2020, 4:05 a.m.",
    }
    assert send(admin, url, fields_of(page)).redirect_chain
    unsigned = {"_shown": "", "csrfmiddlewaretoken": ""}
    saved = shown_fields(admin, url) | unsigned
    assert saved == theirs | {"email": "mine@example.org"} | unsigned


def test_conflict_without_a_choice_stays_open(
    admin: Client, colleague: Client, article: Article
) -> None:
    url = change_url(article)
    opened = shown_fields(admin, url)
    submit(colleague, url, headline="Олардікі", agency="Кабар")
    page = send(admin, url, opened, headline="Менікі", agency="24.kg")
    first, second = choices(page)
    page = send(admin, url, fields_of(page), **{first: "mine"})
    assert "Something is still to be chosen." in page.text
    assert choices(page) == [second]
    send(admin, url, fields_of(page), **{second: "theirs"})
    article.refresh_from_db()
    assert (article.headline, article.agency) == ("Менікі", "Кабар")


def test_choice_is_about_what_was_shown(admin: Client, colleague: Client, article: Article) -> None:
    url = change_url(article)
    opened = shown_fields(admin, url)
    submit(colleague, url, headline="Олардікі")
    page = send(admin, url, opened, headline="Менікі")
    (name,) = choices(page)
    submit(colleague, url, headline="Тағы да олардікі")
    page = send(admin, url, fields_of(page), **{name: "mine"})
    assert choices(page) == [name]
    assert stored(article, "headline") == "Тағы да олардікі"
    send(admin, url, fields_of(page), **{name: "mine"})
    assert stored(article, "headline") == "Менікі"


def test_what_was_there_before_can_be_chosen(
    admin: Client, colleague: Client, article: Article
) -> None:
    url = change_url(article)
    opened = shown_fields(admin, url)
    submit(colleague, url, headline="Олардікі")
    page = send(admin, url, opened, headline="Менікі")
    (name,) = choices(page)
    send(admin, url, fields_of(page), headline=opened["headline"], **{name: "mine"})
    assert stored(article, "headline") == opened["headline"]


def test_conflict_and_a_mistake_are_both_told(
    admin: Client, colleague: Client, article: Article
) -> None:
    url = change_url(article)
    opened = shown_fields(admin, url)
    submit(colleague, url, headline="Олардікі")
    page = send(admin, url, opened, headline="Менікі", published="7.3.2024")
    assert "Did you mean 2024-03-07?" in page.text
    (name,) = choices(page)
    page = send(admin, url, fields_of(page), **{name: "theirs"})
    assert not page.context["conflict"]
    send(admin, url, fields_of(page), published="2024-03-07")
    assert stored(article, "headline") == "Олардікі"


def test_what_the_form_does_not_show_is_no_conflict(admin: Client, article: Article) -> None:
    url = change_url(article)
    opened = shown_fields(admin, url)
    article.save(update_fields=["modified"])
    region = Region.objects.create(slug="turkistan-region", kind="country")
    region.names.create(language="kk", text="Түркістан облысы", kind="heading")
    tag_article(article)
    assert article.region_tags.count() == 1
    assert send(admin, url, opened, headline="Менікі").redirect_chain
    assert stored(article, "headline") == "Менікі"


def test_bulk_action_is_noticed(admin: Client, colleague: Client, article: Article) -> None:
    url = change_url(article)
    opened = shown_fields(admin, url)
    chosen = {"action": "publish_selected", "_selected_action": [article.pk]}
    colleague.post(reverse("admin:archive_article_changelist"), chosen)
    page = send(admin, url, opened, headline="Менікі")
    assert [change.label for change in page.context["conflict"].taken] == ["Status"]
    send(admin, url, fields_of(page))
    article.refresh_from_db()
    assert (article.headline, article.status) == ("Менікі", Status.PUBLISHED)


def test_text_of_others_is_escaped(admin: Client, colleague: Client, article: Article) -> None:
    url = change_url(article)
    opened = shown_fields(admin, url)
    submit(colleague, url, headline="<script>alert(1)</script>")
    page = send(admin, url, opened, headline="<script>alert(2)</script>")
    assert "<script>alert(" not in page.text
    assert page.text.count("&lt;script&gt;alert(1)") == 1
