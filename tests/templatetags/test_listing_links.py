"""Links of a listing change one thing and keep the rest."""

import pytest
from django.http import QueryDict

from archive.templatetags.listing_links import (
    only_parameters,
    pagination,
    parameters,
    toggle,
)


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


@pytest.mark.parametrize(
    ("query", "toggled"),
    [
        ("not-region=china", "?region=china"),
        ("not-region=china&not-region=osh-region", "?not-region=osh-region&region=china"),
        ("region=china&not-region=china", "?"),
    ],
)
def test_value_is_not_chosen_and_excluded_at_once(query: str, toggled: str) -> None:
    assert toggle(QueryDict(query), "region", "china", "not-region") == toggled


def test_values_are_encoded() -> None:
    assert toggle(QueryDict(), "q", 'a&b="<') == "?q=a%26b%3D%22%3C"


def test_only_some_parameters_are_kept() -> None:
    query = QueryDict("q=a&region=china&not-year=2024&names=off")
    assert only_parameters(query, "q", "names") == "?q=a&names=off"


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
