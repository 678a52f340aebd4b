"""CSV and TSV files: a header, then one document a row."""

import csv
from collections.abc import Iterator

from django.utils.translation import gettext as _

from archive.ingest.decoding import decode
from archive.ingest.documents import MAX_BYTES, RawDocument, Unreadable
from archive.ingest.exceptions import NotImportable
from archive.ingest.files import FoundFile
from archive.ingest.mapping import FieldMapping
from archive.ingest.readers.plain_text import too_large
from archive.ingest.readers.streams import bounded_lines, open_file

_DELIMITERS = ",;\t"


class _Row:
    """What a row is made of while csv.reader asks for its lines."""

    def __init__(self) -> None:
        self.number = 0
        self.size = 0
        self.lines: list[bytes] = []
        self.refusal = ""

    def take(self, number: int, line: bytes | None) -> str:
        """The text of one more line.

        Of a row that cannot be taken only the quotation marks go on: they tell where it ends.
        """
        self.number = self.number or number
        line = line or b""
        self.size += len(line)
        if not line or self.size > MAX_BYTES:
            self.refusal, self.lines = self.refusal or too_large(), []
            return '"' * line.count(b'"')
        self.lines.append(line)
        try:
            return decode(line) if line.strip() else "\n"
        except NotImportable as refusal:
            self.refusal = str(refusal)
            return line.decode("utf-8", "replace")


class _Lines:
    """Lines of a file as csv.reader wants them; `row` keeps the bytes of the current row."""

    def __init__(self, lines: Iterator[tuple[int, bytes | None]]) -> None:
        self._lines = lines
        self.row = _Row()

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        return self.row.take(*next(self._lines))


def read_delimited(file: FoundFile, mapping: FieldMapping) -> Iterator[RawDocument | Unreadable]:
    """The documents of a CSV or TSV file, one at a time.

    The header decides between comma, semicolon and tab. The library's limit on the size of a
    field is set for the whole process: its default is smaller than a long article.
    """
    csv.field_size_limit(2 * MAX_BYTES)
    with open_file(file.path) as stream:
        numbered = bounded_lines(stream)
        try:
            delimiter, header = _header(next(numbered, (1, b""))[1], mapping)
        except NotImportable as refusal:
            yield Unreadable(file.locator, str(refusal))
            return
        lines = _Lines(numbered)
        for cells in _rows(lines, delimiter):
            row, lines.row = lines.row, _Row()
            locator = f"{file.locator}:{row.number}"
            if row.refusal:
                yield Unreadable(locator, row.refusal)
            elif any(cells):
                fields = mapping.fields(dict(zip(header, cells, strict=False)))
                yield RawDocument(locator, b"".join(row.lines), "text/csv", fields)


def _rows(lines: _Lines, delimiter: str) -> Iterator[list[str]]:
    """The cells of each row; a row that csv.reader chokes on is refused, and empty."""
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            lines.row.refusal = lines.row.refusal or str(error)
            yield []


def _header(line: bytes | None, mapping: FieldMapping) -> tuple[str, list[str]]:
    """The delimiter under which the header names most fields, and the names."""
    if line is None:
        raise NotImportable(too_large())
    text = decode(line)
    headers = {mark: next(csv.reader([text], delimiter=mark)) for mark in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda mark: len(mapping.recognised(headers[mark])))
    if not mapping.recognised(headers[best]) & {"text", "headline"}:
        raise NotImportable(
            _("No column holds a text or a headline. Columns: %(columns)s. Give a mapping.")
            % {"columns": ", ".join(headers[best])[:300]}
        )
    return best, headers[best]
