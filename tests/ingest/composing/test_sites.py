"""Addresses are checked before they are stored; sites are found where a text names them."""

import pytest

from archive.ingest.composing.sites import article_url, domain_of, domains_in, reporting_sites


@pytest.mark.parametrize(
    ("address", "stored"),
    [
        (" https://gazeta.kz/a?b=1#c ", "https://gazeta.kz/a?b=1"),
        ("http://газета.kz/a", "http://газета.kz/a"),
        ("", ""),
        ("javascript:alert(1)", ""),
        ("ftp://gazeta.kz/a", ""),
        ("gazeta", ""),
        ("https://gazeta.kz/" + "a" * 1000, ""),
    ],
)
def test_only_web_addresses_are_stored(address: str, stored: str) -> None:
    url, notes = article_url(address)
    assert url == stored
    assert bool(notes) is (bool(address) and not stored)


def test_domains_are_found_in_texts() -> None:
    assert domains_in("Жаңалықтар | Www.Gazeta.kz RU, a@mail.kz, т.д.") == ["gazeta.kz"]
    assert domain_of("https://www.gazeta.kz:80/a") == "gazeta.kz"


@pytest.mark.parametrize(
    "text",
    [
        "Мост открыт, сообщает gazeta.kz.",
        "Мост открыт, передаёт корреспондент «Gazeta.kz» со ссылкой на other.kz.",
        "Көпір ашылды, деп хабарлайды Gazeta.kz",
        "Көпір ашылды, деп gazeta.kz тілшісі хабарлайды.",
        "Бул тууралуу gazeta.kz билдирет.",
    ],
)
def test_reporting_site_is_found(text: str) -> None:
    assert reporting_sites([text]) == ["gazeta.kz"]


def test_site_in_the_middle_or_in_passing_is_not_the_reporting_one() -> None:
    assert reporting_sites(["А.", "Б.", "Мост, сообщает gazeta.kz.", "В.", "Г."]) == []
    assert reporting_sites(["Портал gazeta.kz закрыт."]) == []
