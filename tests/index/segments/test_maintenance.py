"""Which segments are merged: few stay, documents are seldom written again, none grows for ever."""

import pytest

from archive.index.schema import FIELDS
from archive.index.segments.maintenance import (
    MAX_DOCUMENTS,
    MAX_SEGMENTS,
    due_segments,
    merge_segments,
)
from archive.index.segments.manifest import SegmentEntry
from tests.index.engine.collection import write_collection
from tests.index.segments.test_store import keys


def due_sizes(sizes: list[int]) -> list[int]:
    """How large those of some segments without deletions are that should be merged."""
    entries = [SegmentEntry(f"{place}", size) for place, size in enumerate(sizes)]
    return [sizes[int(name)] for name in due_segments(entries)]


@pytest.mark.parametrize(
    ("sizes", "due"),
    [
        ([], []),
        ([1] * MAX_SEGMENTS, []),
        ([1] * (MAX_SEGMENTS + 1), [1] * (MAX_SEGMENTS + 1)),
        # The smallest come first, wherever they stand.
        ([900, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4], [4, *[5] * 9]),
        # One that is not much larger than all smaller ones together goes with them.
        ([*[100] * 10, 4000], [*[100] * 10, 4000]),
        ([*[100] * 10, 4001], [100] * 10),
        ([4, 16, 80, 400, 2000, *[10**6] * 6], [4, 16, 80, 400, 2000]),
        # Small ones count as equally large.
        ([*[1] * 10, 64], [*[1] * 10, 64]),
        ([*[1] * 10, 65], [1] * 10),
        ([1, 1, 64, *[1000] * 8], [1, 1, 64]),
        # The two smallest always go: else there would be too many.
        ([1, *[10**6] * 10], [1, 10**6]),
        # None grows larger than it may, to the last document.
        ([*[MAX_DOCUMENTS // 8] * 8, *[10**6] * 3], [MAX_DOCUMENTS // 8] * 8),
        (
            [*[MAX_DOCUMENTS // 8] * 7, MAX_DOCUMENTS // 8 + 1, *[10**6] * 3],
            [MAX_DOCUMENTS // 8] * 7,
        ),
        ([20_000] * 11, [20_000] * 6),
        # Unless too many would stay.
        ([100_000] * 20, [100_000] * 11),
        ([100_000] * 12, [100_000] * 3),
    ],
)
def test_which_segments_are_due(sizes: list[int], due: list[int]) -> None:
    assert due_sizes(sizes) == due
    if due:
        assert len(sizes) - len(due) + 1 <= MAX_SEGMENTS


def entry(name: str, doc_count: int, deleted_count: int) -> SegmentEntry:
    return SegmentEntry(name, doc_count, "deleted", deleted_count)


@pytest.mark.parametrize(
    ("dead", "due"),
    [([30], []), ([31], ["0"]), ([0, 30, 29], []), ([30, 31, 99], ["1"]), ([100, 100], ["0"])],
)
def test_segment_with_more_dead_than_that_is_written_anew(dead: list[int], due: list[str]) -> None:
    assert due_segments([entry(f"{place}", 100, one) for place, one in enumerate(dead)]) == due


def test_what_is_alive_counts_when_there_are_too_many() -> None:
    entries = [SegmentEntry(f"{place}", 100) for place in range(10)]
    entries.append(entry("dying", 5000, 4990))
    assert due_segments(entries)[0] == "dying"
    assert len(due_segments(entries)) == 11


def test_merge_of_segments_that_are_gone_is_given_up(tmp_path) -> None:
    store = write_collection(tmp_path, 5, [3, 2])
    names = [one.entry.name for one in store.snapshot().segments]
    before = store.snapshot()
    assert not merge_segments(store, ["segment-gone"], FIELDS, 1.0)
    assert not merge_segments(store, [names[0], "segment-gone"], FIELDS, 1.0)
    assert store.snapshot() is before
    assert merge_segments(store, names, FIELDS, 1.0)
    assert keys(store) == [1, 2, 3, 4, 5]
    assert not merge_segments(store, names, FIELDS, 1.0)
