"""Opening files, looking at their beginning, unpacking them and reading them in bounded pieces."""

import gzip
import io
import lzma
import os
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from archive.ingest.raw_documents import MAX_BYTES

DAMAGED = (OSError, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, NotImplementedError)
"""What reading a file can raise; broken archives raise nearly anything."""

HEAD = 1 << 16
"""So much of a file is looked at to know what it is."""

_SKIP = 1 << 20
_EXPANSION = 50
_ALWAYS_ALLOWED = 20_000_000


@dataclass(frozen=True, slots=True)
class Opened:
    """A file, or what is packed in one, ready to be read from its beginning.

    `packed_size` is how many bytes it takes on disk: what it may unpack to depends on it.
    """

    locator: str
    name: str
    stream: io.BufferedIOBase
    packed_size: int
    inside_zip: bool = False

    def head(self) -> bytes:
        """The beginning, as far as it can be read; the stream stands at its start again."""
        head = b""
        try:
            while len(head) < HEAD and (part := self.stream.read1(HEAD - len(head))):
                head += part
        except DAMAGED:
            if not head:
                raise
        self.stream.seek(0)
        return head


def unreadable(error: BaseException) -> str:
    """The message on a file that reading stopped at."""
    return _("It cannot be read to its end: %(error)s.") % {"error": str(error).strip()[:200]}


class BombError(OSError):
    """A file that unpacks to much more than any text would."""

    def __str__(self) -> str:
        return _("it unpacks to more than %(times)s times its size") % {"times": _EXPANSION}


class _Bounded(io.RawIOBase):
    """A stream that raises BombError when more comes out of it than may."""

    def __init__(self, stream: io.BufferedIOBase, allowance: int) -> None:
        self._stream = stream
        self._allowance = allowance

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        try:
            data = self._stream.read1(len(buffer))
        except EOFError as error:  # warcio takes it for the end of the file
            raise OSError(str(error)) from error
        if self._stream.tell() > self._allowance:
            raise BombError
        buffer[: len(data)] = data
        return len(data)


def allowance(packed_size: int) -> int:
    """To how many bytes a file of this size may unpack."""
    return max(_ALWAYS_ALLOWED, _EXPANSION * packed_size)


def unpacked(opened: Opened) -> Opened:
    """What is in a gzip file."""
    stream = gzip.GzipFile(fileobj=opened.stream, mode="rb")
    bounded = io.BufferedReader(_Bounded(stream, allowance(opened.packed_size)), HEAD)
    return Opened(
        opened.locator,
        opened.name.removesuffix(".gz"),
        bounded,
        opened.packed_size,
        opened.inside_zip,
    )


def bounded_lines(
    stream: io.BufferedIOBase, limit: int = MAX_BYTES
) -> Iterator[tuple[int, bytes | None]]:
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


def read_bounded(stream: io.BufferedIOBase, limit: int = MAX_BYTES) -> bytes | None:
    """All of a stream, or None when there is more than the limit."""
    content = stream.read(limit + 1)
    return content if len(content) <= limit else None
