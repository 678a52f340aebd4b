"""Documents in, articles out: reads, cleans, dates and stores what scrapers wrote.

    from archive.ingest import Fields, analyse, ingest, keep_pasted, note_likeness

    report = ingest([Path("scraped.jsonl")])            # safe to run twice, and to interrupt
    analysis = analyse(pasted, Fields())                # writes nothing; analysis.draft, .tags
    keep_pasted(article, pasted, analysis, editor)      # the original, with the saved article
    note_likeness(article)                              # copies and other tellings of it

Whoever stores articles in another way calls `take_missing_fingerprints()`, or copies of them are
only found after the next import. The rest of the door are the values that go in and come out.
"""

from archive.ingest.cleaning import Removed
from archive.ingest.drafts import Remark
from archive.ingest.exceptions import IngestError
from archive.ingest.likeness import take_missing_fingerprints
from archive.ingest.mapping import DEFAULT_MAPPING, FieldMapping, load_mapping
from archive.ingest.pasted import Analysis, analyse, keep_pasted, note_likeness
from archive.ingest.raw_documents import Fields
from archive.ingest.running import (
    ImportReport,
    Preview,
    ReportFile,
    ReportLine,
    estimate,
    ingest,
    preview,
    unfinished_run,
)

__all__ = [
    "DEFAULT_MAPPING",
    "Analysis",
    "FieldMapping",
    "Fields",
    "ImportReport",
    "IngestError",
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
