"""EDTF dates: what is known of a date, and the first and last day it can be.

This is the only module that touches the EDTF library (ISO 8601-2 annex A,
Library of Congress "Extended Date/Time Format").
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from edtf import EDTFParseException
from edtf import parse_edtf as parse_with_library

UNKNOWN = "XXXX"
"""The EDTF date of which nothing is known."""

MAX_LENGTH = 40

_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_OPEN_ENDS = {"", ".."}


class EdtfError(ValueError):
    """The text is not an EDTF date; the message is safe to show to an editor."""


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date as exactly as it is known.

    `earliest` and `latest` are the first and last day it can be; None where that
    side is open or the year is not known at all.
    """

    text: str
    earliest: date | None
    latest: date | None


@lru_cache(maxsize=8192)
def parse_edtf(text: str) -> EdtfDate:
    """Read an EDTF date or interval: `2024`, `2024-03-07`, `2024?`, `201X`, `2022-06-08/..`.

    Raises EdtfError when the text is not EDTF or has no day between the years 1 and 9999.
    """
    text = text.strip()
    earliest: date | None
    latest: date | None
    if plain := _PLAIN.fullmatch(text):
        earliest, latest = _plain_bounds(text, *plain.groups())
    elif "/" in text:
        earliest, latest = _interval_bounds(text)
    else:
        earliest, latest = _library_bounds(text)
    if earliest and latest and earliest > latest:
        raise EdtfError(f"“{text}” ends before it begins.")
    return EdtfDate(text, earliest, latest)


def _plain_bounds(text: str, year: str, month: str | None, day: str | None) -> tuple[date, date]:
    """Bounds of YYYY, YYYY-MM and YYYY-MM-DD, most dates by far, without the slow parser."""
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError as error:
        raise EdtfError(f"“{text}” is not a date in the calendar.") from error
    last_month = int(month or 12)
    last_day = int(day) if day else monthrange(int(year), last_month)[1]
    return first, date(int(year), last_month, last_day)


def _interval_bounds(text: str) -> tuple[date | None, date | None]:
    """Bounds of `a/b`; an end that is empty or `..` is open."""
    start, _, end = text.partition("/")
    if "/" in end or (start in _OPEN_ENDS and end in _OPEN_ENDS):
        raise EdtfError(f"“{text}” is not an EDTF interval. Write 2019/2024 or 2019-02-25/..")
    earliest = None if start in _OPEN_ENDS else parse_edtf(start).earliest
    latest = None if end in _OPEN_ENDS else parse_edtf(end).latest
    return earliest, latest


def _library_bounds(text: str) -> tuple[date | None, date | None]:
    """Bounds of everything else EDTF knows: uncertain, unspecified digits, seasons, sets."""
    if len(text) > MAX_LENGTH:
        raise EdtfError(f"An EDTF date has at most {MAX_LENGTH} characters.")
    try:
        parsed: Any = parse_with_library(text)
        lower, upper = parsed.lower_strict(), parsed.upper_strict()
    except EDTFParseException as error:
        raise EdtfError(
            f"“{text}” is not an EDTF date. Write 2024, 2024-03, 2024-03-07, 2024? or XXXX."
        ) from error
    except (TypeError, ValueError, AttributeError, OverflowError, IndexError) as error:
        raise EdtfError(f"“{text}” is a kind of EDTF date that the archive cannot sort.") from error
    if text.startswith(UNKNOWN):
        return None, None
    try:
        return date(*lower[:3]), date(*upper[:3])
    except (TypeError, ValueError) as error:
        raise EdtfError(f"“{text}” lies outside the years 1 to 9999.") from error
