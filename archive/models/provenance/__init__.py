"""Where articles came from: sources, import runs, untouched originals."""

from archive.models.provenance.imports import ImportLine, ImportRun, Outcome, SourceDocument
from archive.models.provenance.sources import Source

__all__ = [
    "ImportLine",
    "ImportRun",
    "Outcome",
    "Source",
    "SourceDocument",
]
