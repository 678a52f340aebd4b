"""Documents in, articles out: reads, cleans, dates and stores what scrapers wrote.

`ingest()` does all of it; the rest of the door are the values that go in and come out.
"""

from archive.ingest.cleaning import Removed
from archive.ingest.drafts import Note, Remark
from archive.ingest.exceptions import IngestError
from archive.ingest.mapping import DEFAULT_MAPPING, FieldMapping, load_mapping
from archive.ingest.pipeline import estimate, ingest
from archive.ingest.report import ImportReport, ReportLine

__all__ = [
    "DEFAULT_MAPPING",
    "FieldMapping",
    "ImportReport",
    "IngestError",
    "Note",
    "Remark",
    "Removed",
    "ReportLine",
    "estimate",
    "ingest",
    "load_mapping",
]
