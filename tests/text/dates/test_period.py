"""Periods whose ends may be unknown."""

from datetime import date

import pytest

from archive.text.dates.period import ANY_TIME, Period, read_period


def years(first: int | None, last: int | None) -> Period:
    return Period(date(first, 1, 1) if first else None, date(last, 12, 31) if last else None)


@pytest.mark.parametrize(
    ("edtf", "period"),
    [
        ("2018", years(2018, 2018)),
        ("2024-03-07", Period(date(2024, 3, 7), date(2024, 3, 7))),
        ("2022-06-08/..", Period(date(2022, 6, 8), None)),
        ("../2017", years(None, 2017)),
        ("XXXX", ANY_TIME),
        ("XXXX-03-07", ANY_TIME),
        ("", ANY_TIME),
        ("yesterday", ANY_TIME),
    ],
)
def test_edtf_dates_are_periods(edtf: str, period: Period) -> None:
    assert read_period(edtf) == period


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (years(2010, 2014), years(2014, 2020), True),
        (years(2010, 2013), years(2014, 2020), False),
        (years(2010, None), years(2014, 2020), True),
        (years(None, 2013), years(2014, None), False),
        (ANY_TIME, years(2014, 2014), True),
    ],
)
def test_periods_overlap_unless_one_surely_ended_before(
    one: Period, other: Period, *, overlap: bool
) -> None:
    assert one.overlaps(other) is overlap
    assert other.overlaps(one) is overlap


def test_narrowing_keeps_what_two_periods_share() -> None:
    assert years(2010, None).narrowed(years(2008, 2014)) == years(2010, 2014)
    assert years(2010, 2011).narrowed(years(2013, 2014)) == years(2010, 2011)
    assert ANY_TIME.narrowed(ANY_TIME) == ANY_TIME
