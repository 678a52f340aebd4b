"""Regions stay a tree, and are found by any of their names."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from archive.models import Article, Region, RegionName
from tests.admin.forms import new_row, submit

LIST = "/admin/archive/region/"
ADD = "/admin/archive/region/add/"


def change_url(region: Region) -> str:
    return reverse("admin:archive_region_change", args=[region.pk])


def autocomplete(admin: Client, term: str, model: str, field: str) -> list[dict[str, Any]]:
    query = {"app_label": "archive", "model_name": model, "field_name": field, "term": term}
    found: list[dict[str, Any]] = json.loads(admin.get("/admin/autocomplete/", query).content)[
        "results"
    ]
    return found


@pytest.mark.parametrize(
    "term",
    ["Түркістан облысы", "түркістан", "туркистан", "Түркстан", "turkistan", "ТҮРКІСТАН", "облус"],
)
def test_region_is_offered_by_its_name_in_any_language(
    admin: Client, turkistan: Region, term: str
) -> None:
    assert autocomplete(admin, term, "articleregion", "region") == [
        {"id": str(turkistan.pk), "text": "Turkistan region (province, Kazakhstan)"}
    ]


def test_merged_region_is_not_offered(admin: Client, kazakhstan: Region, turkistan: Region) -> None:
    Region.objects.filter(pk=turkistan.pk).update(merged_into=kazakhstan)
    assert autocomplete(admin, "turkistan", "articleregion", "region") == []


def test_region_is_added_with_its_names(admin: Client, kazakhstan: Region) -> None:
    submit(
        admin,
        ADD,
        slug="abai-region",
        kind="province",
        parent=kazakhstan.pk,
        iso_code="KZ-10",
        existed="2022-06-08/..",
        **new_row("names", language="kk", text="Абай облысы", kind="heading"),
    )
    region = Region.objects.get(slug="abai-region")
    assert (region.heading("kk"), region.parent) == ("Абай облысы", kazakhstan)


@pytest.mark.parametrize("parent", ["turkistan", "kentau"])
def test_region_cannot_lie_in_itself(admin: Client, turkistan: Region, parent: str) -> None:
    kentau = Region.objects.create(slug="kentau", kind="city", parent=turkistan)
    RegionName.objects.create(region=kentau, language="en", text="Kentau", kind="heading")
    chosen = turkistan if parent == "turkistan" else kentau
    response = submit(admin, change_url(turkistan), parent=chosen.pk)
    assert "so Turkistan region cannot be part of it." in response.text
    turkistan.refresh_from_db()
    assert turkistan.parent is not None
    assert turkistan.parent.slug == "kazakhstan"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"parent": ""}, "Only a country stands alone: choose what this is part of."),
        ({"kind": "country"}, "A country is not part of another region."),
        ({"latitude": "43.3"}, "Give both latitude and longitude, or neither."),
        ({"iso_code": "kz"}, "An ISO 3166 code looks like KZ or KZ-61."),
        ({"existed": "since 2022"}, "cannot be read as an EDTF date"),
    ],
)
def test_what_is_wrong_is_said(
    admin: Client, turkistan: Region, changes: dict[str, str], message: str
) -> None:
    response = submit(admin, change_url(turkistan), **changes)
    assert message in response.text
    assert "Constraint" not in response.text


def test_region_in_use_is_not_deleted(admin: Client, article: Article, turkistan: Region) -> None:
    article.regions.add(turkistan)
    page = admin.post(f"{LIST}{turkistan.pk}/delete/", {"post": "yes"})
    assert "cannot be deleted as long as" in page.text
    action = {"action": "delete_selected", "_selected_action": [turkistan.pk], "post": "yes"}
    assert "cannot be deleted as long as" in admin.post(LIST, action).text
    assert Region.objects.filter(pk=turkistan.pk).exists()


def test_list_is_filtered_by_country(admin: Client, kazakhstan: Region, turkistan: Region) -> None:
    Region.objects.create(slug="china", kind="country")
    page = admin.get(LIST, {"region": kazakhstan.pk})
    assert {region.slug for region in page.context["cl"].queryset} == {
        "kazakhstan",
        "turkistan-region",
    }


def test_list_is_searched_by_any_name(admin: Client, kazakhstan: Region, turkistan: Region) -> None:
    page = admin.get(LIST, {"q": "казакстан"})
    assert list(page.context["cl"].queryset) == [kazakhstan]
