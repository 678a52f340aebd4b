"""A look at the first documents before an import: which column becomes which field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from archive.ingest.files import check_paths, find_files
from archive.ingest.mapping import FieldMapping
from archive.ingest.raw_documents import Fields, Piece, Unreadable
from archive.ingest.readers import cut_file, read_piece, record_of


@dataclass(frozen=True, slots=True)
class Preview:
    """One document as the mapping understands it.

    `columns` are the keys of its record, each with the field it holds, or nothing; a document
    that is no record has none. `problem` says why there are no fields.
    """

    locator: str
    columns: dict[str, str]
    fields: Fields = field(default_factory=Fields)
    encoding: str = ""
    problem: str = ""


def preview(paths: Sequence[Path], mapping: FieldMapping, count: int) -> Iterator[Preview]:
    """The first documents of every file. Raises IngestError when none of the paths exists."""
    check_paths(paths)
    for file in find_files(paths):
        if isinstance(file, Unreadable):
            yield Preview(file.locator, {}, problem=file.reason)
        else:
            for piece in islice(cut_file(file, mapping), count):
                yield _preview(piece, mapping)


def _preview(piece: Piece | Unreadable, mapping: FieldMapping) -> Preview:
    if isinstance(piece, Unreadable):
        return Preview(piece.locator, {}, problem=piece.reason)
    columns = {str(key): mapping.field_of(str(key)) for key in record_of(piece)}
    document = read_piece(piece, mapping)
    if isinstance(document, Unreadable):
        return Preview(piece.locator, columns, problem=document.reason)
    return Preview(piece.locator, columns, document.fields, document.encoding)
