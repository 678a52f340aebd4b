"""Addresses of one article are equal however they are written, those of two are not."""

import pytest

from archive.ingest.likeness.addresses import address_key, normalise_address

ARTICLE = "https://gazeta.kz/news/most-1?id=5"


@pytest.mark.parametrize(
    "url",
    [
        "http://gazeta.kz/news/most-1?id=5",
        "https://www.gazeta.kz/news/most-1?id=5",
        "https://m.gazeta.kz/news/most-1/?id=5",
        "https://GAZETA.kz:443/news//most-1?id=5",
        "https://gazeta.kz/news/most-1?utm_source=telegram&id=5&fbclid=abc#top",
        "https://gazeta.kz/news/most-1/amp/?id=5",
        "https://amp.gazeta.kz/news/most-1?id=5&amp=1",
        "https://gazeta.kz/amp/news/most-1?id=5&yclid=1",
        "https://gazeta.kz/news/mos%74-1/index.html?id=5",
    ],
)
def test_addresses_of_one_article_are_equal(url: str) -> None:
    assert normalise_address(url) == "gazeta.kz/news/most-1?id=5"
    assert address_key(url) == address_key(ARTICLE)


@pytest.mark.parametrize(
    "url",
    [
        "https://gazeta.kz/news/most-1?id=6",
        "https://gazeta.kz/news/most-1",
        "https://gazeta.kz/kz/news/most-1?id=5",
        "https://gazeta.kg/news/most-1?id=5",
        "https://osh.gazeta.kz/news/most-1?id=5",
        "https://gazeta.kz/news/Most-1?id=5",
        "https://gazeta.kz:8080/news/most-1?id=5",
        "https://gazeta.kz/news/amplua?id=5",
    ],
)
def test_addresses_of_others_differ(url: str) -> None:
    assert address_key(url) != address_key(ARTICLE)


def test_order_of_parameters_and_spelling_of_the_host_make_no_difference() -> None:
    assert address_key("https://a.kz/?b=2&a=1") == address_key("https://a.kz?a=1&b=2")
    assert address_key("https://xn--80aahjj1e.kz/а") == address_key("https://газета.kz/%D0%B0")


def test_what_is_no_address_does_not_fail() -> None:
    assert address_key("") == ""
    assert normalise_address("http://[bad") == "http://[bad"
    assert normalise_address("https://gazeta.kz:port/") == "https://gazeta.kz:port/"
