"""From documents to the arrays of a segment, and from several segments to one."""

from archive.index.segments.making.document_fields import Document, Fields, TextField
from archive.index.segments.making.inversion import Inverter
from archive.index.segments.making.segment_merging import merge
from archive.index.segments.making.vocabulary import Vocabulary

__all__ = [
    "Document",
    "Fields",
    "Inverter",
    "TextField",
    "Vocabulary",
    "merge",
]
