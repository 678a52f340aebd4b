"""JSONL files: one JSON object on a line, one document each."""

import json
from collections.abc import Iterator

from django.utils.translation import gettext as _

from archive.ingest.decoding import decode
from archive.ingest.documents import Fields, RawDocument, Unreadable
from archive.ingest.exceptions import NotImportable
from archive.ingest.files import FoundFile
from archive.ingest.mapping import FieldMapping
from archive.ingest.readers.plain_text import too_large
from archive.ingest.readers.streams import bounded_lines, open_file


def read_json_lines(file: FoundFile, mapping: FieldMapping) -> Iterator[RawDocument | Unreadable]:
    """The documents of a JSONL file, one at a time; blank lines are passed over."""
    empty = True
    with open_file(file.path) as stream:
        for number, line in bounded_lines(stream):
            locator = f"{file.locator}:{number}"
            if line is not None and not line.strip():
                continue
            empty = False
            yield _document(locator, line, mapping)
    if empty:
        yield Unreadable(file.locator, _("It is empty."))


def _document(locator: str, line: bytes | None, mapping: FieldMapping) -> RawDocument | Unreadable:
    if line is None:
        return Unreadable(locator, too_large())
    try:
        return RawDocument(locator, line, "application/json", _fields(line, mapping))
    except NotImportable as refusal:
        return Unreadable(locator, str(refusal))


def _fields(line: bytes, mapping: FieldMapping) -> Fields:
    try:
        record = json.loads(decode(line))
    except (ValueError, RecursionError) as error:
        raise NotImportable(
            _("The line is not JSON: %(error)s") % {"error": str(error)[:200]}
        ) from error
    if not isinstance(record, dict):
        raise NotImportable(_("The line is JSON, but not an object with fields."))
    return mapping.fields(record)
