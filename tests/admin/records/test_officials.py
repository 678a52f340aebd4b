"""Officials have names in every language and positions with dates."""

import pytest
from django.test import Client
from django.urls import reverse

from archive.models import Article, Office, Official
from tests.admin.forms import new_row, submit
from tests.admin.records.test_regions import autocomplete

LIST = "/admin/archive/official/"
ADD = "/admin/archive/official/add/"


@pytest.mark.parametrize("term", ["Дархан Сатыбалды", "сатыбалды", "Satybaldy", "darkhan"])
def test_official_is_offered_by_name_with_the_latest_office(
    admin: Client, satybaldy: Official, term: str
) -> None:
    assert autocomplete(admin, term, "articleofficial", "official") == [
        {"id": str(satybaldy.pk), "text": "Darkhan Satybaldy (governor of Turkistan region)"}
    ]


def test_office_is_offered_by_title_and_region(admin: Client, satybaldy: Official) -> None:
    for term in ("governor", "түркістан"):
        (found,) = autocomplete(admin, term, "position", "office")
        assert found["text"] == "governor of Turkistan region"


def test_official_is_added_with_names_and_positions(admin: Client, satybaldy: Official) -> None:
    office = Office.objects.get()
    submit(
        admin,
        ADD,
        slug="nurzhan-nurzhigitov",
        **new_row("names", language="kk", text="Нұржан Нұржігітов", kind="heading"),
        **new_row("positions", office=office.pk, start="2024-09", end=""),
    )
    official = Official.objects.get(slug="nurzhan-nurzhigitov")
    assert str(official.positions.get().start_latest) == "2024-09-30"


def test_position_does_not_end_before_it_starts(admin: Client, satybaldy: Official) -> None:
    url = reverse("admin:archive_official_change", args=[satybaldy.pk])
    response = submit(admin, url, **{"positions-0-end": "2021"})
    assert "The position ends before it starts." in response.text


def test_official_in_use_is_not_deleted(
    admin: Client, article: Article, satybaldy: Official
) -> None:
    article.officials.add(satybaldy)
    page = admin.post(f"{LIST}{satybaldy.pk}/delete/", {"post": "yes"})
    assert "cannot be deleted as long as" in page.text
    assert Official.objects.exists()


@pytest.mark.parametrize("path", ["official", "office"])
def test_lists_and_forms_open(admin: Client, satybaldy: Official, path: str) -> None:
    pk = satybaldy.pk if path == "official" else Office.objects.get().pk
    for page in ("", "add/", f"{pk}/change/", f"{pk}/history/", "?q=governor"):
        assert admin.get(f"/admin/archive/{path}/{page}").status_code == 200
