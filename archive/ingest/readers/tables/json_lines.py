"""JSONL files: one JSON object on a line, one document each."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from archive.ingest.decoding import decode
from archive.ingest.exceptions import NotImportable
from archive.ingest.mapping import FieldMapping
from archive.ingest.raw_documents import Piece, Unreadable
from archive.ingest.readers.pieces import Read
from archive.ingest.readers.plain_text import cut_whole, too_large
from archive.ingest.readers.streams import Opened, bounded_lines
from archive.ingest.readers.tables.lines import line_source
from archive.ingest.readers.tables.records import record_fields

MEDIA_TYPE = "application/json"


def cut_json_lines(opened: Opened, _mapping: FieldMapping) -> Iterator[Piece | Unreadable]:
    """The lines of a JSONL file, one at a time; blank lines are passed over."""
    source = line_source(opened)
    empty = True
    for number, line in bounded_lines(source.stream):
        if line is None:
            yield Unreadable(f"{opened.locator}:{number}", too_large())
        elif line.strip():
            locator = f"{opened.locator}:{number}"
            yield Piece(locator, source.original(line), MEDIA_TYPE, encoding=source.codec)
        else:
            continue
        empty = False
    if empty:
        yield Unreadable(opened.locator, _("It is empty."))


def cut_json_object(opened: Opened, _mapping: FieldMapping) -> Iterator[Piece | Unreadable]:
    """A file that is one object, written over several lines."""
    return cut_whole(opened, MEDIA_TYPE)


def read_json(piece: Piece, mapping: FieldMapping) -> Read:
    decoded = decode(piece.content, piece.encoding)
    return Read(record_fields(_object(decoded.text), mapping), decoded.encoding)


def record_of(piece: Piece) -> Mapping[Any, object]:
    """The record that a piece is, of JSON or of a table; an empty one where it is none."""
    if piece.media_type != MEDIA_TYPE:
        return piece.record or {}
    try:
        return _object(decode(piece.content, piece.encoding).text)
    except NotImportable:
        return {}


def _object(text: str) -> Mapping[Any, object]:
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotImportable(_("It is not JSON: %(error)s") % {"error": str(error)[:200]}) from error
    if not isinstance(record, dict):
        raise NotImportable(_("It is JSON, but not an object with fields."))
    return record
