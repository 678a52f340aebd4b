"""Text files: one file, one document."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from archive.ingest.decoding import decode
from archive.ingest.documents import MAX_BYTES, Fields, RawDocument, Unreadable
from archive.ingest.exceptions import NotImportable
from archive.ingest.files import FoundFile
from archive.ingest.mapping import FieldMapping
from archive.ingest.readers.streams import open_file


def read_text(file: FoundFile, mapping: FieldMapping) -> Iterator[RawDocument | Unreadable]:
    """The document of a text file; the mapping is of no use here."""
    with open_file(file.path) as stream:
        content = stream.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        yield Unreadable(file.locator, too_large())
        return
    try:
        text = decode(content)
    except NotImportable as refusal:
        yield Unreadable(file.locator, str(refusal))
    else:
        yield RawDocument(file.locator, content, "text/plain", Fields(text=text))


def too_large() -> str:
    """The message on a document beyond the limit."""
    return _("It is larger than %(limit)s megabytes.") % {"limit": MAX_BYTES // 1_000_000}
