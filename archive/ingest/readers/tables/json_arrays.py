"""JSON files that are an array: each of its elements is a document."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from archive.ingest.mapping import FieldMapping
from archive.ingest.raw_documents import MAX_BYTES, Piece, Unreadable
from archive.ingest.readers.plain_text import too_large
from archive.ingest.readers.streams import HEAD, Opened
from archive.ingest.readers.tables.json_lines import MEDIA_TYPE
from archive.ingest.readers.tables.lines import line_source

_MARK = re.compile(rb'["\\{}\[\],]')
"""What an array is cut at: no other letter has one of these bytes in any usual encoding."""


def cut_json_array(opened: Opened, _mapping: FieldMapping) -> Iterator[Piece | Unreadable]:
    """The elements of an array, one at a time, with their numbers."""
    source = line_source(opened)
    elements = _Elements()
    number = 0
    for element in elements.of(iter(lambda: source.stream.read(HEAD), b"")):
        number += 1
        locator = f"{opened.locator}:{number}"
        if element is None:
            yield Unreadable(locator, too_large())
        else:
            yield Piece(locator, source.original(element), MEDIA_TYPE, encoding=source.codec)
    if elements.is_open:
        yield Unreadable(opened.locator, _("The array breaks off before its end."))
    elif not number:
        yield Unreadable(opened.locator, _("It is empty."))


class _Elements:
    """Cuts an array at its commas while its bytes come in."""

    def __init__(self) -> None:
        self._depth = 0
        self._in_string = False
        self._element = bytearray()
        self._too_large = False

    @property
    def is_open(self) -> bool:
        """Whether the array has not come to its end."""
        return self._depth > 0

    def of(self, blocks: Iterator[bytes]) -> Iterator[bytes | None]:
        """The elements; None stands for one beyond the limit. What is behind the array is one."""
        escaped = 0
        for block in blocks:
            start = 0
            for mark in _MARK.finditer(block):
                position = mark.start()
                if position < escaped:
                    continue
                if mark[0] == b"\\":
                    escaped = position + 2
                elif self._is_border(mark[0]):
                    self._keep(block[start:position])
                    start = position + 1
                    yield from self._taken(is_element=mark[0] != b"[")
            self._keep(block[start:])
            escaped = max(0, escaped - len(block))
        yield from self._taken(is_element=True)

    def _is_border(self, mark: bytes) -> bool:
        """Whether the array opens, goes on or closes with this mark."""
        if mark == b'"':
            self._in_string = not self._in_string
        if self._in_string or mark == b'"':
            return False
        if mark == b",":
            return self._depth == 1
        opens = mark in b"[{"
        self._depth = max(0, self._depth + (1 if opens else -1))
        return self._depth == (1 if opens else 0)

    def _keep(self, part: bytes) -> None:
        self._too_large |= len(self._element) + len(part) > MAX_BYTES
        self._element += b"" if self._too_large else part

    def _taken(self, *, is_element: bool) -> Iterator[bytes | None]:
        """What was kept, if that is an element; there is nothing before the array."""
        element = None if self._too_large else bytes(self._element).strip()
        self._element, self._too_large = bytearray(), False
        if is_element and element != b"":
            yield element
