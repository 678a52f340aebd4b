"""Where the fields of a draft came from, apart from those that say so themselves."""

from collections.abc import Iterator

from archive.ingest.cleaning import PageLines
from archive.ingest.drafts import Finding
from archive.ingest.raw_documents import Fields
from archive.models import Certainty, Origin
from archive.text.dates import Dateline


def found_beside(fields: Fields, page: PageLines, dateline: Dateline) -> Iterator[Finding]:
    """The findings on address, byline, agency and place: record, page, dateline, in this order."""
    if fields.url:
        yield Finding("url", Origin.RECORD)
    elif page.url:
        yield Finding("url", Origin.PAGE)
    if fields.byline and "://" not in fields.byline:
        yield Finding("byline", Origin.RECORD)
    elif page.byline:
        yield Finding("byline", Origin.PAGE)
    elif dateline.byline:
        yield Finding("byline", Origin.DATELINE, Certainty.LIKELY)
    if fields.agency:
        yield Finding("agency", Origin.RECORD)
    elif dateline.agency:
        yield Finding("agency", Origin.DATELINE)
    if dateline.place:
        yield Finding("dateline_place", Origin.DATELINE)
