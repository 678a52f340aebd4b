"""Cuts files into pieces, and reads the pieces: which module does it for which format."""

from collections.abc import Callable, Iterator
from functools import partial

from django.utils.translation import gettext as _

from archive.ingest.exceptions import NotImportable
from archive.ingest.files import FoundFile
from archive.ingest.mapping import FieldMapping
from archive.ingest.raw_documents import Piece, RawDocument, Unreadable
from archive.ingest.readers import plain_text
from archive.ingest.readers.formats import Format, recognise
from archive.ingest.readers.pieces import Read
from archive.ingest.readers.streams import DAMAGED, Opened, unpacked, unreadable
from archive.ingest.readers.tables import delimited, json_arrays, json_lines
from archive.ingest.readers.web import cut_web_archive, feeds, pages
from archive.ingest.readers.zip_archives import cut_zip

Cut = Callable[[Opened, FieldMapping], Iterator[Piece | Unreadable]]

CUTTERS: dict[Format, Cut] = {
    Format.WARC: cut_web_archive,
    Format.FEED: feeds.cut_feed,
    Format.HTML: pages.cut_page,
    Format.JSON_LINES: json_lines.cut_json_lines,
    Format.JSON: json_lines.cut_json_object,
    Format.JSON_ARRAY: json_arrays.cut_json_array,
    Format.TABLE: delimited.cut_table,
    Format.TEXT: plain_text.cut_text,
}

READERS: dict[str, Callable[[Piece, FieldMapping], Read]] = {
    feeds.MEDIA_TYPE: feeds.read_entry,
    pages.MEDIA_TYPE: pages.read_page,
    json_lines.MEDIA_TYPE: json_lines.read_json,
    delimited.MEDIA_TYPE: delimited.read_row,
    "text/plain": plain_text.read_text,
}
"""By the media type of the piece."""


def cut_file(file: FoundFile, mapping: FieldMapping) -> Iterator[Piece | Unreadable]:
    """The pieces of a file, as far as it can be read; the rest is one Unreadable."""
    try:
        size = file.path.stat().st_size
        with file.path.open("rb") as stream:
            yield from _cut(Opened(file.locator, file.path.name, stream, size), mapping)
    except DAMAGED as error:
        yield Unreadable(file.locator, unreadable(error))


def read_piece(piece: Piece, mapping: FieldMapping) -> RawDocument | Unreadable:
    """The document that a piece is."""
    try:
        read = READERS[piece.media_type](piece, mapping)
    except NotImportable as refusal:
        return Unreadable(piece.locator, str(refusal))
    fields = read.fields.or_else(piece.known)
    return RawDocument(piece.locator, piece.content, piece.media_type, fields, read.encoding)


def _cut(opened: Opened, mapping: FieldMapping) -> Iterator[Piece | Unreadable]:
    """The pieces of a file or of what is packed in one; damage ends it with one Unreadable."""
    try:
        yield from _cut_as(recognise(opened, mapping), opened, mapping)
    except NotImportable as refusal:
        yield Unreadable(opened.locator, str(refusal))
    except DAMAGED as error:
        yield Unreadable(opened.locator, unreadable(error))


def _cut_as(found: Format, opened: Opened, mapping: FieldMapping) -> Iterator[Piece | Unreadable]:
    if found is Format.ZIP:
        return cut_zip(opened, partial(_cut, mapping=mapping))
    if found is not Format.GZIP:
        return CUTTERS[found](opened, mapping)
    inner = unpacked(opened)
    inside = recognise(inner, mapping)
    if inside in {Format.GZIP, Format.ZIP}:
        raise NotImportable(_("It is packed twice."))
    return CUTTERS[inside](inner, mapping)
