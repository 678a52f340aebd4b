"""Keeps segments few: which to merge, and merging them beside the live index."""

from collections.abc import Sequence

import numpy as np

from archive.index.segments.arrays import Mask, write_arrays
from archive.index.segments.commit import Commit
from archive.index.segments.making import Fields, merge
from archive.index.segments.manifest import SegmentEntry
from archive.index.segments.snapshot import LiveSegment
from archive.index.segments.store import Store

MAX_SEGMENTS = 10
"""So many segments may be live before some are merged: each costs every search a little. Other
values of this and of the limits below were not measured."""

MAX_DEAD = 0.3
"""A segment with a larger share of deleted documents is written anew."""

MAX_DOCUMENTS = 1 << 17
"""No segment grows larger by merging, unless there are too many of this size."""

_REACH = 4
"""A segment up to so many times larger than all smaller ones together is merged with them."""

_SMALL = 64
"""Segments up to this size count as equally large."""


def due_segments(entries: Sequence[SegmentEntry]) -> list[str]:
    """The merge policy: the names of the segments that should become one now; empty for none.

    Small segments are merged when there are too many of them, together with every larger one that
    is not much larger; so a document is written anew about as often as the logarithm of the number
    of documents says, and never more than about ten segments are live.
    """
    by_size = sorted(entries, key=lambda entry: entry.live_count)
    dead = [one.name for one in entries if one.deleted_count > one.doc_count * MAX_DEAD]
    if len(entries) <= MAX_SEGMENTS:
        return dead[:1]
    chosen, total = by_size[:2], sum(entry.live_count for entry in by_size[:2])
    for entry in by_size[2:]:
        if entry.live_count > max(total * _REACH, _SMALL):
            break
        if total + entry.live_count > MAX_DOCUMENTS and len(entries) - len(chosen) < MAX_SEGMENTS:
            break
        chosen.append(entry)
        total += entry.live_count
    return [entry.name for entry in chosen]


def merge_segments(store: Store, names: Sequence[str], fields: Fields, timeout: float) -> bool:
    """Merge live segments into one while others go on reading and writing.

    Returns False when one of them has been replaced since it was chosen or is meanwhile; then
    nothing has changed. Raises BusyError when the index is held by others for longer than `timeout`
    seconds.
    """
    chosen = set(names)
    merged = [one for one in store.snapshot().segments if one.entry.name in chosen]
    if len(merged) < len(chosen):
        return False
    with store.workshop(timeout) as folder:
        path = folder / "merged"
        arrays = merge([(one.segment, one.live) for one in merged], fields)
        write_arrays(path, arrays, {"key": fields.key})
        doc_count = sum(one.entry.live_count for one in merged)
        with store.writing(timeout) as commit:
            live = {entry.name for entry in commit.entries}
            if not live.issuperset(one.entry.name for one in merged):
                return False
            still = _still_live(merged, commit)
            for one in merged:
                commit.drop(one.entry.name)
            commit.move_in(path, doc_count, None if still.all() else still)
    return True


def _still_live(merged: Sequence[LiveSegment], commit: Commit) -> Mask:
    """Which documents of a merged segment have not been deleted since it was read."""
    now = {one.entry.name: one for one in commit.base.segments}
    masks = []
    for one in merged:
        before = np.ones(one.segment.doc_count, bool) if one.live is None else one.live
        masks.append(commit.live(now[one.entry.name])[before])
    return np.concatenate(masks)
