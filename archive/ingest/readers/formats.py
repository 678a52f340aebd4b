"""What a file is, told by its content; the name only helps where the content may be two things."""

import csv
import re
from enum import StrEnum
from pathlib import PurePath

from django.utils.translation import gettext as _

from archive.ingest.decoding import decode
from archive.ingest.exceptions import NotImportable
from archive.ingest.mapping import FieldMapping
from archive.ingest.readers.formats_data import FEED_ROOT, FOREIGN_SIGNATURES
from archive.ingest.readers.streams import Opened

DELIMITERS = ",;\t|"

_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|article|div|p|table|h1)\b", re.IGNORECASE
)
_FEED = re.compile(FEED_ROOT.encode())
_PAGE = re.compile(rb"<(?:!doctype\s+)?html\b", re.IGNORECASE)
_JSON_OBJECT = re.compile(rb"\{\s*(?:\"|\}|$)")
_JSON_ARRAY = re.compile(rb"\[\s*(?:\{\s*(?:\"|\}|$)|\]\s*$)")
_BEGINNING = 2_000


class Format(StrEnum):
    """The formats that are read."""

    GZIP = "gzip"
    ZIP = "ZIP"
    WARC = "WARC"
    FEED = "RSS or Atom"
    HTML = "HTML"
    JSON_LINES = "JSONL"
    JSON = "JSON"
    JSON_ARRAY = "JSON array"
    TABLE = "CSV"
    TEXT = "text"


def recognise(opened: Opened, mapping: FieldMapping) -> Format:
    """The format of a file. Raises NotImportable for one of a kind that is known not to be text."""
    head = opened.head()
    for signature, kind in FOREIGN_SIGNATURES.items():
        if head.startswith(signature):
            raise NotImportable(
                _("It is a %(kind)s file; such files are not read.") % {"kind": kind}
            )
    return _packed(head) or _marked_up(head) or _structured(head, opened.name, mapping)


def _packed(head: bytes) -> Format | None:
    if head.startswith(b"\x1f\x8b"):
        return Format.GZIP
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Format.ZIP
    return Format.WARC if head.startswith(b"WARC/") else None


def _marked_up(head: bytes) -> Format | None:
    """Feeds and pages: the markup is ASCII in every encoding but for the NULs of UTF-16."""
    ascii_only = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if not ascii_only.startswith(b"<"):
        return None
    beginning = ascii_only[:_BEGINNING]
    feed = _FEED.search(beginning)
    # Pages of old blogs have RDF in a comment.
    if feed and not _PAGE.search(beginning, 0, feed.start()):
        return Format.FEED
    return Format.HTML if _HTML.search(beginning) else None


def _structured(head: bytes, name: str, mapping: FieldMapping) -> Format:
    ending = PurePath(name.lower()).suffix
    ascii_only = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if _JSON_ARRAY.match(ascii_only):
        return Format.JSON_ARRAY
    if ending in {".jsonl", ".ndjson"}:
        return Format.JSON_LINES
    if _JSON_OBJECT.match(ascii_only):
        first = ascii_only.split(b"\n", 1)[0].rstrip()
        return Format.JSON_LINES if first.endswith(b"}") or len(first) > _BEGINNING else Format.JSON
    if ending in {".csv", ".tsv"} or _is_table(head, mapping):
        return Format.TABLE
    return Format.TEXT


def _is_table(head: bytes, mapping: FieldMapping) -> bool:
    """Whether the first line names a column for the text or the headline, beside others."""
    try:
        line = decode(head).text.split("\n", 1)[0].rstrip("\r")
    except NotImportable:
        return False
    names = delimited_names(line, mapping)[1]
    return len(names) > 1 and bool(mapping.recognised(names) & {"text", "headline", "html"})


def delimited_names(line: str, mapping: FieldMapping) -> tuple[str, list[str]]:
    """The delimiter under which a header names most fields, and the names."""
    headers = {mark: next(csv.reader([line], delimiter=mark), []) for mark in DELIMITERS}
    best = max(
        DELIMITERS, key=lambda mark: (len(mapping.recognised(headers[mark])), len(headers[mark]))
    )
    return best, headers[best]
