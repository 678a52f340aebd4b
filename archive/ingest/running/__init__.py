"""One import: in batches, by several processes, into the database, and its report."""

from archive.ingest.running.duplicates import Register
from archive.ingest.running.filing import propose_copy, propose_telling, store_evidence
from archive.ingest.running.pipeline import estimate, ingest
from archive.ingest.running.previewing import Preview, preview
from archive.ingest.running.report import ImportReport, ReportLine
from archive.ingest.running.report_files import ReportFile
from archive.ingest.running.resuming import unfinished_run

__all__ = [
    "ImportReport",
    "Preview",
    "Register",
    "ReportFile",
    "ReportLine",
    "estimate",
    "ingest",
    "preview",
    "propose_copy",
    "propose_telling",
    "store_evidence",
    "unfinished_run",
]
