"""Which of the dates that a document offers is the one of publication."""

from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone

from archive.ingest.drafts import Note, Remark
from archive.text.dates import UNKNOWN
from archive.text.written_dates import read_date


def date_of_publication(
    stated: Iterable[str], found: Iterable[str | None]
) -> tuple[str, list[Note]]:
    """The EDTF date, from what the record states, then from what was found elsewhere.

    The first that knows the year counts, or else the first at all. Dates inside sentences are
    never asked: they date what the article tells.
    """
    notes, readings = [], []
    for value in stated:
        edtf = read_date(value)
        readings.append(edtf)
        if edtf is None:
            notes.append(Note(Remark.DATE_NOT_READ, value[:80]))
    known = [edtf for edtf in (*readings, *found) if edtf and edtf != UNKNOWN]
    published = next((edtf for edtf in known if not edtf.startswith(UNKNOWN)), None)
    if published:
        return published, notes
    if known:
        return known[0], [*notes, Note(Remark.YEAR_UNKNOWN, known[0])]
    return UNKNOWN, notes or [Note(Remark.DATE_UNKNOWN)]


def read_moment(text: str) -> datetime | None:
    """When a document was scraped, from ISO 8601; without a zone it is the archive's."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment if timezone.is_aware(moment) else timezone.make_aware(moment)
