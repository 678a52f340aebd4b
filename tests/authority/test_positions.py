"""An official is shown with the same last office everywhere."""

import pytest

from archive.authority.positions import last_position
from archive.models import Position

LAST = [
    ([("2010", "2015"), ("2020", "2024")], ("2020", "2024")),
    ([("2010", "2015"), ("2020", "")], ("2020", "")),
    ([("2010", "2024"), ("2015", "2018")], ("2010", "2024")),
    ([("1995", ""), ("2020", "2024")], ("2020", "2024")),
    ([("2022", ""), ("2018", "2021")], ("2022", "")),
    ([("2021-10", "2024-12"), ("2021-10-12", "2024-12-16")], ("2021-10-12", "2024-12-16")),
    ([("", "2010"), ("2005", "2008")], ("", "2010")),
    ([("", ""), ("2005", "2008")], ("2005", "2008")),
    ([("", "")], ("", "")),
]


@pytest.mark.parametrize(("held", "last"), LAST)
@pytest.mark.parametrize("order", [1, -1], ids=["in order", "reversed"])
def test_last_position_is_found(
    held: list[tuple[str, str]], last: tuple[str, str], order: int
) -> None:
    positions = [Position(start=start, end=end) for start, end in held][::order]
    found = last_position(positions)
    assert found is not None
    assert (found.start, found.end) == last


def test_nobody_has_a_position_without_positions() -> None:
    assert last_position([]) is None
