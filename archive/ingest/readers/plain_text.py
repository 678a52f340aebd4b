"""Text files: one file, one document."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from archive.ingest.decoding import decode
from archive.ingest.mapping import FieldMapping
from archive.ingest.raw_documents import MAX_BYTES, Fields, Piece, Unreadable
from archive.ingest.readers.pieces import Read
from archive.ingest.readers.streams import Opened, read_bounded


def cut_whole(opened: Opened, media_type: str) -> Iterator[Piece | Unreadable]:
    """A file that is one document."""
    content = read_bounded(opened.stream)
    if content is None:
        yield Unreadable(opened.locator, too_large())
    else:
        yield Piece(opened.locator, content, media_type)


def cut_text(opened: Opened, _mapping: FieldMapping) -> Iterator[Piece | Unreadable]:
    return cut_whole(opened, "text/plain")


def read_text(piece: Piece, _mapping: FieldMapping) -> Read:
    decoded = decode(piece.content, piece.encoding)
    return Read(Fields(text=decoded.text), decoded.encoding)


def too_large() -> str:
    """The message on a document beyond the limit."""
    return _("It is larger than %(limit)s megabytes.") % {"limit": MAX_BYTES // 1_000_000}
