"""Whatever is in the address, the answer is a helpful page in the site's design."""

import re

import pytest
from django.test import Client

from archive.models import Article, Source
from tests.web.conftest import Archive
from tests.web.markup import Markup

LISTING_QUERIES = [
    ("q=" + "а" * 10_000, 400),
    ("q=" + "а" * 501, 400),
    ("q=" + "а" * 500, 200),
    ("q=" + "%28" * 400, 200),
    ("q=%22незакрытая", 200),
    ("q=%22", 200),
    ("q=((((", 200),
    ("q=))))", 200),
    ("q=AND%20OR%20NOT", 200),
    ("q=headline%3A", 200),
    ("q=*", 200),
    ("q=%2A%3F%5B%5D%7E%5E", 200),
    ("q=%27%3B%20DROP%20TABLE%20archive_article%3B--", 200),
    ("q=%00", 400),
    ("q=%ED%A0%80%FF", 200),
    ("q=%F0%9F%98%80", 200),
    ("q=а", 200),
    ("q=%0D%0A%09", 200),
    ("page=0", 400),
    ("page=-1", 400),
    ("page=999999", 400),
    ("page=99999", 404),
    ("page=1e3", 400),
    ("page=" + "9" * 5000, 400),
    ("page=%00", 400),
    ("region=nowhere", 404),
    ("region=%00", 404),
    ("region=" + "x" * 5000, 404),
    ("region=%3Cscript%3E", 404),
    ("official=nobody", 404),
    ("source=nothing", 404),
    ("region=china&region=nowhere", 404),
    ("region=nowhere&page=0", 400),
    ("language=xx", 400),
    ("language=%00", 400),
    ("sort=random", 400),
    ("not-region=nowhere", 404),
    ("not-region=%3Cscript%3E", 404),
    ("not-language=xx", 400),
    ("not-year=%00", 400),
    ("&".join(["not-year=2024"] * 21), 400),
    ("region=china&not-region=china", 200),
    ("names=off&synonyms=off&q=%22(", 200),
    ("names=%00", 400),
    ("names=<script>", 400),
    ("year=abcd", 400),
    ("year=0000", 400),
    ("year=99999", 400),
    ("year=-2024", 400),
    ("year=٢٠٢٤", 400),
    ("year=9999", 200),
    ("year=2024-02-31", 400),
    ("unknown=1", 200),
    ("q[]=1&q=a&q=b", 200),
    ("&".join(["year=2024"] * 21), 400),
    ("&".join(["a=1"] * 2000), 400),
]


@pytest.mark.parametrize(("query", "status"), LISTING_QUERIES)
def test_listing_answers_whatever_it_is_asked(
    client: Client, archive: Archive, query: str, status: int
) -> None:
    response = client.get(f"/search/?{query}")
    assert response.status_code == status
    page = Markup(response)
    assert page.all("main", id="content")
    assert page.all("input", type="search")
    assert not page.faults


PAGES = [
    ("/articles/99999999999999999999999/", 404),
    ("/articles/0/x/", 404),
    ("/articles/1x/", 404),
    ("/articles/%00/", 404),
    ("/officials/nobody/", 404),
    ("/officials/%00/", 404),
    ("/officials/Ж/", 404),
    ("/officials/?name=%00", 400),
    ("/officials/?name=" + "a" * 5000, 400),
    ("/officials/?name=%5B(", 200),
    ("/officials/darkhan-satybaldy/?page=0", 404),
    ("/officials/darkhan-satybaldy/?page=999999", 404),
    ("/officials/darkhan-satybaldy/?page=%00", 404),
    ("/officials/darkhan-satybaldy/?page=", 200),
    ("/regions/nowhere/", 404),
    ("/regions/china/?page=x", 404),
    ("/nothing/here", 404),
    ("/?lang=%00", 200),
]


@pytest.mark.parametrize(("address", "status"), PAGES)
def test_page_answers_whatever_it_is_asked(
    client: Client, archive: Archive, address: str, status: int
) -> None:
    response = client.get(address)
    assert response.status_code == status
    page = Markup(response)
    assert page.all("main", id="content")
    assert not page.faults


def test_too_long_query_is_named_and_kept_in_the_box(client: Client, archive: Archive) -> None:
    page = Markup(client.get("/search/?q=" + "а" * 10_000))
    assert "10000 characters" in page.text
    assert page.all("input", id="q")[0]["value"] == "а" * 500


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/articles/?language=zz", ""),
        ("/search/?q=меморандум&language=zz", "меморандум"),
        ("/search/?q=мемо%00рандум", "меморандум"),
        ("/articles/filter/region/?q=меморандум&page=0", "меморандум"),
    ],
)
def test_refused_search_says_so_in_the_title_and_keeps_the_words(
    client: Client, archive: Archive, address: str, kept: str
) -> None:
    response = client.get(address)
    page = Markup(response)
    title = re.search(r"<title>(.*?)</title>", response.content.decode(), re.DOTALL)
    assert title
    assert title[1].split() == "This cannot be searched · Zhylnama".split()
    assert page.all("input", id="q")[0]["value"] == kept


def test_refused_search_can_go_on_without_what_is_wrong(client: Client, archive: Archive) -> None:
    page = Markup(client.get("/search/?q=меморандум&region=nowhere&language=kk"))
    assert "The archive has no region “nowhere”." in page.text
    query = "?q=%D0%BC%D0%B5%D0%BC%D0%BE%D1%80%D0%B0%D0%BD%D0%B4%D1%83%D0%BC&language=kk"
    assert query in page.links()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/articles/", "/officials/", "/regions/", "/about/"])
def test_pages_do_not_take_posts(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405


@pytest.mark.django_db
def test_unknown_host_gets_a_page(client: Client) -> None:
    response = client.get("/", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert "cannot be understood" in Markup(response).text


SCRIPT = "<script>alert(1)</script>"


def test_nothing_a_reader_types_becomes_markup(client: Client, archive: Archive) -> None:
    for address in (
        f"/search/?q={SCRIPT}",
        f"/search/?q=облыс&names={SCRIPT}",
        f"/articles/?region={SCRIPT}",
        f"/articles/?not-region={SCRIPT}",
        f"/suggest/?q={SCRIPT}",
        f"/articles/?year={SCRIPT}",
        f"/officials/?name={SCRIPT}",
        f"/{SCRIPT}",
        f"/?{SCRIPT}",
    ):
        assert SCRIPT not in client.get(address).content.decode()


def test_nothing_in_the_archive_becomes_markup(client: Client, archive: Archive) -> None:
    article = archive.articles["kk"]
    Article.objects.filter(pk=article.pk).update(
        headline=f"{SCRIPT}</title>",
        body=f"{SCRIPT}</script>\n\n{SCRIPT}",
        byline=SCRIPT,
        agency=SCRIPT,
        dateline_place=SCRIPT,
    )
    for name in (archive.official.names, archive.china.names, archive.position.office.names):
        name.update(text=SCRIPT)
    Source.objects.update(name=SCRIPT)
    article.refresh_from_db()
    for address in (
        "/",
        "/articles/",
        article.get_absolute_url(),
        archive.official.get_absolute_url(),
        archive.china.get_absolute_url(),
        archive.turkistan.get_absolute_url(),
        "/officials/",
        "/regions/",
        "/articles/?region=china&official=darkhan-satybaldy",
        "/articles/?not-region=china",
        "/search/?q=script%20alert",
    ):
        response = client.get(address)
        assert response.status_code == 200, address
        page = Markup(response)
        assert SCRIPT not in response.content.decode(), address
        assert {script["type"] for script in page.all("script")} <= {
            "application/ld+json",
            "module",
        }
        assert not page.faults, address
