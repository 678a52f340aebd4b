"""Which reader reads which file."""

from collections.abc import Callable, Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from archive.ingest.documents import RawDocument, Unreadable
from archive.ingest.files import FoundFile
from archive.ingest.mapping import FieldMapping
from archive.ingest.readers.delimited import read_delimited
from archive.ingest.readers.json_lines import read_json_lines
from archive.ingest.readers.plain_text import read_text
from archive.ingest.readers.streams import DAMAGED, open_file

Reader = Callable[[FoundFile, FieldMapping], Iterator[RawDocument | Unreadable]]

READERS: dict[str, Reader] = {
    "": read_text,
    ".txt": read_text,
    ".text": read_text,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".csv": read_delimited,
    ".tsv": read_delimited,
}
"""By the ending of the name, without .gz."""

_BLOCK = 1 << 20


def read_file(file: FoundFile, mapping: FieldMapping) -> Iterator[RawDocument | Unreadable]:
    """The documents of a file, as far as it can be read; the rest is one Unreadable."""
    reader = READERS.get(_ending(file.path))
    if reader is None:
        yield Unreadable(
            file.locator,
            _("Files ending in %(ending)s are not read; text, JSONL and CSV files are.")
            % {"ending": _ending(file.path)},
        )
        return
    try:
        yield from reader(file, mapping)
    except DAMAGED as error:
        yield Unreadable(
            file.locator, _("It cannot be read to its end: %(error)s.") % {"error": error}
        )


def count_documents(file: FoundFile) -> int:
    """About how many documents a file holds, for a progress bar."""
    if READERS.get(_ending(file.path)) in {None, read_text}:
        return 1
    try:
        with open_file(file.path) as stream:
            return sum(block.count(b"\n") for block in iter(lambda: stream.read(_BLOCK), b"")) or 1
    except DAMAGED:
        return 1


def _ending(path: Path) -> str:
    name = path.name.lower().removesuffix(".gz")
    return Path(name).suffix
