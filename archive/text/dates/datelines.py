"""Datelines: the place, day and agency that a news text opens with.

«ТАЛДЫҚОРҒАН. ҚазАқпарат - …», «ТАШКЕНТ, 7 марта — Sputnik. …», «Бишкек, 3-март. /Кабар/ …»,
«(24.kg) - …». An agency or a day must be named: «АҚШ. …» may open any sentence.
"""

import re
from dataclasses import dataclass

from archive.text.dates.datelines_data import (
    AGENCIES,
    DATELINE_PLACES,
    NOT_PLACES,
    SMALL_WORDS,
    SPUTNIK_DOMAINS,
)
from archive.text.dates.edtf import UNKNOWN
from archive.text.dates.written import read_date
from archive.text.scripts import fold

REACH = 400
"""How many characters of a text are looked at."""

_UPPER = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІЎҲҶӢӮ"
_DASH = "[–—―-]"
_LETTER = r"[^\W\d_]"
_WORD = rf"[{_UPPER}]{_LETTER}*(?:[-’']{_LETTER}+)*"
_CAPITALS = rf"[{_UPPER}]{{2,}}(?:-[{_UPPER}]+)*"

_SPELLINGS = "|".join(agency.spellings for agency in AGENCIES)
_AGENCY = rf"(?:(?P<agency>(?i:{_SPELLINGS}))(?!\w)|[/(«](?P<bracketed>(?i:{_SPELLINGS}))[/)»])"
_ANY_BRACKETED = r"[/(](?P<bracketed>[^\W\d_][\w.\s-]{1,24})[/)]"
_BYLINE = rf"(?:,\s(?P<byline>{_WORD}(?:\s{_WORD}){{1,2}}))?"
_DATE = r"(?P<date>\d[\w\s.-]{2,30}?(?:,\s?(?:19|20)\d\d)?)"

_GAP = r"(?:\s*[.,:]\s*|\s+(?=[/(]))"
_DASHED = rf"(?:\s*[.,:]?\s*{_DASH}{{1,2}}(?:\s+|(?<=\s{_DASH})))"
_TO_TEXT = rf"(?:{_DASHED}|\s*[.:]\s*(?=\S)|(?<=[/)])\s+)"
_BETWEEN = r"[\s.,–—-]+"

_PLACE = rf"(?P<place>{_WORD}(?:\s{_WORD}){{0,2}}(?:\s?{_DASH}\s?{_CAPITALS}|/{_WORD})?)"
_ONE_PLACE = rf"(?P<place>{_CAPITALS}(?:\s?{_DASH}\s?{_CAPITALS})?)"
_NAMED = rf"(?:{_DATE}{_BETWEEN})?{_AGENCY}{_BYLINE}"
_DATED_AFTER = rf"{_AGENCY}\s*[.,]\s*{_DATE}"

_AT_START = [
    re.compile(rf"[\s«\"]*{form}{_TO_TEXT}")
    for form in (
        rf"{_PLACE}{_GAP}{_DATED_AFTER}",
        rf"{_PLACE}{_GAP}{_NAMED}",
        rf"{_PLACE}{_GAP}{_DATE}[\s.,–—-]*{_ANY_BRACKETED}",
    )
]
_AGENCY_ONLY = re.compile(
    rf"\s*[/(](?P<bracketed>(?i:{_SPELLINGS}))[/)](?:{_DASHED}|\s*[.:]\s*(?=\S))"
)
_DAY_ONLY = re.compile(rf"\s*{_PLACE}{_GAP}{_DATE}(?:{_DASHED}|\.\s+(?=[{_UPPER}«\"]))")
_INSIDE = re.compile(rf"(?:^|(?<=\s)){_ONE_PLACE}{_GAP}{_NAMED}{_TO_TEXT}")


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; `before` and `rest` are the text on its two sides.

    Empty strings and the unknown date stand for what it does not say.
    """

    place: str
    agency: str
    byline: str
    published: str
    before: str
    rest: str


def take_apart(text: str) -> Dateline | None:
    """The dateline a paragraph opens with, or None."""
    head = text[:REACH]
    for form in (*_AT_START, _AGENCY_ONLY, _DAY_ONLY):
        if (match := form.match(head)) and (dateline := _dateline(match, text, form is _DAY_ONLY)):
            return dateline
    return None


def find_dateline(text: str) -> Dateline | None:
    """The dateline near the beginning of a text that has lost its line breaks.

    «08 Қазан 2015, 14:17 Headline of the text АСТАНА. ҚазАқпарат - …». Stricter than
    `take_apart()`: the place must be in capitals and the agency a known one.
    """
    for match in _INSIDE.finditer(text[:REACH]):
        if dateline := _dateline(match, text, day_only=False):
            return dateline
    return None


def agency_domain(agency: str, place: str = "") -> str:
    """The domain of an agency's site; Sputnik has one for each country. Empty when not known."""
    if agency == "Sputnik":
        return SPUTNIK_DOMAINS.get(place, "")
    return next((one.domain for one in AGENCIES if one.name == agency), "")


def agency_name(written: str) -> str:
    """The name under which an agency is stored; what is not known stays as it is written."""
    for agency in AGENCIES:
        if re.fullmatch(agency.spellings, written, re.IGNORECASE):
            return agency.name
    return written.strip()


def _dateline(match: re.Match[str], text: str, day_only: bool) -> Dateline | None:
    """What a match says, or None when it only looks like a dateline."""
    parts = match.groupdict(default="")
    place, day = parts.get("place", ""), parts.get("date", "")
    published = read_date(day) if day else UNKNOWN
    if published is None or (place and not _may_be_place(place, needs_proof=day_only)):
        return None
    return Dateline(
        place=_proper_case(place),
        agency=agency_name(parts.get("agency") or parts.get("bracketed") or ""),
        byline=parts.get("byline", ""),
        published=published,
        before=text[: match.start()].strip(),
        rest=text[match.end() :].strip(),
    )


def _may_be_place(place: str, *, needs_proof: bool) -> bool:
    """Whether these words can be a place; proof is capitals or a city that is known."""
    words = {fold(word) for word in re.split(r"[\s/–—]+", place)}
    if words & NOT_PLACES:
        return False
    return not needs_proof or place.isupper() or fold(place) in DATELINE_PLACES


def _proper_case(place: str) -> str:
    """«НҰР-СҰЛТАН» → «Нұр-Сұлтан», «АСТАНА -ТАРАЗ» → «Астана – Тараз»."""
    place = re.sub(rf"\s{_DASH}\s?|\s?{_DASH}\s|/", " – ", place.strip())
    if not place.isupper():
        return place
    parts = re.split(r"([\s-]+)", place.lower())
    return "".join(
        part if number and part in SMALL_WORDS else part.capitalize()
        for number, part in enumerate(parts)
    )
