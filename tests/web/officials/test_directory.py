"""The register is searched by any name that an official has."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import translation
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.models import Office, OfficeName, Official, OfficialName, Position
from archive.web.officials.directory import register


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
    assert bool(register({}, wanted)) == found


def said() -> list[tuple[str, str]]:
    people = (entry.person for letter in register({}) for entry in letter.entries)
    return [(one.heading, one.office) for one in people]


def test_register_is_kept_until_a_record_changes(make_official: Callable[..., Official]) -> None:
    official, other = make_official("a", ru="Абай"), make_official("b", ru="Болат")
    office = Office.objects.create(slug="mayor", kind="governor")
    assert said() == [("Абай", ""), ("Болат", "")]
    name = official.names.get()
    name.text = "Ярослав"
    name.save()
    assert said() == [("Болат", ""), ("Ярослав", "")]
    position = Position.objects.create(official=official, office=office, start="2020")
    OfficeName.objects.create(office=office, language="ru", text="аким", kind="heading")
    assert said() == [("Болат", ""), ("Ярослав", "аким")]
    position.delete()
    other.merged_into = official
    other.save()
    assert said() == [("Ярослав", "")]
    make_official("c", ru="Вера")
    assert said() == [("Вера", ""), ("Ярослав", "")]


def test_register_is_in_the_language_of_the_interface(
    make_official: Callable[..., Official],
) -> None:
    make_official("a", ru="Абай", en="Abai")
    for language, heading in (("ru", "Абай"), ("en", "Abai"), ("ru", "Абай")):
        with translation.override(language):
            assert said() == [(heading, "")]


def test_second_visit_reads_no_officials(
    client: Client,
    make_official: Callable[..., Official],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(30):
        make_official(f"a{number}", ru=f"Абай {number}")
    client.get("/officials/")
    with django_assert_max_num_queries(4) as asked:
        assert client.get("/officials/").text.count("Абай") == 30
    assert not [one["sql"] for one in asked if "text" in one["sql"] and "WHERE" in one["sql"]]
