"""The index on disk: immutable segments of arrays, and the manifest that says which are live.

    store = Store(folder)
    with store.writing(timeout=1.0) as commit:      # one writer; nothing is live before the end
        commit.delete(np.array([17]))
        commit.add(inverter.arrays(), len(inverter), key="article")
    snapshot = store.snapshot()                     # what is live now, for as long as it is held

Every page of a file is checked against its checksum before it is first used.
"""

from archive.index.segments.arrays import (
    DamagedFileError,
    DocIds,
    Freqs,
    Mask,
    Ordinals,
    Places,
    Positions,
    Scores,
    SortKeys,
    StoredDocs,
    UnknownFormatError,
    Unsigned,
    ValueCounts,
    write_arrays,
)
from archive.index.segments.commit import Commit
from archive.index.segments.locks import BusyError, holding, is_held
from archive.index.segments.maintenance import MAX_SEGMENTS, due_segments, merge_segments
from archive.index.segments.making import Document, Fields, Inverter, TextField, Vocabulary, merge
from archive.index.segments.manifest import MANIFEST
from archive.index.segments.segment import FieldPostings, FieldValues, Segment, decoded, encoded
from archive.index.segments.snapshot import LiveSegment, Snapshot
from archive.index.segments.store import Store

__all__ = [
    "MANIFEST",
    "MAX_SEGMENTS",
    "BusyError",
    "Commit",
    "DamagedFileError",
    "DocIds",
    "Document",
    "FieldPostings",
    "FieldValues",
    "Fields",
    "Freqs",
    "Inverter",
    "LiveSegment",
    "Mask",
    "Ordinals",
    "Places",
    "Positions",
    "Scores",
    "Segment",
    "Snapshot",
    "SortKeys",
    "Store",
    "StoredDocs",
    "TextField",
    "UnknownFormatError",
    "Unsigned",
    "ValueCounts",
    "Vocabulary",
    "decoded",
    "due_segments",
    "encoded",
    "holding",
    "is_held",
    "merge",
    "merge_segments",
    "write_arrays",
]
