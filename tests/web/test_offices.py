"""Offices are listed by rank, each with whoever holds it now."""

from collections.abc import Callable

import pytest

from archive.models import Office, OfficeName, Official, Position
from archive.models.records.officials import OfficeKind
from archive.web.offices import Holders, by_rank

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("terms", "present", "earlier"),
    [
        ([("2010", "2015"), ("2015", "")], ["2015"], ["2010"]),
        ([("2010", "2015"), ("2015", "2019")], ["2015"], ["2010"]),
        ([("2010", ""), ("2012", "2014"), ("2015", "")], ["2015", "2010"], ["2012"]),
        ([("", "2014"), ("2015", "2019?")], ["2015"], [""]),
        ([], [], []),
    ],
)
def test_present_holders_are_those_without_an_end_or_the_last(
    make_official: Callable[..., Official],
    terms: list[tuple[str, str]],
    present: list[str],
    earlier: list[str],
) -> None:
    office = Office.objects.create(slug="minister", kind=OfficeKind.MINISTER)
    for number, (start, end) in enumerate(terms):
        official = make_official(f"holder-{number}")
        Position.objects.create(official=official, office=office, start=start, end=end)
    holders = Holders.present(office)
    assert [one.start for one in holders.recent] == present
    assert [one.start for one in holders.earlier] == earlier


def test_heads_come_first_and_offices_of_a_kind_by_name() -> None:
    for slug, kind, title in [
        ("culture", OfficeKind.MINISTER, "Minister of Culture"),
        ("agriculture", OfficeKind.OTHER, "Adviser"),
        ("justice", OfficeKind.MINISTER, "minister of agriculture"),
        ("prime", OfficeKind.HEAD_OF_GOVERNMENT, "prime minister"),
        ("president", OfficeKind.HEAD_OF_STATE, "president"),
    ]:
        office = Office.objects.create(slug=slug, kind=kind)
        OfficeName.objects.create(office=office, language="en", text=title, kind="heading")
    ordered = [held.office.slug for held in by_rank(Office.objects.all())]
    assert ordered == ["president", "prime", "justice", "culture", "agriculture"]
