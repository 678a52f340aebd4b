"""From files to raw documents: one module a format."""

from archive.ingest.readers.formats import count_documents, read_file

__all__ = ["count_documents", "read_file"]
