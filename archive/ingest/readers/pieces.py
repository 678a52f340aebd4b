"""What reading a piece gives."""

from dataclasses import dataclass

from archive.ingest.raw_documents import Fields


@dataclass(frozen=True, slots=True)
class Read:
    """The fields of a piece, and the encoding that its bytes were taken for."""

    fields: Fields
    encoding: str
