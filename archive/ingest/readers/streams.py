"""Opening files, packed or not, and reading them in bounded pieces."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from archive.ingest.documents import MAX_BYTES

DAMAGED = (OSError, EOFError, zlib.error)
"""What reading a file can raise; a broken gzip file raises the last two."""

_SKIP = 1 << 20


def open_file(path: Path) -> BinaryIO:
    """A file's bytes, unpacked when its name ends in .gz."""
    if path.suffix.lower() == ".gz":
        return cast("BinaryIO", gzip.open(path, "rb"))
    return path.open("rb")


def bounded_lines(stream: BinaryIO, limit: int = MAX_BYTES) -> Iterator[tuple[int, bytes | None]]:
    """The lines of a stream with their numbers; None stands for a line longer than the limit."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) <= limit:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_SKIP)
        yield number, None
