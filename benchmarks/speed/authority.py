"""The regions, officials, offices and sources of a corpus: names, and what belongs to what."""

from dataclasses import dataclass
from functools import cache

from benchmarks.speed import words_data as data
from benchmarks.speed.chances import scattered
from benchmarks.speed.words import stem

COUNTRIES, PROVINCES, REGIONS = 3, 15, 60
OFFICIALS, SOURCES = 3_000, 20
_NAMES_SALT = 10


@dataclass(frozen=True, slots=True)
class Region:
    """A region: its kind, the number of the region that it is part of, its name by language."""

    kind: str
    parent: int | None
    names: dict[str, str]


@dataclass(frozen=True, slots=True)
class Official:
    """An official: names as written in all languages, and the region that the offices are of."""

    given: str
    surname: str
    region: int


def source_slug(number: int) -> str:
    return f"speed-source-{number}"


def region_slug(number: int) -> str:
    return f"speed-region-{number}"


def official_slug(number: int) -> str:
    return f"speed-official-{number}"


@cache
def regions() -> tuple[Region, ...]:
    """Countries, then their provinces, then the districts of these."""
    return tuple(_region(number) for number in range(REGIONS))


def _region(number: int) -> Region:
    kind, parent = "country", None
    if number >= PROVINCES + COUNTRIES:
        kind, parent = "district", COUNTRIES + number % PROVINCES
    elif number >= COUNTRIES:
        kind, parent = "province", number % COUNTRIES
    name = stem("kk", 1_000_000 + number).capitalize()
    patterns = data.REGION_KINDS[kind]
    return Region(kind, parent, {code: text.format(name) for code, text in patterns.items()})


@cache
def officials() -> tuple[Official, ...]:
    """All officials, those that are written about most first."""
    return tuple(_official(number) for number in range(OFFICIALS))


def _official(number: int) -> Official:
    chance = scattered(number, _NAMES_SALT)
    chance, given = divmod(chance, len(data.GIVEN_NAMES))
    chance, end = divmod(chance, len(data.SURNAME_ENDS))
    chance, region = divmod(chance, REGIONS)
    surname = stem("kk", 2_000_000 + chance % OFFICIALS).capitalize() + data.SURNAME_ENDS[end]
    return Official(data.GIVEN_NAMES[given], surname, region)
