"""EDTF dates in words: «2024 жылғы 7 наурыз», «7 марта, год неизвестен», "since 2019".

Use describe() for one date or interval and describe_span() for a start and an end that are
kept apart. A kind of EDTF date that has no words here is shown as it is written.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from archive.text.dates.display_data import ENGLISH, WORDS, Words
from archive.text.dates.edtf import UNKNOWN

_POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?)?", re.ASCII
)
_QUALIFIERS = re.compile(r"[?~%]")
_EXACT = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)
_FIRST_SEASON, _LAST_SEASON = 21, 24
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class _Point:
    """What is known of one date. `year` keeps its X digits; None is a part that is not known."""

    year: str
    month: int | None
    day: int | None
    uncertain: bool
    approximate: bool

    @property
    def known_year(self) -> bool:
        return "X" not in self.year

    @property
    def is_season(self) -> bool:
        return self.month is not None and _FIRST_SEASON <= self.month <= _LAST_SEASON

    @property
    def is_certain_year(self) -> bool:
        """Whether it is a year, exactly known, and nothing else."""
        return self.known_year and not (self.month or self.uncertain or self.approximate)


@lru_cache(maxsize=4096)
def describe(edtf: str, language: str) -> str:
    """An EDTF date or interval in the words of a language (kk, ky, ru, en; others get English)."""
    words = WORDS.get(language, ENGLISH)
    start, slash, end = edtf.strip().partition("/")
    if slash:
        return _describe_interval(start, end, words) or edtf
    point = _read(start)
    return _describe_point(point, words) if point else edtf


def describe_span(start: str, end: str, language: str) -> str:
    """A start and an end in words; an empty end has not come, an empty start is not known."""
    if not start and not end:
        return WORDS.get(language, ENGLISH).unknown
    return describe(f"{start}/{end or '..'}", language)


def datetime_attribute(edtf: str) -> str:
    """The value for HTML's <time datetime>; empty when the date is not exactly known."""
    return edtf if _EXACT.fullmatch(edtf) else ""


def _read(text: str) -> _Point | None:
    qualifiers = set(_QUALIFIERS.findall(text))
    match = _POINT.fullmatch(_QUALIFIERS.sub("", text))
    if not match:
        return None
    month = _number(match["month"])
    if month is not None and not (1 <= month <= _MONTHS or _FIRST_SEASON <= month <= _LAST_SEASON):
        return None
    return _Point(
        year=match["year"],
        month=month,
        day=_number(match["day"]) if month else None,
        uncertain=bool(qualifiers & {"?", "%"}),
        approximate=bool(qualifiers & {"~", "%"}),
    )


def _number(digits: str | None) -> int | None:
    return int(digits) if digits and digits.isdecimal() else None


def _describe_point(point: _Point, words: Words) -> str:
    text = _unqualified(point, words)
    if point.approximate:
        text = words.approximate.format(date=text)
    if point.uncertain:
        text = words.uncertain.format(date=text)
    return text


def _unqualified(point: _Point, words: Words) -> str:
    if not point.known_year:
        return _without_year(point, words)
    if point.month is None:
        pattern = words.year
    elif point.is_season:
        pattern = words.season_year
    elif point.day is None:
        pattern = words.month_year
    else:
        pattern = words.full
    return _fill(pattern, point, words)


def _without_year(point: _Point, words: Words) -> str:
    """A date whose year has unknown digits: the day of the year, the decade or the century."""
    if point.year == UNKNOWN:
        if point.month is None or point.is_season:
            return words.unknown
        pattern = words.day_month if point.day else "{m}"
        return words.year_unknown.format(date=_fill(pattern, point, words))
    first, last = point.year.replace("X", "0"), point.year.replace("X", "9")
    if point.year.endswith("XX"):
        return words.years.format(a=first, b=last)
    return words.decade.format(y=first)


def _fill(pattern: str, point: _Point, words: Words) -> str:
    month = of_month = ""
    if point.is_season:
        month = words.season[(point.month or _FIRST_SEASON) - _FIRST_SEASON]
    elif point.month:
        month, of_month = words.month[point.month - 1], words.of_month[point.month - 1]
    return pattern.format(y=point.year, d=point.day, m=month, of=of_month)


def _describe_interval(start: str, end: str, words: Words) -> str:
    """An interval in words; empty when one of its ends cannot be read."""
    first, last = _read(start), _read(end)
    if first and last:
        if first.is_certain_year and last.is_certain_year:
            return words.years.format(a=first.year, b=last.year)
        return f"{_describe_point(first, words)}\u00a0– {_describe_point(last, words)}"
    if first and end == "..":
        return _describe_open(first, words, "since")
    if last and start in {"", ".."}:
        return _describe_open(last, words, "until")
    if first and not end:
        return words.end_unknown.format(date=_describe_point(first, words))
    return ""


def _describe_open(point: _Point, words: Words, side: str) -> str:
    """One known end of an interval: "since 2019", «2024 жылғы 7 наурызға дейін»."""
    plain = point.known_year and not (point.uncertain or point.approximate or point.is_season)
    if not plain:
        return str(getattr(words, side)).format(date=_describe_point(point, words))
    months = words.from_month if side == "since" else words.to_month
    precision = "year" if point.month is None else "month" if point.day is None else "full"
    month = months[point.month - 1] if point.month else ""
    return str(getattr(words, f"{side}_{precision}")).format(y=point.year, m=month, d=point.day)
