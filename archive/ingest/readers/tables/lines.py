"""Files of lines, in whatever encoding, as lines of bytes."""

import codecs
import io
from dataclasses import dataclass

from archive.ingest.decoding import WIDE_ENCODINGS, find_codec
from archive.ingest.readers.streams import HEAD, Opened


@dataclass(frozen=True, slots=True)
class LineSource:
    """A stream that can be cut at line feeds, and the encoding that the whole file hints at."""

    stream: io.BufferedIOBase
    codec: str
    recoded: bool

    def original(self, line: bytes) -> bytes:
        """The line as it stands in the file."""
        return line.decode("utf-8", "replace").encode(self.codec) if self.recoded else line


def line_source(opened: Opened) -> LineSource:
    """UTF-16 is recoded on the way; of other encodings only the name is found out."""
    head = opened.head()
    codec = find_codec(head[: len(head) // 4 * 4]) if b"\0" in head else ""
    if codec in WIDE_ENCODINGS:
        recoded = io.BufferedReader(_Recoded(opened.stream, codec), HEAD)
        return LineSource(recoded, codec, recoded=True)
    return LineSource(opened.stream, _codec_of_odd_lines(head), recoded=False)


def _codec_of_odd_lines(head: bytes) -> str:
    """The encoding of the lines that are not in UTF-8; the last one may be cut off."""
    odd = [line for line in head.split(b"\n")[:-1] or [head] if not _is_utf8(line)]
    return find_codec(b"\n".join(odd)) if odd else ""


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


class _Recoded(io.RawIOBase):
    """A stream in one encoding, read as UTF-8 without a byte order mark."""

    def __init__(self, stream: io.BufferedIOBase, codec: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(codec)("replace")
        self._waiting = b""
        self._at_start = True

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        while not self._waiting:
            data = self._stream.read(HEAD)
            text = self._decoder.decode(data, final=not data)
            if self._at_start and text:
                text, self._at_start = text.removeprefix("\ufeff"), False
            self._waiting = text.encode("utf-8", "replace")
            if not data:
                break
        given, self._waiting = self._waiting[: len(buffer)], self._waiting[len(buffer) :]
        buffer[: len(given)] = given
        return len(given)
