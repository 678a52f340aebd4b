"""Two editors and the rows of one record: names, positions, tags."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.admin import site
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from archive.admin.provenance import ReadOnly
from archive.editing import reject_tag
from archive.models import Article, Office, Official, Region
from tests.admin.forms import fields_of, new_row, send, shown_fields, submit


@dataclass(frozen=True)
class Case:
    """An inline with a row, a field of the row, and what two editors make of it."""

    record: str
    prefix: str
    name: str
    theirs: Callable[[], Any]
    mine: Callable[[], Any]
    added: Callable[[], dict[str, Any]]


def region(slug: str) -> Callable[[], int]:
    return lambda: Region.objects.get_or_create(slug=slug, kind="country")[0].pk


def official(slug: str) -> Callable[[], int]:
    return lambda: Official.objects.get_or_create(slug=slug)[0].pk


def name(text: str) -> Callable[[], dict[str, Any]]:
    return lambda: {"language": "ky", "text": text, "kind": "variant"}


CASES = {
    "RegionTagInline": Case(
        "article",
        "region_tags",
        "role",
        lambda: "home",
        lambda: "visited",
        lambda: {"region": region("mongolia")()},
    ),
    "OfficialTagInline": Case(
        "article",
        "official_tags",
        "official",
        official("theirs"),
        official("mine"),
        lambda: {"official": official("another")()},
    ),
    "OfficialNameInline": Case(
        "satybaldy", "names", "text", lambda: "Олардікі", lambda: "Менікі", name("Башка")
    ),
    "RegionNameInline": Case(
        "turkistan", "names", "text", lambda: "Олардікі", lambda: "Менікі", name("Башка")
    ),
    "OfficeNameInline": Case(
        "office", "names", "text", lambda: "theirs", lambda: "mine", name("Башка")
    ),
    "PositionInline": Case(
        "satybaldy",
        "positions",
        "end",
        lambda: "2025",
        lambda: "2026",
        lambda: {"office": Office.objects.get().pk, "start": "2019"},
    ),
}


@pytest.fixture
def office(satybaldy: Official) -> Office:
    return Office.objects.get()


@dataclass(frozen=True)
class Rows:
    """A case with the address of its form and the rows in the database."""

    case: Case
    url: str
    manager: Any

    def field(self, name: str = "", index: int = 0) -> str:
        return f"{self.case.prefix}-{index}-{name or self.case.name}"

    def stored(self, pk: int) -> Any:
        return getattr(
            self.manager.get(pk=pk), self.manager.model._meta.get_field(self.case.name).attname
        )


@pytest.fixture(params=CASES)
def rows(
    request: pytest.FixtureRequest, article: Article, turkistan: Region, satybaldy: Official
) -> Rows:
    article.region_tags.create(region=turkistan)
    article.official_tags.create(official=satybaldy)
    case = CASES[request.param]
    record = request.getfixturevalue(case.record)
    url = reverse(f"admin:archive_{record._meta.model_name}_change", args=[record.pk])
    return Rows(case, url, getattr(record, case.prefix))


@pytest.fixture
def clients(admin: Client, colleague: Client) -> tuple[Client, Client]:
    return admin, colleague


@pytest.fixture
def tagged(article: Article, turkistan: Region) -> Article:
    article.region_tags.create(region=turkistan)
    return article


def first_pk(fields: dict[str, Any], rows: Rows) -> int:
    return int(fields[rows.field("id")])


def test_every_inline_has_a_case() -> None:
    inlines = {
        inline.__name__
        for model_admin in site._registry.values()
        if not isinstance(model_admin, ReadOnly)
        for inline in model_admin.inlines
    }
    assert inlines == CASES.keys()


@pytest.mark.parametrize("choice", ["theirs", "mine"])
def test_row_that_both_changed(admin: Client, colleague: Client, rows: Rows, choice: str) -> None:
    opened = shown_fields(admin, rows.url)
    pk = first_pk(opened, rows)
    theirs, mine = rows.case.theirs(), rows.case.mine()
    assert submit(colleague, rows.url, **{rows.field(): theirs}).redirect_chain
    page = send(admin, rows.url, opened, **{rows.field(): mine})
    assert page.status_code == 200
    assert rows.stored(pk) == theirs
    (change,) = page.context["conflict"].open
    assert str(change.author.user) == "bermet"
    assert send(admin, rows.url, fields_of(page), **{change.name: choice}).redirect_chain
    assert rows.stored(pk) == {"theirs": theirs, "mine": mine}[choice]


def test_row_that_the_other_added_is_kept(admin: Client, colleague: Client, rows: Rows) -> None:
    opened = shown_fields(admin, rows.url)
    pks = set(rows.manager.values_list("pk", flat=True))
    mine, added = rows.case.mine(), rows.case.added()
    assert submit(
        colleague, rows.url, **new_row(rows.case.prefix, len(pks), **added)
    ).redirect_chain
    page = send(admin, rows.url, opened, **{rows.field(): mine})
    (change,) = page.context["conflict"].taken
    assert str(change.author.user) == "bermet"
    pk = first_pk(opened, rows)
    assert rows.stored(pk) != mine
    assert send(admin, rows.url, fields_of(page)).redirect_chain
    assert rows.stored(pk) == mine
    assert rows.manager.count() == len(pks) + 1


def test_row_that_both_added_stands_there_once(
    admin: Client, colleague: Client, rows: Rows
) -> None:
    opened = shown_fields(admin, rows.url)
    count = rows.manager.count()
    added = new_row(rows.case.prefix, count, **rows.case.added())
    assert send(colleague, rows.url, shown_fields(colleague, rows.url), **added).redirect_chain
    assert send(admin, rows.url, opened, **added).redirect_chain
    assert rows.manager.count() == count + 1


def spare_row(client: Client, rows: Rows) -> tuple[dict[str, Any], int]:
    """The opened form, with a row that is not the last one of its kind; and the row's number."""
    count = rows.manager.count()
    added = new_row(rows.case.prefix, count, **rows.case.added())
    pks = set(rows.manager.values_list("pk", flat=True))
    assert submit(client, rows.url, **added).redirect_chain
    (pk,) = set(rows.manager.values_list("pk", flat=True)) - pks
    opened = shown_fields(client, rows.url)
    return opened, next(n for n in range(count + 1) if opened[rows.field("id", n)] == str(pk))


@pytest.mark.parametrize("choice", ["theirs", "mine"])
def test_changed_row_that_the_other_deleted(
    admin: Client, colleague: Client, rows: Rows, choice: str
) -> None:
    opened, index = spare_row(admin, rows)
    count, mine = rows.manager.count(), rows.case.mine()
    assert submit(colleague, rows.url, **{rows.field("DELETE", index): "on"}).redirect_chain
    assert rows.manager.count() == count - 1
    page = send(admin, rows.url, opened, **{rows.field("", index): mine})
    (change,) = page.context["conflict"].open
    assert rows.manager.count() == count - 1
    # A second click without a choice loses nothing either.
    page = send(admin, rows.url, fields_of(page))
    (again,) = page.context["conflict"].open
    assert (again.name, again.mine) == (change.name, change.mine)
    assert send(admin, rows.url, fields_of(page), **{change.name: choice}).redirect_chain
    assert rows.manager.count() == (count - 1 if choice == "theirs" else count)
    values = [rows.stored(pk) for pk in rows.manager.values_list("pk", flat=True)]
    assert (mine in values) == (choice == "mine")


def test_untouched_row_that_the_other_deleted_is_gone(
    admin: Client, colleague: Client, rows: Rows
) -> None:
    opened, index = spare_row(admin, rows)
    count = rows.manager.count()
    assert submit(colleague, rows.url, **{rows.field("DELETE", index): "on"}).redirect_chain
    page = send(admin, rows.url, opened)
    (change,) = page.context["conflict"].taken
    assert str(change.author.user) == "bermet"
    assert send(admin, rows.url, fields_of(page)).redirect_chain
    assert rows.manager.count() == count - 1


@pytest.mark.parametrize("choice", ["theirs", "mine"])
def test_deleted_row_that_the_other_changed(
    admin: Client, colleague: Client, rows: Rows, choice: str
) -> None:
    opened, index = spare_row(admin, rows)
    count, theirs = rows.manager.count(), rows.case.theirs()
    assert submit(colleague, rows.url, **{rows.field("", index): theirs}).redirect_chain
    page = send(admin, rows.url, opened, **{rows.field("DELETE", index): "on"})
    (change,) = page.context["conflict"].open
    assert rows.manager.count() == count
    assert send(admin, rows.url, fields_of(page), **{change.name: choice}).redirect_chain
    pks = rows.manager.values_list("pk", flat=True)
    assert (theirs in [rows.stored(pk) for pk in pks]) == (choice == "theirs")
    assert rows.manager.count() == (count if choice == "theirs" else count - 1)


def test_tag_that_is_rejected_elsewhere_is_noticed(
    admin: Client, article: Article, turkistan: Region
) -> None:
    tag = article.region_tags.create(region=turkistan)
    url = reverse("admin:archive_article_change", args=[article.pk])
    opened = shown_fields(admin, url)
    reject_tag(tag, User.objects.create_user("bermet"))
    page = send(admin, url, opened, headline="Менікі")
    (change,) = page.context["conflict"].taken
    assert change.label == "Region"
    send(admin, url, fields_of(page))
    article.refresh_from_db()
    assert article.headline == "Менікі"
    assert not article.region_tags.exists()


@pytest.mark.parametrize("theirs", [{}, {"headline": "Олардікі", "region_tags-0-role": "home"}])
@pytest.mark.parametrize("says_what_it_shows", [True, False])
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("0-id", "x"),
        ("0-id", "99999999999999999999"),
        ("0-id", "999999"),
        ("0-region", "x"),
        ("0-region", "99999999999999999999"),
        ("0-region", "\x00"),
        ("0-role", "nonsense"),
        ("TOTAL_FORMS", "x"),
        ("TOTAL_FORMS", "99999"),
        ("INITIAL_FORMS", "7"),
    ],
)
def test_hostile_rows_do_no_harm(
    clients: tuple[Client, Client],
    tagged: Article,
    theirs: dict[str, str],
    says_what_it_shows: bool,
    field: str,
    value: str,
) -> None:
    mine, other = clients
    url = reverse("admin:archive_article_change", args=[tagged.pk])
    opened = shown_fields(mine, url)
    if theirs:
        assert submit(other, url, **theirs).redirect_chain
    shown = {} if says_what_it_shows else {"_shown": "x"}
    page = send(mine, url, opened, headline="Менікі", **{f"region_tags-{field}": value}, **shown)
    assert page.status_code == 200
    if not page.redirect_chain:
        assert send(mine, url, fields_of(page)).status_code == 200
