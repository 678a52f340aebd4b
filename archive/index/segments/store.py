"""A folder with an index: snapshots to read from, one writer at a time.

Segments never change. A commit writes new files, then replaces the manifest by one rename; readers
notice, and keep the old files open for as long as they need them.
"""

import os
import shutil
import threading
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

import numpy as np

from archive.index.segments.arrays import ArrayFile, DamagedFileError, Mask
from archive.index.segments.commit import DELETED, WORKSHOP, WORKSHOP_LOCK, Commit
from archive.index.segments.locks import holding
from archive.index.segments.manifest import (
    MANIFEST,
    Manifest,
    SegmentEntry,
    protected_name,
    read_manifest,
)
from archive.index.segments.protected_words import ProtectedWords
from archive.index.segments.segment import Segment
from archive.index.segments.snapshot import LiveSegment, Snapshot, path_of

_WRITE_LOCK = "write.lock"


class _Opened(NamedTuple):
    """A snapshot, and what told its manifest from all others."""

    state: tuple[int, int]
    snapshot: Snapshot


class Store:
    """An index in a folder: many readers, one writer. Threads may share it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._manifest = str(folder / MANIFEST)
        self._opened: _Opened | None = None
        self._opening = threading.Lock()

    def snapshot(self) -> Snapshot:
        """The index as it is now.

        Raises FileNotFoundError when there is none, other OSErrors when it may not be read, and
        DamagedFileError.
        """
        # Read once: another thread may put a newer one in its place at any moment.
        opened = self._opened
        if opened is not None and opened.state == self._state():
            return opened.snapshot
        with self._opening:
            state = self._state()
            opened = self._opened
            if opened is None or opened.state != state:
                opened = self._opened = _Opened(state, self._open(opened))
            return opened.snapshot

    def forget(self) -> None:
        """Let go of the open files; the next snapshot opens them anew, and checks them again."""
        with self._opening:
            self._opened = None

    @contextmanager
    def writing(self, timeout: float = 0.0, *, anew: bool = False) -> Iterator[Commit]:
        """Collect changes; they come into force together at the end, or not at all on an error.

        `anew`: in place of everything that the index holds, which may be unreadable. Raises
        BusyError when another writer has the index for longer than `timeout` seconds.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with holding(self.folder / _WRITE_LOCK, timeout):
            commit = Commit(self.folder, self._current_generation(), self._base(anew=anew))
            yield commit
            commit.finish()

    @contextmanager
    def workshop(self, timeout: float = 30.0) -> Iterator[Path]:
        """A folder on the same disk to write large segments in without holding the index.

        What is left in it at the end is removed, also when the process dies: by the next commit.
        Raises BusyError when a writer has the index for longer than `timeout` seconds.
        """
        folder = self.folder / f"{WORKSHOP}{uuid.uuid4().hex}"
        with ExitStack() as held:
            self.folder.mkdir(parents=True, exist_ok=True)
            with holding(self.folder / _WRITE_LOCK, timeout):
                folder.mkdir()
                held.enter_context(holding(folder / WORKSHOP_LOCK))
            try:
                yield folder
            finally:
                shutil.rmtree(folder, ignore_errors=True)

    def _base(self, *, anew: bool) -> Snapshot:
        try:
            return Snapshot(Manifest(), ()) if anew else self.snapshot()
        except FileNotFoundError:
            return Snapshot(Manifest(), ())

    def _current_generation(self) -> int:
        try:
            return read_manifest(self.folder).generation
        except (OSError, ValueError, DamagedFileError):
            return 0

    def _state(self) -> tuple[int, int]:
        """The time and inode of the manifest, which change with every commit."""
        found = os.stat(self._manifest)  # noqa: PTH116  # every search asks, and this is fastest
        return found.st_mtime_ns, found.st_ino

    def _open(self, last: "_Opened | None") -> Snapshot:
        """Open the live segments; those of the last snapshot stay open.

        A file that is gone was replaced while this looked: then there is a newer manifest.
        """
        while True:
            manifest = read_manifest(self.folder)
            try:
                return self._open_segments(manifest, last.snapshot if last else None)
            except FileNotFoundError:
                if read_manifest(self.folder).generation == manifest.generation:
                    raise DamagedFileError("A file of the index is missing.") from None

    def _open_segments(self, manifest: Manifest, last: Snapshot | None) -> Snapshot:
        old = {one.entry.name: one for one in last.segments} if last else {}
        segments = []
        for entry in manifest.segments:
            kept = old.get(entry.name)
            segment = kept.segment if kept else Segment(path_of(self.folder, entry.name))
            if segment.doc_count != entry.doc_count:
                raise DamagedFileError(f"{entry.name} is not the segment that was written.")
            live = kept.live if kept and kept.entry == entry else self._live(entry)
            segments.append(LiveSegment(entry, segment, live))
        # Not that of the last snapshot, though its name be the same: a rebuild may have replaced it
        # because it was damaged.
        return Snapshot(manifest, tuple(segments), self._protected(manifest.protected))

    def _protected(self, digest: str) -> ProtectedWords:
        return ProtectedWords(path_of(self.folder, protected_name(digest)) if digest else None)

    def _live(self, entry: SegmentEntry) -> Mask | None:
        if not entry.deletions:
            return None
        dead = ArrayFile(path_of(self.folder, entry.deletions)).column(DELETED).all()
        if len(dead) != entry.deleted_count or dead.max(initial=0) >= entry.doc_count:
            raise DamagedFileError(f"{entry.deletions} does not belong to {entry.name}.")
        live = np.ones(entry.doc_count, bool)
        live[dead] = False
        return live
