"""WARC files: every page that a crawler got is a document."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from archive.ingest.mapping import FieldMapping
from archive.ingest.raw_documents import Fields, Piece, Unreadable
from archive.ingest.readers.plain_text import too_large
from archive.ingest.readers.streams import Opened, read_bounded, unreadable

_MEDIA_TYPES = {
    "text/html": "text/html",
    "application/xhtml+xml": "text/html",
    "text/plain": "text/plain",
}
_WITH_PAGES = frozenset({"response", "resource", "conversion"})


def cut_web_archive(opened: Opened, _mapping: FieldMapping) -> Iterator[Piece | Unreadable]:
    """The pages of a WARC file; requests, images, redirects and missing pages are passed over."""
    pages = 0
    try:
        for number, record in enumerate(ArchiveIterator(opened.stream), 1):
            if _is_page(record):
                pages += 1
                yield _piece(f"{opened.locator}:{number}", record)
    except ArchiveLoadFailed as error:
        yield Unreadable(opened.locator, unreadable(error))
        return
    if not pages:
        yield Unreadable(opened.locator, _("It is a WARC file without pages."))


def _is_page(record: ArcWarcRecord) -> bool:
    if record.rec_type not in _WITH_PAGES or _media_type(record) not in _MEDIA_TYPES:
        return False
    path = (record.rec_headers.get_header("WARC-Target-URI") or "").rpartition("/")[2]
    answered = not record.http_headers or record.http_headers.get_statuscode() == "200"
    return answered and path != "robots.txt"


def _piece(locator: str, record: ArcWarcRecord) -> Piece | Unreadable:
    content = read_bounded(record.content_stream())
    if content is None:
        return Unreadable(locator, too_large())
    known = Fields(
        url=record.rec_headers.get_header("WARC-Target-URI") or "",
        retrieved=record.rec_headers.get_header("WARC-Date") or "",
    )
    return Piece(locator, content, _MEDIA_TYPES[_media_type(record)], _charset(record), known)


def _content_type(record: ArcWarcRecord) -> str:
    headers = record.http_headers or record.rec_headers
    return (headers.get_header("Content-Type") or "").lower()


def _media_type(record: ArcWarcRecord) -> str:
    return _content_type(record).partition(";")[0].strip()


def _charset(record: ArcWarcRecord) -> str:
    return _content_type(record).partition("charset=")[2].strip(" \"';")
