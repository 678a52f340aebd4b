"""The register is searched by any name that an official has."""

from collections.abc import Callable

import pytest

from archive.models import Official, OfficialName
from archive.web.directory import register


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("", True),
        ("тоқаев", True),
        ("токаев", True),
        ("Tokayev kassym", True),
        ("жомарт", True),
        ("Касым-Жомарт Токаев", True),
        ("ток", True),
        ("окаев", False),
        ("Тоқаев Садыр", False),
    ],
)
def test_official_is_found_by_beginnings_of_names(
    make_official: Callable[..., Official], wanted: str, found: bool
) -> None:
    official = make_official("kassym-jomart-tokayev", kk="Қасым-Жомарт Тоқаев")
    OfficialName.objects.create(official=official, language="en", text="Kassym-Jomart Tokayev")
    assert bool(register([official], {}, wanted)) == found
