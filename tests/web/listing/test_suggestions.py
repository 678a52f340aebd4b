"""The suggestions below a search box, whatever is typed."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from haystack import connections

from archive.models import Article, Status
from tests.web.conftest import Archive
from tests.web.markup import Markup


def suggested(client: Client, typed: str) -> list[dict[str, Any]]:
    response = client.get("/suggest/", {"q": typed})
    assert response.status_code == 200
    found: list[dict[str, Any]] = response.json()
    return found


@pytest.mark.parametrize(
    ("typed", "kind", "label", "url"),
    [
        ("сатыб", "official", "Darkhan Satybaldy", "/officials/darkhan-satybaldy/"),
        ("Satyb", "official", "Darkhan Satybaldy", "/officials/darkhan-satybaldy/"),
        ("түркі", "region", "Turkistan Region", "/regions/turkistan-region/"),
        ("newsr", "source", "Newsroom.kz", "/articles/?source=newsroom-kz"),
    ],
)
def test_beginning_leads_to_a_page(
    client: Client, archive: Archive, typed: str, kind: str, label: str, url: str
) -> None:
    found = {one["url"]: one for one in suggested(client, typed)}
    assert (found[url]["kind"], found[url]["label"]) == (kind, label)


def test_headline_says_its_language(client: Client, archive: Archive) -> None:
    article = archive.articles["ru"]
    found = {one["url"]: one for one in suggested(client, "туркестанская")}
    suggestion = found[article.get_absolute_url()]
    assert (suggestion["kind"], suggestion["language"]) == ("headline", "ru")
    assert suggestion["label"] == article.headline


def test_drafts_are_not_suggested(
    client: Client, make_article: Callable[..., Article], update_index: Callable[[], int]
) -> None:
    make_article("Құпия жоспар", status=Status.DRAFT)
    update_index()
    assert suggested(client, "құпия") == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "к",
        "((((",
        '"',
        "*",
        "%",
        "\0\0",
        "😀😀",
        "ыыыыыыыы",
        "а" * 10_000,
        "\ud800абв",
        "a b" * 40,
    ],
)
def test_nothing_typed_is_an_error(client: Client, typed: str) -> None:
    response = client.get("/suggest/", {"q": typed.encode(errors="replace")})
    assert response.status_code == 200
    assert isinstance(response.json(), list)


def test_answer_is_json_that_the_browser_keeps_a_moment(client: Client, archive: Archive) -> None:
    response = client.get("/suggest/", {"q": "сатыб"})
    assert response["Content-Type"] == "application/json"
    assert "private" in response["Cache-Control"]
    assert "max-age=60" in response["Cache-Control"]
    assert {"Cookie", "Accept-Language"} <= set(response["Vary"].split(", "))


def test_suggestions_are_in_the_language_of_the_interface(client: Client, archive: Archive) -> None:
    client.cookies["django_language"] = "kk"
    assert "Түркістан облысы" in {one["label"] for one in suggested(client, "turk")}


def test_records_are_suggested_while_the_index_is_broken(client: Client, archive: Archive) -> None:
    shutil.rmtree(Path(connections["default"].get_backend().path))
    assert [one["kind"] for one in suggested(client, "сатыб")] == ["official"]


@pytest.mark.django_db
def test_suggestions_are_only_read(client: Client) -> None:
    assert client.post("/suggest/", {"q": "сатыб"}).status_code == 405


@pytest.mark.parametrize("address", ["/", "/officials/", "/search/"])
def test_search_box_says_where_to_ask_and_what_groups_are_called(
    client: Client, archive: Archive, address: str
) -> None:
    page = Markup(client.get(address))
    form = page.all("form", role="search")[0]
    assert form["data-suggest"] == "/suggest/"
    assert {form[f"data-{kind}"] for kind in ("official", "region", "source", "headline")} == {
        "Officials",
        "Regions",
        "Sources",
        "Articles",
    }
    assert "{n}" in form["data-found"]
    assert page.all("script", type="module", src="/static/js/suggest.js")


def test_suggestions_take_a_fixed_number_of_queries(
    client: Client, archive: Archive, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    client.get("/suggest/", {"q": "тү"})
    with django_assert_max_num_queries(20):
        client.get("/suggest/", {"q": "тү"})
