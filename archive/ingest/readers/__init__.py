"""From files to raw documents: one module a format.

A file is first cut into pieces, which is cheap; a piece is then read, which may be dear and can be
done by another process.
"""

from archive.ingest.readers.counting import count_documents
from archive.ingest.readers.reading import cut_file, read_file, read_piece

__all__ = ["count_documents", "cut_file", "read_file", "read_piece"]
