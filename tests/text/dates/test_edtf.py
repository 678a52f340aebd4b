"""EDTF dates and their bounds."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.text.dates.edtf import EdtfError, parse_edtf

BOUNDS = [
    ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ("2024-03-07", date(2024, 3, 7), date(2024, 3, 7)),
    ("2024?", date(2024, 1, 1), date(2024, 12, 31)),
    ("2024-03~", date(2024, 3, 1), date(2024, 3, 31)),
    ("201X", date(2010, 1, 1), date(2019, 12, 31)),
    ("2019/2022", date(2019, 1, 1), date(2022, 12, 31)),
    ("2022-06-08/..", date(2022, 6, 8), None),
    ("../2019-03-23", None, date(2019, 3, 23)),
    ("[2018..2019]", date(2018, 1, 1), date(2019, 12, 31)),
    ("XXXX", None, None),
    ("XXXX-03-07", None, None),
    (" 2024 ", date(2024, 1, 1), date(2024, 12, 31)),
]

NOT_EDTF = [
    "", "abc", "2024-13", "2024-02-30", "07.03.2024", "2022/2019", "../..", "/", "1/2/3", "0000",
    "2024-3-7", "7 наурыз 2024", "x" * 100, "２０２４",
]  # fmt: skip


@pytest.mark.parametrize(("text", "earliest", "latest"), BOUNDS)
def test_bounds_are_the_first_and_last_day_it_can_be(text, earliest, latest):
    parsed = parse_edtf(text)
    assert (parsed.earliest, parsed.latest) == (earliest, latest)


@pytest.mark.parametrize("text", NOT_EDTF)
def test_what_is_not_edtf_is_refused_with_a_message(text):
    with pytest.raises(EdtfError, match=r"\w"):
        parse_edtf(text)


@given(st.text(alphabet="0123456789-/?~%X.[]{},YE ", max_size=20) | st.text(max_size=20))
def test_any_text_is_a_date_or_an_edtf_error(text):
    try:
        parsed = parse_edtf(text)
    except EdtfError:
        return
    if parsed.earliest and parsed.latest:
        assert parsed.earliest <= parsed.latest
