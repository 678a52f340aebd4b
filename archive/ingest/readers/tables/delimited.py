"""CSV and TSV files: a header, then one document a row."""

import csv
from collections.abc import Iterator

from django.utils.translation import gettext as _

from archive.ingest.decoding import decode, encoding_name
from archive.ingest.exceptions import NotImportable
from archive.ingest.mapping import FieldMapping
from archive.ingest.raw_documents import MAX_BYTES, Piece, Unreadable
from archive.ingest.readers.formats import delimited_names
from archive.ingest.readers.pieces import Read
from archive.ingest.readers.plain_text import too_large
from archive.ingest.readers.streams import Opened, bounded_lines
from archive.ingest.readers.tables.lines import LineSource, line_source
from archive.ingest.readers.tables.records import record_fields

MEDIA_TYPE = "text/csv"


class _Row:
    """What a row is made of while csv.reader asks for its lines."""

    def __init__(self) -> None:
        self.number = 0
        self.size = 0
        self.lines: list[bytes] = []
        self.refusal = ""
        self.encoding = ""

    def take(self, number: int, line: bytes | None, codec: str) -> str:
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
            return self._decoded(line, codec) if line.strip() else "\n"
        except NotImportable as refusal:
            self.refusal = str(refusal)
            return line.decode("utf-8", "replace")

    def _decoded(self, line: bytes, codec: str) -> str:
        decoded = decode(line, codec)
        if not self.encoding or not line.isascii():
            self.encoding = decoded.encoding
        return decoded.text


class _Lines:
    """Lines of a file as csv.reader wants them; `row` keeps the bytes of the current row."""

    def __init__(self, lines: Iterator[tuple[int, bytes | None]], source: LineSource) -> None:
        self._lines = lines
        self._codec = "" if source.recoded else source.codec
        self.row = _Row()

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        return self.row.take(*next(self._lines), self._codec)


def cut_table(opened: Opened, mapping: FieldMapping) -> Iterator[Piece | Unreadable]:
    """The rows of a CSV or TSV file, one at a time.

    The header decides between comma, semicolon, tab and bar. The library's limit on the size of a
    field is set for the whole process: its default is smaller than a long article.
    """
    csv.field_size_limit(2 * MAX_BYTES)
    source = line_source(opened)
    numbered = bounded_lines(source.stream)
    delimiter, header = _header(next(numbered, (1, b""))[1], source, mapping)
    lines = _Lines(numbered, source)
    for cells in _rows(lines, delimiter):
        row, lines.row = lines.row, _Row()
        locator = f"{opened.locator}:{row.number}"
        if row.refusal:
            yield Unreadable(locator, row.refusal)
        elif any(cells):
            content = source.original(b"".join(row.lines))
            encoding = encoding_name(source.codec) if source.recoded else row.encoding
            record = dict(zip(header, cells, strict=False))
            yield Piece(locator, content, MEDIA_TYPE, encoding=encoding, record=record)


def read_row(piece: Piece, mapping: FieldMapping) -> Read:
    return Read(record_fields(piece.record or {}, mapping), piece.encoding)


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


def _header(line: bytes | None, source: LineSource, mapping: FieldMapping) -> tuple[str, list[str]]:
    """The delimiter and the names of the columns."""
    if line is None:
        raise NotImportable(too_large())
    text = decode(line, "" if source.recoded else source.codec).text.rstrip("\r\n")
    delimiter, names = delimited_names(text, mapping)
    if not mapping.recognised(names) & {"text", "headline", "html"}:
        raise NotImportable(
            _("No column holds a text or a headline. Columns: %(columns)s. Give a mapping.")
            % {"columns": ", ".join(names)[:300]}
        )
    return delimiter, names
