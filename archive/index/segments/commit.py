"""The changes of one writer, from the old manifest to the new one."""

import logging
import shutil
import uuid
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from archive.index.segments.arrays import Mask, NamedArrays, write_arrays
from archive.index.segments.locks import is_held
from archive.index.segments.manifest import Manifest, SegmentEntry, protected_name, write_manifest
from archive.index.segments.protected_words import write_protected_words
from archive.index.segments.snapshot import ENDING, LiveSegment, Snapshot, path_of

DELETED = "deleted"
"""The array of a file of deletions (tombstones): the deleted documents of a segment by number."""

WORKSHOP, WORKSHOP_LOCK = "workshop-", "lock"
"""How folders are called that large segments are written in, and the lock file in each."""

logger = logging.getLogger(__name__)


class Commit:
    """A transaction of one writer. Made by Store.writing(), under its lock.

    `base` is the snapshot that is changed, `notes` are kept in the manifest. Files are written as
    changes are made; nothing of it counts before finish(). What writes raises OSError.
    """

    def __init__(self, folder: Path, generation: int, base: Snapshot) -> None:
        self._folder, self._generation = folder, generation
        self.base = base
        self.notes = dict(base.manifest.notes)
        self.protected = base.manifest.protected
        self._entries = {entry.name: entry for entry in base.manifest.segments}
        self._live: dict[str, Mask] = {}

    @property
    def entries(self) -> tuple[SegmentEntry, ...]:
        """The segments that will be live."""
        return tuple(self._entries.values())

    def add(self, arrays: NamedArrays, doc_count: int, key: str) -> None:
        """Add a segment of these arrays; the one named `key` has the keys of its documents."""
        name = _new_name("segment")
        write_arrays(path_of(self._folder, name), arrays, {"key": key})
        self._entries[name] = SegmentEntry(name, doc_count)

    def move_in(self, path: Path, doc_count: int, live: Mask | None = None) -> None:
        """Add a segment that was written in a workshop of the same folder.

        `live`: which of its documents are not deleted; None when none is.
        """
        name = _new_name("segment")
        path.rename(path_of(self._folder, name))
        self._entries[name] = SegmentEntry(name, doc_count)
        if live is not None:
            self._live[name] = live

    def protect(self, digest: str, words: Collection[str]) -> None:
        """Note which words the analysis leaves alone; equal ones have the same digest."""
        write_protected_words(path_of(self._folder, protected_name(digest)), words)
        self.protected = digest

    def delete(self, keys: NDArray[np.integer]) -> None:
        """Delete the documents with these keys (article ids) from the segments of the base."""
        for one in self.base.segments:
            if one.entry.name in self._entries:
                hit = np.isin(one.segment.keys, keys) & self.live(one)
                if hit.any():
                    self._live[one.entry.name] = self.live(one) & ~hit

    def live(self, one: LiveSegment) -> Mask:
        """Which documents of a segment of the base are not deleted after the changes so far."""
        if one.entry.name in self._live:
            return self._live[one.entry.name]
        return np.ones(one.segment.doc_count, bool) if one.live is None else one.live

    def drop(self, name: str) -> None:
        """Take out a whole segment."""
        del self._entries[name]
        self._live.pop(name, None)

    def finish(self) -> None:
        """Bring the changes into force, and remove the files that nobody needs any more."""
        for name, live in self._live.items():
            self._entries[name] = self._without_dead(self._entries[name], live)
        manifest = Manifest(
            segments=tuple(entry for entry in self.entries if entry.live_count),
            notes=self.notes,
            generation=self._generation + 1,
            protected=self.protected,
        )
        write_manifest(self._folder, manifest)
        try:
            _remove_unused(self._folder, manifest)
        except OSError as error:
            logger.warning("Old files of the search index stay: %s", error)

    def _without_dead(self, entry: SegmentEntry, live: Mask) -> SegmentEntry:
        dead = np.flatnonzero(~live).astype(np.uint32)
        name = _new_name(DELETED)
        write_arrays(path_of(self._folder, name), [(DELETED, dead)], {})
        return replace(entry, deletions=name, deleted_count=len(dead))


def _new_name(kind: str) -> str:
    return f"{kind}-{uuid.uuid4().hex}"


def _remove_unused(folder: Path, manifest: Manifest) -> None:
    """Remove the files of old generations and of writers that died.

    Readers that still have them open keep them; the disk takes them back after the last one.
    """
    needed = manifest.files()
    for path in folder.glob(f"*{ENDING}*"):
        if path.name.partition(".")[0] not in needed:
            path.unlink(missing_ok=True)
    for workshop in folder.glob(f"{WORKSHOP}*"):
        if (workshop / WORKSHOP_LOCK).exists() and not is_held(workshop / WORKSHOP_LOCK):
            shutil.rmtree(workshop, ignore_errors=True)
