"""Which of the dates that a document offers is the one of publication, and how sure that is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import zip_longest

from django.utils import timezone

from archive.ingest.drafts import Finding, Note, Remark
from archive.models import Certainty, Origin
from archive.text.dates import (
    UNKNOWN,
    date_in_url,
    day_of,
    find_dated_today,
    find_relative_day,
    read_date,
    read_relative_day,
)

_LEAD = 3
_FRESH = timedelta(days=2)
"""How soon after its date a text must have been retrieved for the year to be that of retrieval."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that a document offers, and what offers it."""

    edtf: str
    origin: Origin
    certainty: Certainty = Certainty.CERTAIN
    quote: str = ""

    @property
    def knows_year(self) -> bool:
        return not self.edtf.startswith(UNKNOWN)


@dataclass(frozen=True, slots=True)
class Clues:
    """Everything in a document that may tell the date of publication.

    `stated` are the values of the record, `origins` where each of them stood; `page` is the
    date line of the page, as it is written there.
    """

    stated: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    page: str = ""
    url: str = ""
    dateline: str = UNKNOWN
    paragraphs: tuple[str, ...] = ()
    retrieved: datetime | None = None


def date_of_publication(clues: Clues) -> tuple[str, list[Finding], list[Note]]:
    """The EDTF date, where it came from, and what to tell the archivist.

    The first clue that knows the year counts, or else the first at all: the record, the page, the
    address, the dateline, «сегодня, 7 марта» in the first paragraphs. Other dates in sentences
    are never asked: they date what the article tells. «Сегодня» alone counts with a day of
    retrieval, and is a guess.
    """
    retrieved = timezone.localtime(clues.retrieved).date() if clues.retrieved else None
    notes = [
        Note(Remark.DATE_NOT_READ, value[:80])
        for value in clues.stated
        if not _read(value, Origin.RECORD, retrieved)
    ]
    known = list(_offered(clues, retrieved))
    best = next((one for one in known if one.knows_year), next(iter(known), None))
    if best is None and retrieved:
        best = _guess(clues, retrieved)
    elif best and not best.knows_year and retrieved:
        best = _with_year_of_retrieval(best, retrieved)
    if best is None:
        return UNKNOWN, [], notes or [Note(Remark.DATE_UNKNOWN)]
    if not best.knows_year:
        notes.append(Note(Remark.YEAR_UNKNOWN, best.edtf))
    if best.certainty is Certainty.GUESS:
        notes.append(Note(Remark.DATE_GUESSED, best.quote))
    return best.edtf, [Finding("published", best.origin, best.certainty, best.quote)], notes


def read_moment(text: str) -> datetime | None:
    """When a document was scraped, from ISO 8601; without a zone it is the archive's."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment if timezone.is_aware(moment) else timezone.make_aware(moment)


def _offered(clues: Clues, retrieved: date | None) -> Iterator[Dated]:
    """The dates that a document gives for its own, the most trusted first."""
    for value, origin in zip_longest(clues.stated, clues.origins[: len(clues.stated)]):
        if read := _read(value, Origin.RECORD, retrieved):
            yield Dated(read.edtf, read.origin, read.certainty, origin or value)
    if clues.page and (read := _read(clues.page, Origin.PAGE, retrieved)):
        yield read
    if edtf := date_in_url(clues.url):
        yield Dated(edtf, Origin.URL, Certainty.CERTAIN, clues.url[:200])
    if clues.dateline != UNKNOWN:
        yield Dated(clues.dateline, Origin.DATELINE)
    for paragraph in clues.paragraphs[:_LEAD]:
        if found := find_dated_today(paragraph):
            yield Dated(found[0], Origin.TEXT, Certainty.LIKELY, found[1])


def _read(value: str, origin: Origin, retrieved: date | None) -> Dated | None:
    """The date that a field or a line consists of, in figures, words, or counted from retrieval."""
    edtf = read_date(value)
    if edtf and edtf != UNKNOWN:
        certainty = Certainty.LIKELY if edtf.endswith("?") else Certainty.CERTAIN
        return Dated(edtf, origin, certainty, value[:200])
    relative = read_relative_day(value)
    if relative and retrieved:
        return Dated(day_of(relative, retrieved), Origin.RETRIEVAL, Certainty.LIKELY, value[:200])
    return None


def _guess(clues: Clues, retrieved: date) -> Dated | None:
    """The day that the first paragraphs count from, if they were retrieved on the day itself."""
    for paragraph in clues.paragraphs[:_LEAD]:
        if relative := find_relative_day(paragraph):
            return Dated(
                f"{retrieved.isoformat()}?", Origin.RETRIEVAL, Certainty.GUESS, relative.quote
            )
    return None


def _with_year_of_retrieval(dated: Dated, retrieved: date) -> Dated:
    """A day without a year, of the year of retrieval where that was within the next days."""
    try:
        day = date.fromisoformat(dated.edtf.replace(UNKNOWN, str(retrieved.year)))
    except ValueError:
        return dated
    if not timedelta() <= retrieved - day <= _FRESH:
        return dated
    return Dated(f"{day.isoformat()}?", dated.origin, Certainty.GUESS, dated.quote)
