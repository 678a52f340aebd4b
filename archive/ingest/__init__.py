"""Documents in, articles out: reads, cleans, dates and stores what scrapers wrote.

`ingest()` does all of it. `analyse()` reads one text or page that an editor pastes, and writes
nothing; `keep_pasted()` stores its original with the saved article, `note_likeness()` takes the
fingerprint of any saved article and proposes its stories. Whoever stores articles in another way
calls `take_missing_fingerprints()`, or copies of them are only found after the next import. The
rest of the door are the values that go in and come out.
"""

from archive.ingest.cleaning import Removed
from archive.ingest.documents import Fields
from archive.ingest.drafts import Note, Remark
from archive.ingest.exceptions import IngestError
from archive.ingest.fingerprints import take_missing_fingerprints
from archive.ingest.mapping import DEFAULT_MAPPING, FieldMapping, load_mapping
from archive.ingest.pasted import Analysis, analyse, keep_pasted, note_likeness
from archive.ingest.pipeline import estimate, ingest
from archive.ingest.previewing import Preview, preview
from archive.ingest.report import ImportReport, ReportLine
from archive.ingest.report_files import ReportFile
from archive.ingest.resuming import unfinished_run

__all__ = [
    "DEFAULT_MAPPING",
    "Analysis",
    "FieldMapping",
    "Fields",
    "ImportReport",
    "IngestError",
    "Note",
    "Preview",
    "Remark",
    "Removed",
    "ReportFile",
    "ReportLine",
    "analyse",
    "estimate",
    "ingest",
    "keep_pasted",
    "load_mapping",
    "note_likeness",
    "preview",
    "take_missing_fingerprints",
    "unfinished_run",
]
