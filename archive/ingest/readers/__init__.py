"""From files to raw documents: one module a format, `tables` and `web` for those of a kind.

    for piece in cut_file(file, mapping):            # a file in pieces that any process can read
        read_piece(piece, mapping).fields.text

What cannot be read is an `Unreadable` in its place, with the reason.
"""

from archive.ingest.readers.estimates import count_documents
from archive.ingest.readers.reading import cut_file, read_piece
from archive.ingest.readers.tables import record_of
from archive.ingest.readers.web import looks_like_markup, markup_text, page_fields

__all__ = [
    "count_documents",
    "cut_file",
    "looks_like_markup",
    "markup_text",
    "page_fields",
    "read_piece",
    "record_of",
]
