"""Every way in which a folder, its files and the operating system can break the index."""

import errno
import io
import json
import mmap
import os
import resource
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import pytest
from haystack import connections

from archive.index.handle import ArchiveIndex
from archive.index.segments.arrays.array_files import write_arrays
from archive.index.segments.manifest import MANIFEST, read_manifest, write_manifest

Break = Callable[[Path], Any]
"""Breaks the index in a folder; a context manager when that must end before it is mended."""


def the_segment(path: Path) -> Path:
    (found,) = path.glob("segment-*.arrays")
    return found


def no_folder(path: Path) -> None:
    shutil.rmtree(path)


def file_for_folder(path: Path) -> None:
    shutil.rmtree(path)
    path.write_text("")


def dangling_folder(path: Path) -> None:
    shutil.rmtree(path)
    path.symlink_to(path.with_name("nowhere") / "at all")


def circular_folder(path: Path) -> None:
    shutil.rmtree(path)
    path.symlink_to(path)


def no_manifest(path: Path) -> None:
    (path / MANIFEST).unlink()


def folder_for_manifest(path: Path) -> None:
    (path / MANIFEST).unlink()
    (path / MANIFEST).mkdir()


def dangling_manifest(path: Path) -> None:
    (path / MANIFEST).unlink()
    (path / MANIFEST).symlink_to(path / "nowhere")


def truncated_manifest(path: Path) -> None:
    held = (path / MANIFEST).read_bytes()
    (path / MANIFEST).write_bytes(held[:-7])


def empty_manifest(path: Path) -> None:
    (path / MANIFEST).write_bytes(b"")


def manifest_that_is_no_text(path: Path) -> None:
    held = (path / MANIFEST).read_bytes()
    (path / MANIFEST).write_bytes(held[:20] + b"\xff" + held[21:])


def write_body(path: Path, body: bytes) -> None:
    """A manifest whose checksum is right."""
    (path / MANIFEST).write_bytes(b"%08x\n" % crc32(body) + body)


def manifest_that_is_no_json(path: Path) -> None:
    write_body(path, b'{"segments": [')


def manifest_of_endless_lists(path: Path) -> None:
    write_body(path, b"[" * 100_000 + b"]" * 100_000)


def manifest_of_the_future(path: Path) -> None:
    write_body(path, b'{"format": 2, "parts": {}}')


def manifest_of_wrong_types(path: Path) -> None:
    entries = [[7, "two", None, []]]
    write_body(path, json.dumps({"segments": entries, "notes": {}, "generation": 1}).encode())


def manifest_of_another_version(path: Path) -> None:
    write_manifest(path, replace(read_manifest(path), notes={"made_by": "schema 0, analysis 0"}))


def manifest_that_counts_wrongly(path: Path) -> None:
    manifest = read_manifest(path)
    more = tuple(replace(one, doc_count=one.doc_count + 9) for one in manifest.segments)
    write_manifest(path, replace(manifest, segments=more))


def deletions_of_another_segment(path: Path) -> None:
    write_arrays(path / "deleted-1.arrays", [("deleted", np.array([7], np.uint32))], {})
    manifest = read_manifest(path)
    (entry,) = manifest.segments
    other = replace(entry, deletions="deleted-1", deleted_count=1)
    write_manifest(path, replace(manifest, segments=(other,)))


def no_segment(path: Path) -> None:
    the_segment(path).unlink()


def folder_for_segment(path: Path) -> None:
    segment = the_segment(path)
    segment.unlink()
    segment.mkdir()


def truncated_segment(path: Path) -> None:
    segment = the_segment(path)
    segment.write_bytes(segment.read_bytes()[:-100])


def empty_segment(path: Path) -> None:
    the_segment(path).write_bytes(b"")


def flipped_bytes(path: Path) -> None:
    held = bytearray(the_segment(path).read_bytes())
    held[: len(held) // 2] = bytes(byte ^ 0xFF for byte in held[: len(held) // 2])
    the_segment(path).write_bytes(held)


def segment_of_another_kind(path: Path) -> None:
    write_arrays(the_segment(path), [], {"author": "somebody else"})


@contextmanager
def failing(path: Path, number: int, *calls: tuple[Any, str]) -> Iterator[None]:
    """Calls of the operating system fail for everything in a folder, as root could not see else."""
    with pytest.MonkeyPatch.context() as patch:
        for module, name in calls:
            called = getattr(module, name)

            def fail(where: Any, *args: Any, _called: Any = called, **kwargs: Any) -> Any:
                if isinstance(where, str | Path) and Path(where).is_relative_to(path):
                    raise OSError(number, os.strerror(number), str(where))
                return _called(where, *args, **kwargs)

            patch.setattr(module, name, fail)
        yield


def folder_without_permission(path: Path) -> Any:
    return failing(
        path, errno.EACCES, (os, "stat"), (os, "open"), (io, "open"), (os, "mkdir"), (os, "utime")
    )


def files_without_permission(path: Path) -> Any:
    return failing(path, errno.EACCES, (os, "open"), (io, "open"))


def disk_that_fails(path: Path) -> Any:
    return failing(path, errno.EIO, (os, "open"), (io, "open"))


@contextmanager
def no_memory_to_map(path: Path) -> Iterator[None]:
    def fail(*_args: Any, **_kwargs: Any) -> None:
        raise OSError(errno.ENOMEM, os.strerror(errno.ENOMEM))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mmap, "mmap", fail)
        yield


@contextmanager
def too_many_open_files(path: Path) -> Iterator[None]:
    """No descriptor is free below the limit; those that are open stay so."""
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    with ExitStack() as held:
        resource.setrlimit(resource.RLIMIT_NOFILE, (64, limits[1]))
        held.callback(resource.setrlimit, resource.RLIMIT_NOFILE, limits)
        for _ in range(64):
            try:
                held.callback(os.close, os.open(os.devnull, os.O_RDONLY))
            except OSError:
                break
        yield


@contextmanager
def full_disk(path: Path) -> Iterator[None]:
    def fail(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        yield


def read_only_disk(path: Path) -> Any:
    """Locks and folders are opened to write; files are read through `io.open`."""
    return failing(path, errno.EROFS, (os, "open"), (os, "mkdir"), (os, "utime"))


def folder_for_lock(path: Path) -> None:
    for name in ("write.lock", "rebuild.lock"):
        (path / name).unlink(missing_ok=True)
        (path / name).mkdir()


UNREADABLE: list[Break] = [
    no_folder,
    file_for_folder,
    dangling_folder,
    circular_folder,
    no_manifest,
    folder_for_manifest,
    dangling_manifest,
    truncated_manifest,
    empty_manifest,
    manifest_that_is_no_text,
    manifest_that_is_no_json,
    manifest_of_endless_lists,
    manifest_of_the_future,
    manifest_of_wrong_types,
    manifest_of_another_version,
    manifest_that_counts_wrongly,
    deletions_of_another_segment,
    no_segment,
    folder_for_segment,
    truncated_segment,
    empty_segment,
    flipped_bytes,
    segment_of_another_kind,
    folder_without_permission,
    files_without_permission,
    disk_that_fails,
    no_memory_to_map,
    too_many_open_files,
]
"""The index cannot be read."""

UNWRITABLE: list[Break] = [full_disk, read_only_disk, folder_for_lock]
"""It can be read, but not written."""

BEYOND_REPAIR: list[Break] = [
    file_for_folder,
    dangling_folder,
    circular_folder,
    folder_for_manifest,
    folder_without_permission,
    files_without_permission,
    disk_that_fails,
    *UNWRITABLE,
]
"""Making the index anew does not help."""


def handle() -> ArchiveIndex:
    index: ArchiveIndex = connections["default"].get_backend().handle
    return index


@contextmanager
def broken(way: Break) -> Iterator[None]:
    """The archive's index is broken in a way; afterwards it is empty and well."""
    index = handle()
    index.store.forget()
    try:
        with ExitStack() as held:
            ending = way(index.path)
            if ending is not None:
                held.enter_context(ending)
            yield
    finally:
        if index.path.is_dir() and not index.path.is_symlink():
            shutil.rmtree(index.path)
        else:
            index.path.unlink(missing_ok=True)
        index.store.forget()
        index.create()
