"""Documents in, articles out: reads, cleans, dates and stores what scrapers wrote.

`ingest()` does all of it; the rest of the door are the values that go in and come out.
"""

from archive.ingest.cleaning import Removed
from archive.ingest.drafts import Note, Remark
from archive.ingest.exceptions import IngestError
from archive.ingest.mapping import DEFAULT_MAPPING, FieldMapping, load_mapping
from archive.ingest.pipeline import estimate, ingest
from archive.ingest.previewing import Preview, preview
from archive.ingest.report import ImportReport, ReportLine
from archive.ingest.report_files import ReportFile
from archive.ingest.resuming import unfinished_run

__all__ = [
    "DEFAULT_MAPPING",
    "FieldMapping",
    "ImportReport",
    "IngestError",
    "Note",
    "Preview",
    "Remark",
    "Removed",
    "ReportFile",
    "ReportLine",
    "estimate",
    "ingest",
    "load_mapping",
    "preview",
    "unfinished_run",
]
