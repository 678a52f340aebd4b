"""The dates that a reader types: a day, a month, a year, or a range, in figures or in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.index import AllOf, Node, NumberRange, schema
from archive.text.dates import EdtfDate, EdtfError, parse_edtf, read_date

MAX_WORDS = 7
"""Words of the longest date, `2024-жылдын 7-марты`, or of a range of months."""

_FIRST_KNOWN_DAY, _LAST_DAY = 1, 99_991_231
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Period:
    """From a first to a last date, both included; a side that is None is open."""

    first: EdtfDate | None
    last: EdtfDate | None

    def node(self) -> Node:
        """Articles that can be from the period."""
        low = _number(self.first.earliest) if self.first else _FIRST_KNOWN_DAY
        high = _number(self.last.latest) if self.last else _LAST_DAY
        return AllOf(
            (
                NumberRange(schema.LAST_DAY, low, _LAST_DAY),
                NumberRange(schema.FIRST_DAY, _FIRST_KNOWN_DAY, high),
            )
        )


def read_period(text: str) -> Period | None:
    """A date or a range of dates, `2023-03..2023-05`; None when it is anything else."""
    start, dots, end = text.partition("..")
    first = read_day(start) if start.strip() else None
    last = read_day(end) if end.strip() else None
    if not dots:
        last = first
    unread = (start.strip() and not first) or (end.strip() and not last)
    return None if unread or not (first or last) else Period(first, last)


def read_day(text: str) -> EdtfDate | None:
    """A date with both bounds, written in EDTF or in words of any of the languages."""
    for candidate in (text.strip(), read_date(text)):
        try:
            parsed = parse_edtf(candidate) if candidate else None
        except EdtfError:
            continue
        if parsed and parsed.earliest and parsed.latest:
            return parsed
    return None


def before(day: EdtfDate) -> Node:
    """Articles that can be older than the first day of a date."""
    return NumberRange(schema.FIRST_DAY, _FIRST_KNOWN_DAY, _number(day.earliest) - 1)


def after(day: EdtfDate) -> Node:
    """Articles that can be newer than the last day of a date."""
    return NumberRange(schema.LAST_DAY, _number(day.latest) + 1, _LAST_DAY)


def find_months(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Months and days with their year among words: where they begin and end, and the EDTF date.

    A year alone is passed over: a number can mean anything.
    """
    start = 0
    while start < len(words):
        end, edtf = _longest_month(words, start)
        if edtf:
            yield start, end, edtf
        start = end


def _longest_month(words: Sequence[str], start: int) -> tuple[int, str]:
    for end in range(min(len(words), start + MAX_WORDS), start + 1, -1):
        part = words[start:end]
        if any(word.isdigit() and len(word) == _YEAR_DIGITS for word in part):
            edtf = read_date(" ".join(part)) or ""
            if "-" in edtf and not edtf.startswith("X"):
                return end, edtf
    return start + 1, ""


def _number(day: object) -> int:
    return int(str(day).replace("-", ""))
