"""About how many documents files hold, for a progress bar."""

import re
import zipfile

from archive.ingest.exceptions import NotImportable
from archive.ingest.files import FoundFile
from archive.ingest.mapping import DEFAULT_MAPPING
from archive.ingest.readers.formats import Format, recognise
from archive.ingest.readers.streams import DAMAGED, Opened, unpacked

_BLOCK = 1 << 20
_MARKS = {
    Format.JSON_LINES: re.compile(rb"\n"),
    Format.JSON_ARRAY: re.compile(rb"\{"),
    Format.TABLE: re.compile(rb"\n"),
    Format.WARC: re.compile(rb"WARC-Type: response"),
    Format.FEED: re.compile(rb"</(?:[\w.-]+:)?(?:item|entry)"),
}
"""What stands about once in each document of a format."""


def count_documents(file: FoundFile) -> int:
    """About how many documents a file holds; at least one."""
    try:
        size = file.path.stat().st_size
        with file.path.open("rb") as stream:
            return max(1, _count(Opened(file.locator, file.path.name, stream, size)))
    except (*DAMAGED, NotImportable):
        return 1


def _count(opened: Opened) -> int:
    found = recognise(opened, DEFAULT_MAPPING)
    if found is Format.GZIP:
        opened = unpacked(opened)
        found = recognise(opened, DEFAULT_MAPPING)
    if found is Format.ZIP:
        with zipfile.ZipFile(opened.stream) as archive:
            return len(archive.infolist())
    if (mark := _MARKS.get(found)) is None:
        return 1
    blocks = iter(lambda: opened.stream.read(_BLOCK), b"")
    return sum(len(mark.findall(block)) for block in blocks)
