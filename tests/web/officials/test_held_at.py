"""An official is named with the position held at the date of the article."""

from datetime import date

import pytest

from archive.models import Position
from archive.text.dates.edtf import parse_edtf
from archive.web.officials.held_at import held_at

GOVERNOR = Position(start="2022-08-31", end="2025-05-05")
MAYOR = Position(start="2025-05-05", end="")
UNTIL_2010 = Position(start="", end="2010")
NO_DATES = Position(start="", end="")
ALL = [MAYOR, GOVERNOR, UNTIL_2010, NO_DATES]


@pytest.mark.parametrize(
    ("published", "held"),
    [
        ("2024-03-07", GOVERNOR),
        ("2024?", GOVERNOR),
        ("2025-05-05", MAYOR),
        ("2025", MAYOR),
        ("2026-01-01", MAYOR),
        ("2009", UNTIL_2010),
        ("2015", None),
        ("XXXX", None),
        ("XXXX-03-07", None),
    ],
)
def test_position_held_at_a_date_is_found(published: str, held: Position | None) -> None:
    bounds = parse_edtf(published)
    assert held_at(ALL, bounds.earliest, bounds.latest) is held


def test_position_without_dates_is_never_claimed() -> None:
    assert held_at([NO_DATES], date(2024, 1, 1), date(2024, 1, 1)) is None
