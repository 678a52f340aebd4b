"""Articles are put together by year."""

import pytest

from archive.models import Article
from archive.web.chronology import by_year, year_of


@pytest.mark.parametrize(
    ("published", "year"),
    [
        ("2024-03-07", 2024),
        ("2024?", 2024),
        ("201X", None),
        ("XXXX", None),
        ("2023/2024", None),
        ("2024-12-31/2024", 2024),
        ("../2024", None),
    ],
)
def test_year_is_known_when_the_date_leaves_only_one(published: str, year: int | None) -> None:
    assert year_of(Article(published=published)) == year


def test_years_keep_their_order_and_unknown_ones_are_last() -> None:
    articles = [Article(published=date) for date in ("2024", "201X", "2024-01", "2019", "XXXX")]
    groups = [(group.year, len(group.articles)) for group in by_year(articles)]
    assert groups == [(2024, 2), (2019, 1), (None, 2)]
