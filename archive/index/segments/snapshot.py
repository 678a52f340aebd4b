"""The index as it was at one moment."""

from dataclasses import dataclass, field
from pathlib import Path

from archive.index.segments.arrays import Mask
from archive.index.segments.manifest import Manifest, SegmentEntry
from archive.index.segments.protected_words import ProtectedWords
from archive.index.segments.segment import Segment

ENDING = ".arrays"


@dataclass(frozen=True, slots=True, eq=False)
class LiveSegment:
    """A segment, and a mask of those of its documents that are not deleted; None when none is."""

    entry: SegmentEntry
    segment: Segment
    live: Mask | None


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """The index at one moment (point-in-time view): readable, and the same, while others write."""

    manifest: Manifest
    segments: tuple[LiveSegment, ...]
    protected: ProtectedWords = field(default_factory=ProtectedWords)
    """The words that its analysis left alone, but for articles that wait in the queue."""

    @property
    def doc_count(self) -> int:
        """How many documents can be found."""
        return self.manifest.live_count

    @property
    def doc_count_all(self) -> int:
        """How many documents there are with the deleted ones."""
        return sum(entry.doc_count for entry in self.manifest.segments)

    def check_everything(self) -> None:
        """Read every page of every segment once. Raises DamagedFileError."""
        self.protected.check_everything()
        for one in self.segments:
            one.segment.file.check_everything()


def path_of(folder: Path, name: str) -> Path:
    """Where a segment, or the list of its deleted documents, stands in a folder."""
    return folder / f"{name}{ENDING}"
