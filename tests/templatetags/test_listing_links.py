"""Links of a listing change one thing and keep the rest."""

import pytest
from django.http import QueryDict

from archive.templatetags.listing_links import pagination, parameters, toggle, with_parameter


@pytest.mark.parametrize(
    ("query", "toggled"),
    [
        ("", "?region=china"),
        ("q=a&page=3", "?q=a&region=china"),
        ("region=osh-region", "?region=osh-region&region=china"),
        ("region=china", "?"),
        ("region=osh-region&region=china&language=kk", "?region=osh-region&language=kk"),
    ],
)
def test_filter_is_added_or_taken_away(query: str, toggled: str) -> None:
    assert toggle(QueryDict(query), "region", "china") == toggled


def test_values_are_encoded() -> None:
    assert toggle(QueryDict(), "q", 'a&b="<') == "?q=a%26b%3D%22%3C"


def test_one_parameter_is_set() -> None:
    assert with_parameter(QueryDict("a=1&a=2&page=4"), "page", 5) == "?a=1&a=2&page=5"


def test_parameters_are_listed_for_a_form() -> None:
    query = QueryDict("q=x&region=a&region=b")
    assert parameters(query, "q") == [("region", "a"), ("region", "b")]


@pytest.mark.parametrize(
    ("number", "count", "pages"),
    [
        (1, 1, [1]),
        (1, 3, [1, 2, 3]),
        (10, 20, [1, None, 8, 9, 10, 11, 12, None, 20]),
        (99, 3, [1, 2, 3]),
    ],
)
def test_far_pages_are_left_out(number: int, count: int, pages: list[int | None]) -> None:
    assert pagination(QueryDict(), number, count)["pages"] == pages
