"""What every page promises: language, landmarks, headings, nothing from elsewhere."""

import re
from itertools import pairwise

import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from tests.web.conftest import Archive
from tests.web.markup import Markup

ADDRESSES = [
    "/",
    "/articles/",
    "/articles/?language=kk&region=china",
    "/search/?q=меморандум",
    "/search/?q=табылмайды",
    "/search/?q=Сатыбалды%20облыс&not-language=ru&not-year=undated",
    "/search/?q=меморандум&names=off&synonyms=off",
    "/articles/?region=nowhere",
    "ARTICLE",
    "/officials/",
    "/officials/?name=x",
    "/officials/darkhan-satybaldy/",
    "/regions/",
    "/regions/turkistan-region/",
    "/about/",
    "/help/",
    "/nowhere/",
]


@pytest.fixture(params=ADDRESSES)
def page(request: pytest.FixtureRequest, client: Client, archive: Archive) -> Markup:
    address = request.param
    if address == "ARTICLE":
        address = archive.articles["kk"].get_absolute_url()
    return Markup(client.get(address))


def test_page_is_well_formed(page: Markup) -> None:
    assert not page.faults
    ids = [found["id"] for _, found in page.elements if "id" in found]
    assert len(ids) == len(set(ids))


def test_page_has_landmarks_and_one_search(page: Markup) -> None:
    for landmark in ("header", "main", "footer", "nav"):
        assert page.all(landmark)
    assert len(page.all("form", role="search")) == 1
    assert page.all("a", class_="skip-link", href="#content")


def test_headings_are_in_order(page: Markup) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_every_input_has_a_label(page: Markup) -> None:
    labelled = {label["for"] for label in page.all("label")}
    visible = [each for each in page.all("input") if each.get("type") != "hidden"]
    assert {each["id"] for each in visible} <= labelled


def test_assets_come_from_the_site_itself(page: Markup) -> None:
    for tag, found in page.elements:
        if tag != "a" and found.get("rel") != "canonical":
            for address in (found.get("src", ""), found.get("href", "")):
                assert not address or address.startswith("/"), (tag, address)


def test_page_has_no_inline_script_or_style(page: Markup) -> None:
    assert not page.all("style")
    for tag, found in page.elements:
        assert "style" not in found
        assert not [name for name in found if name.startswith("on")]
        if tag == "script":
            assert found["type"] in {"application/ld+json", "module"}
            assert ("src" in found) == (found["type"] == "module")


def test_labels_point_to_what_exists(page: Markup) -> None:
    ids = {found["id"] for _, found in page.elements if "id" in found}
    for _, found in page.elements:
        for name in ("aria-labelledby", "aria-describedby"):
            assert set(found.get(name, "").split()) <= ids


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["kk", "ky", "ru", "en"])
def test_page_says_its_language(client: Client, language: str) -> None:
    page = Markup(client.get("/about/", headers={"accept-language": language}))
    assert page.all("html")[0]["lang"] == language
    assert page.all("button", value=language)[0]["aria-current"] == "true"


@pytest.mark.django_db
def test_language_is_switched_and_kept_on_the_same_page(client: Client) -> None:
    page = Markup(client.get("/articles/?language=kk"))
    assert len(page.all("button", name="language")) == 4
    address = page.all("input", name="next")[0]["value"]
    response = client.post("/i18n/setlang/", {"language": "ky", "next": address})
    assert (response.status_code, response["Location"]) == (302, "/articles/?language=kk")
    assert Markup(client.get(response["Location"])).all("html")[0]["lang"] == "ky"


@pytest.mark.django_db
def test_expired_form_gets_a_page() -> None:
    response = Client(enforce_csrf_checks=True).post("/i18n/setlang/", {"language": "ky"})
    assert response.status_code == 403
    assert "This form has expired" in Markup(response).text


@pytest.mark.parametrize("status", ["400", "403", "404", "410", "500", "503"])
def test_error_page_stands_without_context(status: str) -> None:
    text = render_to_string(f"{status}.html")
    assert "<h1>" in text
    assert "</html>" in text


def test_error_page_with_a_request_offers_the_languages(rf: RequestFactory) -> None:
    text = render_to_string("403.html", request=rf.get("/admin/"))
    assert text.count('name="language"') == 4
