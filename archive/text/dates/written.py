"""Dates as people and machines write them, as EDTF. A year that is not written is not invented.

Nothing here decides whether a date is the one of publication: a text is full of others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from archive.text.dates.written_data import LABEL, MONTHS, WEEKDAY, YEAR_WORD

_LEAP_YEAR = 2000
_TWO_DIGITS = 2
_CENTURY = 100

_MONTH = "(?:" + "|".join(f"(?P<m{n}>{form})" for n, form in enumerate(MONTHS, 1)) + r")(?!\w)\.?"
_DAY = r"(?<!\d)(?P<day>[0-3]?\d)"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?!\d)"
_GAP = r"[\s-]{0,3}"
_CLOCK = r"(?:[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?:\.\d+)?)"
_ZONE = r"(?:\s?(?:z|utc|gmt|[+-]\d\d:?\d\d))?"

_FORMS = [
    re.compile(form, re.IGNORECASE)
    for form in (
        # 2024-03-07, 2024/3/7, 2024.03.07, followed by a time or nothing
        rf"(?<![\d.-]){_YEAR}(?P<s>[-/.])(?P<month>\d\d?)(?P=s)(?P<day>\d\d?)(?![\d-])",
        # 07.03.2024, 7/3/2024
        r"(?<![\d.])(?P<day>\d\d?)(?P<s>[-/.])(?P<month>\d\d?)(?P=s)" + _YEAR,
        # 2024-жылдын 12-марты, 2024 жылғы 12 наурыз
        rf"(?<!\d){_YEAR}{_GAP}{YEAR_WORD}\s?{_DAY}{_GAP}{_MONTH}",
        # 7 марта 2024 года, 12 наурыз 2024 жыл, 08 Қазан 2015, 3-март
        rf"{_DAY}{_GAP}{_MONTH}(?:\s?,?\s?{_YEAR}(?:{_GAP}{YEAR_WORD})?)?",
        # March 7, 2024
        rf"(?<!\w){_MONTH}\s{_DAY}(?:st|nd|rd|th)?,?\s{_YEAR}",
    )
]

_FIELD_FORMS = [
    *_FORMS,
    *(
        re.compile(form, re.IGNORECASE)
        for form in (
            r"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>\d\d)",
            r"(?P<year>(?:1[89]|20)\d\d)[-/.](?P<month>[01]\d)",
            r"(?P<year>(?:1[89]|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)",
            rf"{_MONTH}\s?,?\s?{_YEAR}(?:{_GAP}{YEAR_WORD})?",
            rf"{_YEAR}{_GAP}{YEAR_WORD}\s?{_MONTH}",
            rf"{_YEAR}(?:{_GAP}{YEAR_WORD})?",
        )
    ),
]

_AROUND = re.compile(
    rf"(?:{LABEL}\s*[:：-]?\s*)?(?:{WEEKDAY},?\s+)?(?:{_CLOCK}\s*[,|]?\s+)?"
    rf"(?P<date>.+?)(?:[\s,T|/]*(?:в\s|сағат\s|саат\s)?{_CLOCK}{_ZONE})?[\s.,|]*",
    re.IGNORECASE,
)
_LABELLED = re.compile(rf"{LABEL}\s*[:：]", re.IGNORECASE)
_MAX_FIELD = 80

_URL_DATE = re.compile(
    r"/(?P<year>(?:19|20)\d\d)(?:(?P<s>[-/])(?P<month>[01]?\d)(?:(?P=s)(?P<day>[0-3]?\d))?(?=[-/_]|$)"
    r"|(?P<month2>[01]\d)(?P<day2>[0-3]\d)(?=[-/_]|$))"
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date found in a text, and where: `text[start:end]`."""

    edtf: str
    start: int
    end: int


def find_dates(text: str) -> Iterator[WrittenDate]:
    """Every day named in a running text, in order; `7 марта` is `XXXX-03-07`.

    Bare months and years are passed over: in running text they date something else.
    """
    position = 0
    while best := _next_date(text, position):
        yield best
        position = best.end


def _next_date(text: str, position: int) -> WrittenDate | None:
    found = []
    for form in _FORMS:
        for match in form.finditer(text, position):
            if edtf := _edtf(match):
                found.append(WrittenDate(edtf, match.start(), match.end()))
                break
    return min(found, key=lambda one: (one.start, -one.end), default=None)


def read_date(text: str) -> str | None:
    """The EDTF date that a field or a line consists of; None when it is anything else.

    A label, a weekday, a time and a time zone may stand around it; the day is taken as written,
    whatever the zone. A year of two digits is understood, and marked as uncertain.
    """
    text = " ".join(text.split())
    if len(text) > _MAX_FIELD or not (around := _AROUND.fullmatch(text)):
        return None
    for form in _FIELD_FORMS:
        if (match := form.fullmatch(around["date"].strip())) and (edtf := _edtf(match)):
            return edtf
    return None


def read_date_line(line: str) -> str | None:
    """The date that a line of a page gives as the date of publication, if it does nothing else.

    Unlike a field, a line must name a day, or say that it is a date: «2024» alone may be anything.
    """
    edtf = read_date(line)
    if edtf and (edtf.count("-") == _TWO_DIGITS or _LABELLED.match(line.strip())):
        return edtf
    return None


def date_in_url(url: str) -> str | None:
    """The date that an address holds, as in /2024/03/07/ or /20240307/."""
    if not (match := _URL_DATE.search(url)):
        return None
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    return _checked(match["year"], int(month), int(day) if day else None)


def _edtf(match: re.Match[str]) -> str | None:
    """What a match of one of the forms says, if the calendar has it."""
    parts = match.groupdict()
    month = parts.get("month") or next(
        (name[1:] for name, value in parts.items() if value and re.fullmatch(r"m\d\d?", name)), None
    )
    day = parts.get("day")
    return _checked(parts.get("year"), int(month) if month else None, int(day) if day else None)


def _checked(year: str | None, month: int | None, day: int | None) -> str | None:
    doubt = ""
    if year and len(year) == _TWO_DIGITS:
        year, doubt = _full_year(int(year)), "?"
    try:
        date(int(year or _LEAP_YEAR), month or 1, day or 1)
    except ValueError:
        return None
    edtf = year or "XXXX"
    if month:
        edtf += f"-{month:02}"
    if day:
        edtf += f"-{day:02}"
    return edtf + doubt


def _full_year(two_digits: int) -> str:
    """The latest year with these last digits that is not in the future."""
    this_year = date.today().year  # noqa: DTZ011  # the century does not depend on the zone
    century = this_year - this_year % _CENTURY
    return str(century + two_digits - (_CENTURY if century + two_digits > this_year else 0))
