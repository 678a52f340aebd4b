"""Names are edited with their record: one heading in each language, and no dead ends."""

import pytest
from django.test import Client
from django.urls import reverse

from archive.models import Region, RegionName
from archive.models.records.names import NameKind
from tests.admin.forms import messages, new_row, submit


@pytest.fixture
def url(kazakhstan: Region) -> str:
    return reverse("admin:archive_region_change", args=[kazakhstan.pk])


def row_of(region: Region, language: str) -> int:
    return list(region.names.values_list("language", flat=True)).index(language)


def test_two_names_can_trade_places_in_one_go(admin: Client, url: str, kazakhstan: Region) -> None:
    row = row_of(kazakhstan, "ru")
    response = submit(
        admin,
        url,
        **{f"names-{row}-kind": "variant"},
        **new_row("names", 3, language="ru", text="Республика Казахстан", kind="heading"),
    )
    assert any("was changed successfully" in message for message in messages(response))
    assert kazakhstan.heading("ru") == "Республика Казахстан"
    row = row_of(kazakhstan, "ru")
    variant = list(kazakhstan.names.all()).index(RegionName.objects.get(text="Казахстан"))
    submit(admin, url, **{f"names-{row}-kind": "variant", f"names-{variant}-kind": "heading"})
    assert kazakhstan.heading("ru") == "Казахстан"


def test_heading_can_be_replaced_by_deleting_the_old_one(
    admin: Client, url: str, kazakhstan: Region
) -> None:
    row = row_of(kazakhstan, "en")
    submit(
        admin,
        url,
        **{f"names-{row}-DELETE": "on"},
        **new_row("names", 3, language="en", text="Republic of Kazakhstan", kind="heading"),
    )
    assert list(kazakhstan.names.filter(language="en").values_list("text", "kind")) == [
        ("Republic of Kazakhstan", NameKind.HEADING)
    ]


def test_two_headings_in_a_language_are_refused(
    admin: Client, url: str, kazakhstan: Region
) -> None:
    response = submit(admin, url, **new_row("names", 3, language="ru", text="РК", kind="heading"))
    assert "“ru” has another heading. Make one of the two a variant." in response.text
    assert kazakhstan.names.count() == 3


def test_record_needs_a_heading(admin: Client, url: str) -> None:
    changes = {f"names-{row}-kind": "variant" for row in range(3)}
    response = submit(admin, url, **changes)
    assert "Give at least one name of the kind “heading”." in response.text


def test_name_written_twice_is_refused(admin: Client, url: str, kazakhstan: Region) -> None:
    response = submit(
        admin, url, **new_row("names", 3, language="ru", text="Казахстан", kind="variant")
    )
    assert response.status_code == 200
    assert kazakhstan.names.count() == 3


@pytest.mark.parametrize("code", ["KK", "kazakh", "k", "kk_Latn"])
def test_language_of_a_name_is_a_bcp47_code(
    admin: Client, url: str, kazakhstan: Region, code: str
) -> None:
    response = submit(
        admin, url, **new_row("names", 3, language=code, text="Qazaqstan", kind="variant")
    )
    assert "Write a BCP 47 code" in response.text
