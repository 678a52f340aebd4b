"""Days that a text dates from the day it was written: «сегодня», «бүгін», «кечээ».

Alone they say nothing: `read_relative_day()` needs the day on which the text was retrieved.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from archive.text.dates.relative_data import HOURS_AGO, NOT_A_DAY_BEFORE, TODAY, YESTERDAY
from archive.text.dates.written import find_dates

_WORD = rf"(?:(?P<today>{TODAY})|(?P<yesterday>{YESTERDAY}))"
_CLOCK = r"(?:[\s,|]*(?:в\s|сағат\s|саат\s)?[0-2]?\d:[0-5]\d(?::[0-5]\d)?)?"
_LINE = re.compile(rf"(?:{_WORD}{_CLOCK}|(?P<hours>{HOURS_AGO}))[\s.,|]*", re.IGNORECASE)
_IN_TEXT = re.compile(
    rf"(?<![\w-])(?:(?P<before>{NOT_A_DAY_BEFORE})\s)?{_WORD}(?![\w-])", re.IGNORECASE
)
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_NEXT_TO = re.compile(r"[\s,(–—-]{1,4}")
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """How many days before the writing a day was, and the words that say so."""

    days_ago: int
    quote: str


def read_relative_day(line: str) -> RelativeDay | None:
    """The day that a field or a line consists of: «Сегодня, 14:30», «2 сағат бұрын»."""
    match = _LINE.fullmatch(line.strip())
    return RelativeDay(1 if match["yesterday"] else 0, match[0].strip()) if match else None


def find_relative_day(text: str) -> RelativeDay | None:
    """The first day of a running text that is named so; what is quoted does not count."""
    spoken = [match.span() for match in _QUOTED.finditer(text)]
    for match in _IN_TEXT.finditer(text):
        quoted = any(start < match.start() < end for start, end in spoken)
        if not (match["before"] or quoted):
            return RelativeDay(1 if match["yesterday"] else 0, match[0])
    return None


def find_dated_today(text: str) -> tuple[str, str] | None:
    """The day of writing, as EDTF, where the text gives it a date: «сегодня, 7 марта».

    «Кечээ, 6-мартта» gives the day after. With it come the words that say so. A year that is not
    written stays unknown.
    """
    words = [match for match in _IN_TEXT.finditer(text) if not match["before"]]
    for written in find_dates(text) if words else ():
        for match in words:
            if _NEXT_TO.fullmatch(text, match.end(), max(match.end(), written.start)):
                day = _days_later(written.edtf, 1 if match["yesterday"] else 0)
                return (day, text[match.start() : written.end]) if day else None
    return None


def day_of(relative: RelativeDay, retrieved: date) -> str:
    """The EDTF day of what was retrieved on a day."""
    return (retrieved - timedelta(relative.days_ago)).isoformat()


def _days_later(edtf: str, days: int) -> str | None:
    """A day some days later; None where that depends on a year that is not known."""
    year, month, day = edtf.removesuffix("?").split("-")
    known = year.isdecimal()
    shifted = date(int(year) if known else _LEAP_YEAR, int(month), int(day)) + timedelta(days)
    if days and not known and shifted.month != int(month):
        return None
    return f"{shifted:%Y-%m-%d}" if known else f"{year}-{shifted:%m-%d}"
