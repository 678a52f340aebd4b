"""The list of live segments: one small file, replaced at once or not at all."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

from archive.index.segments.arrays import DamagedFileError, UnknownFormatError, sync_folder

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class SegmentEntry:
    """A segment in the manifest. `deletions` names the file of its tombstones; empty for none."""

    name: str
    doc_count: int
    deletions: str = ""
    deleted_count: int = 0

    @property
    def live_count(self) -> int:
        """How many of its documents can be found."""
        return self.doc_count - self.deleted_count


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a folder's index is made of, a commit point. `notes` say what it was made by.

    `protected` tells the protected words of its analysis from all others; empty for none, and else
    a part of the name of the file that lists them.
    """

    segments: tuple[SegmentEntry, ...] = ()
    notes: Mapping[str, object] = field(default_factory=dict)
    generation: int = 0
    protected: str = ""

    @property
    def live_count(self) -> int:
        """How many documents can be found."""
        return sum(entry.live_count for entry in self.segments)

    def files(self) -> set[str]:
        """The names of all files that it needs, without their ending."""
        deletions = {entry.deletions for entry in self.segments if entry.deletions}
        protected = {protected_name(self.protected)} if self.protected else set()
        return deletions.union((entry.name for entry in self.segments), protected)


def protected_name(digest: str) -> str:
    """What the file of protected words is called, without its ending."""
    return f"protected-{digest}"


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest of a folder.

    Raises FileNotFoundError when there is none, other OSErrors, and DamagedFileError.
    """
    checksum, _, body = (folder / MANIFEST).read_bytes().partition(b"\n")
    if checksum != b"%08x" % crc32(body):
        raise DamagedFileError("The list of the index's segments is damaged.")
    try:
        return _manifest(json.loads(body))
    except (ValueError, RecursionError) as error:
        raise UnknownFormatError("The list of the index's segments is unknown.") from error


def _manifest(held: object) -> Manifest:
    """Raises ValueError for what write_manifest() does not write."""
    match held:
        case {
            "segments": list(entries),
            "notes": dict(notes),
            "generation": int(generation),
            **rest,
        }:
            # An index of an older version has no list of protected words; its notes say so.
            protected = str(rest.get("protected", ""))
            return Manifest(tuple(map(_entry, entries)), notes, generation, protected)
    raise ValueError("This is no manifest.")


def _entry(held: object) -> SegmentEntry:
    match held:
        case [str(name), int(doc_count), str(deletions), int(deleted_count)]:
            return SegmentEntry(name, doc_count, deletions, deleted_count)
    raise ValueError("This is no entry of a segment.")


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put a manifest in place of the old one, so that it survives a power cut. Raises OSError."""
    entries = [
        [entry.name, entry.doc_count, entry.deletions, entry.deleted_count]
        for entry in manifest.segments
    ]
    held = {
        "generation": manifest.generation,
        "notes": dict(manifest.notes),
        "protected": manifest.protected,
        "segments": entries,
    }
    body = json.dumps(held, indent=1)
    unfinished = folder / f"{MANIFEST}.part"
    with unfinished.open("w", encoding="utf-8") as file:
        file.write(f"{crc32(body.encode()):08x}\n{body}")
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(folder / MANIFEST)
    sync_folder(folder)
