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

import numpy as np

from archive.search.segments.array_files import Array, ArrayFile, DamagedFileError
from archive.search.segments.commit import DELETED, WORKSHOP, WORKSHOP_LOCK, Commit
from archive.search.segments.locks import holding
from archive.search.segments.manifest import MANIFEST, Manifest, SegmentEntry, read_manifest
from archive.search.segments.segment import Segment
from archive.search.segments.snapshot import LiveSegment, Snapshot, path_of

_WRITE_LOCK = "write.lock"


class Store:
    """An index in a folder. Its methods may be called by several threads at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._manifest = str(folder / MANIFEST)
        self._snapshot: Snapshot | None = None
        self._seen: tuple[int, int] | None = None
        self._opening = threading.Lock()

    def snapshot(self) -> Snapshot:
        """The index as it is now.

        Raises FileNotFoundError when there is none, other OSErrors when it may not be read, and
        DamagedFileError.
        """
        seen = self._state()
        snapshot = self._snapshot
        if snapshot is not None and seen == self._seen:
            return snapshot
        with self._opening:
            if self._snapshot is None or seen != self._seen:
                self._snapshot, self._seen = self._open(), seen
            return self._snapshot

    def forget(self) -> None:
        """Let go of the open files; the next snapshot opens them anew, and checks them again."""
        with self._opening:
            self._snapshot = self._seen = None

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
        Raises BusyError.
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
        """What changes with every commit."""
        found = os.stat(self._manifest)  # noqa: PTH116  # every search asks, and this is fastest
        return found.st_mtime_ns, found.st_ino

    def _open(self) -> Snapshot:
        """Open the live segments; those of the last snapshot stay open.

        A file that is gone was replaced while this looked: then there is a newer manifest.
        """
        while True:
            manifest = read_manifest(self.folder)
            try:
                return self._open_segments(manifest)
            except FileNotFoundError:
                if read_manifest(self.folder).generation == manifest.generation:
                    raise DamagedFileError("A file of the index is missing.") from None

    def _open_segments(self, manifest: Manifest) -> Snapshot:
        old = {one.entry.name: one for one in self._snapshot.segments} if self._snapshot else {}
        segments = []
        for entry in manifest.segments:
            kept = old.get(entry.name)
            segment = kept.segment if kept else Segment(path_of(self.folder, entry.name))
            if segment.doc_count != entry.doc_count:
                raise DamagedFileError(f"{entry.name} is not the segment that was written.")
            live = kept.live if kept and kept.entry == entry else self._live(entry)
            segments.append(LiveSegment(entry, segment, live))
        return Snapshot(manifest, tuple(segments))

    def _live(self, entry: SegmentEntry) -> Array | None:
        if not entry.deletions:
            return None
        dead = ArrayFile(path_of(self.folder, entry.deletions)).column(DELETED).all()
        if len(dead) != entry.deleted_count or dead.max(initial=0) >= entry.doc_count:
            raise DamagedFileError(f"{entry.deletions} does not belong to {entry.name}.")
        live = np.ones(entry.doc_count, bool)
        live[dead] = False
        return live
