"""A file of named arrays: memory-mapped, and every page checked before it is first used.

The layout, all numbers little-endian:

    arrays, each at a multiple of 64 bytes
    one CRC-32 for every page of what stands above
    a header in JSON: name → type, offset and length of each array, and what the writer noted
    a trailer of fixed size: offset, length and CRC-32 of the header, and a magic word

There is no code in it: reading a file from elsewhere can yield wrong numbers, but runs nothing.
"""

import json
import mmap
import os
import struct
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import BinaryIO
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from archive.index.segments.arrays.array_types import Unsigned

NamedArrays = Iterable[tuple[str, Unsigned]]
"""Arrays one after the other, so that not all of them need be in memory at once."""

_MAGIC = b"zhylarr1"
_TRAILER = struct.Struct("<QII8s")
_ALIGNMENT = 64
"""Bytes: a line of the processor's cache."""

_PAGE_BITS = 14
_PAGE = 1 << _PAGE_BITS
"""Bytes that one checksum is of, 16 KB: four pages of the memory. Others were not measured."""

_TYPES = frozenset({"|u1", "<u2", "<u4", "<u8"})


class DamagedFileError(Exception):
    """A file is truncated, or its bytes are not those that were written."""


class UnknownFormatError(DamagedFileError):
    """A file is whole, but not of a shape that this code writes."""


def write_arrays(path: Path, arrays: NamedArrays, notes: Mapping[str, object]) -> None:
    """Write a file that an ArrayFile reads, and have it on the disk when this returns.

    The arrays have one dimension; `notes` is anything that JSON can hold. A file that stood there
    is replaced at once or not at all. Raises OSError.
    """
    unfinished = path.with_name(path.name + ".part")
    with unfinished.open("w+b") as file:
        layout = {}
        for name, array in arrays:
            layout[name] = [array.dtype.str, _align(file), len(array)]
            file.write(np.ascontiguousarray(array).data)
        checksums_at = _align(file)
        checksums = _checksums(file, checksums_at)
        file.write(checksums.data)
        header = {"arrays": layout, "notes": dict(notes), "checksums_at": checksums_at}
        header["checksums_crc"] = crc32(checksums.data)
        encoded = json.dumps(header).encode()
        header_at = file.tell()
        file.write(encoded)
        file.write(_TRAILER.pack(header_at, len(encoded), crc32(encoded), _MAGIC))
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)


def sync_folder(path: Path) -> None:
    """Have the names of the files in a folder on the disk, as a power cut would find them."""
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _align(file: BinaryIO) -> int:
    file.write(bytes(-file.tell() % _ALIGNMENT))
    return file.tell()


def _checksums(file: BinaryIO, end: int) -> NDArray[np.uint32]:
    """The CRC-32 of every page before `end`."""
    file.flush()
    if not end:
        return np.empty(0, np.uint32)
    with mmap.mmap(file.fileno(), end, access=mmap.ACCESS_READ) as mapped:
        pages = (mapped[start : min(start + _PAGE, end)] for start in range(0, end, _PAGE))
        return np.fromiter(map(crc32, pages), np.uint32)


class ArrayFile:
    """An open file of arrays. It stays readable after the file has been removed.

    Raises DamagedFileError when it is opened, or when a page is first used, and OSError when there
    is no such file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = path.stat().st_size
        with path.open("rb") as file:
            if self.size < _TRAILER.size:
                raise DamagedFileError(f"{path.name} is too short to be an array file.")
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        match self._read_header():
            case {
                "notes": dict(notes),
                "arrays": dict(layout),
                "checksums_at": int(end),
                "checksums_crc": int(checksum),
            } if 0 <= end <= self.size:
                self.notes: dict[str, object] = notes
                self._layout: dict[str, object] = layout
                self._end = end
                self._checksums = self._read_checksums(checksum)
            case _:
                raise UnknownFormatError(f"{path.name} has a header of an unknown format.")
        self.checked = bytearray(len(self._checksums))
        """For each page whether it has been checked."""

    def _read_header(self) -> object:
        at, length, checksum, magic = _TRAILER.unpack(self._bytes[-_TRAILER.size :])
        encoded = self._bytes[at : at + length]
        if magic != _MAGIC or at + length + _TRAILER.size != self.size:
            raise DamagedFileError(f"{self.path.name} is not a whole array file.")
        if crc32(encoded) != checksum:
            raise DamagedFileError(f"The header of {self.path.name} is damaged.")
        try:
            header: object = json.loads(encoded)
        except (ValueError, RecursionError) as error:
            raise UnknownFormatError(f"The header of {self.path.name} is no JSON.") from error
        return header

    def _read_checksums(self, checksum: int) -> NDArray[np.uint32]:
        pages = -(-self._end // _PAGE)
        if self._end + pages * 4 > self.size:
            raise UnknownFormatError(f"{self.path.name} has no room for its checksums.")
        found = np.frombuffer(self._bytes, np.uint32, pages, self._end)
        if crc32(found.data) != checksum:
            raise DamagedFileError(f"The checksums of {self.path.name} are damaged.")
        return found

    def __contains__(self, name: str) -> bool:
        return name in self._layout

    def column(self, name: str) -> "Column":
        """One array. Raises UnknownFormatError when there is none of this name and a known type."""
        match self._layout.get(name):
            case [str(kind), int(offset), int(length)] if kind in _TYPES and length >= 0:
                if offset >= 0 and offset + length * np.dtype(kind).itemsize <= self._end:
                    return Column(self, np.frombuffer(self._bytes, kind, length, offset), offset)
        raise UnknownFormatError(f"{self.path.name} has no array {name} that can be read.")

    def check(self, start: int, end: int) -> None:
        """Check the pages between two offsets in bytes, unless that has been done.

        Raises DamagedFileError when one does not have its checksum.
        """
        first, last = start >> _PAGE_BITS, ((end - 1) >> _PAGE_BITS) + 1
        page = self.checked.find(0, first, last)
        while page >= 0:
            held = self._bytes[page << _PAGE_BITS : min((page + 1) << _PAGE_BITS, self._end)]
            if crc32(held) != self._checksums[page]:
                raise DamagedFileError(f"Page {page} of {self.path.name} is damaged.")
            self.checked[page] = 1
            page = self.checked.find(0, page + 1, last)

    def check_everything(self) -> None:
        """Check every page that has not been used yet. Raises DamagedFileError."""
        self.check(0, self._end)


class Column:
    """One array of a file. Reading a part of it checks no other pages than that part's."""

    __slots__ = ("_array", "_checked", "_file", "_offset", "_width")

    def __init__(self, file: ArrayFile, array: Unsigned, offset: int) -> None:
        self._file, self._array, self._offset = file, array, offset
        self._checked, self._width = file.checked, array.dtype.itemsize

    def __len__(self) -> int:
        return len(self._array)

    def read(self, start: int, end: int) -> Unsigned:
        """The numbers from `start` up to `end`, which must lie inside the array; read-only.

        Raises DamagedFileError when a page of them is damaged.
        """
        if end > start:
            first = self._offset + start * self._width
            last = self._offset + end * self._width - 1
            page = first >> _PAGE_BITS
            # Every search reads some dozen short pieces: asking here saves it a tenth of its time.
            if page != last >> _PAGE_BITS or not self._checked[page]:
                self._file.check(first, last + 1)
        return self._array[start:end]

    def all(self) -> Unsigned:
        """The whole array; read-only. Raises DamagedFileError."""
        return self.read(0, len(self._array))

    def __getitem__(self, index: int) -> int:
        """One number, as Python's own. Raises DamagedFileError."""
        return int(self.read(index, index + 1)[0])
