"""Commits are whole or not there, readers never notice, and segments stay few."""

import threading
from pathlib import Path
from random import Random

import numpy as np
import pytest

from archive.analysis import Analysis
from archive.index import plan, schema
from archive.index.engine.executor import Engine
from archive.index.schema import FIELDS
from archive.index.segments.arrays.array_files import DamagedFileError
from archive.index.segments.commit import Commit
from archive.index.segments.locks import BusyError
from archive.index.segments.maintenance import MAX_SEGMENTS, due_segments, merge_segments
from archive.index.segments.making import segment_merging
from archive.index.segments.making.inversion import Inverter
from archive.index.segments.making.segment_merging import merge
from archive.index.segments.manifest import MANIFEST, SegmentEntry
from archive.index.segments.snapshot import Snapshot
from archive.index.segments.store import Store
from archive.index.upkeep.rebuilding import PART, groups_to_merge
from archive.index.upkeep.writing import new_vocabulary
from archive.text.tokens import words
from tests.index.engine.collection import make_document, write_collection


def keys(store: Store) -> list[int]:
    found = Engine(store.snapshot()).execute(plan.Plan(plan.Everything(), limit=1000))
    return sorted(found.article_ids)


def add_to(commit: Commit, *numbers: int) -> None:
    inverter = Inverter(FIELDS, words, new_vocabulary(Analysis()))
    for number in numbers:
        inverter.add(make_document(number, Random(number)))  # noqa: S311
    commit.add(inverter.arrays(), len(inverter), FIELDS.key)


def add(store: Store, *numbers: int) -> None:
    with store.writing() as commit:
        commit.delete(np.array(numbers))
        add_to(commit, *numbers)


def test_failed_commit_changes_nothing(tmp_path):
    store = write_collection(tmp_path, 1, [3])

    def fail() -> None:
        with store.writing() as commit:
            commit.delete(np.array([1, 2]))
            add_to(commit, 9)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert keys(store) == [1, 2, 3]
    add(store, 4)
    assert len(list(tmp_path.glob("*.arrays"))) == 2


def test_snapshot_stays_as_it_was(tmp_path):
    store = write_collection(tmp_path, 1, [3])
    before = Engine(store.snapshot())
    add(store, 3, 4)
    with store.writing() as commit:
        commit.drop(store.snapshot().segments[0].entry.name)
    search = plan.Plan(plan.Term(schema.DJANGO_CT, "archive.article"))
    assert sorted(before.execute(search).article_ids) == [1, 2, 3]
    assert keys(store) == [3, 4]


def test_second_writer_is_told_to_wait(tmp_path):
    store, other = Store(tmp_path), Store(tmp_path)
    with store.writing(), pytest.raises(BusyError), other.writing(0.05):
        pass
    with other.writing():
        pass


def test_other_process_s_commit_is_seen(tmp_path):
    store = write_collection(tmp_path, 1, [2])
    assert keys(store) == [1, 2]
    add(Store(tmp_path), 3)
    assert keys(store) == [1, 2, 3]


def test_missing_segment_is_damage(tmp_path):
    write_collection(tmp_path, 1, [2])
    next(tmp_path.glob("segment-*")).unlink()
    with pytest.raises(DamagedFileError):
        Store(tmp_path).snapshot()


def test_damaged_manifest_is_damage_and_can_be_replaced(tmp_path):
    store = write_collection(tmp_path, 1, [2])
    (tmp_path / MANIFEST).write_text("nonsense")
    with pytest.raises(DamagedFileError):
        store.snapshot()
    with store.writing(anew=True) as commit:
        add_to(commit, 7)
    assert keys(store) == [7]


@pytest.mark.parametrize("terms_at_once", [1, 3, 50_000])
def test_merged_segment_is_the_same_as_one_written_at_once(tmp_path, monkeypatch, terms_at_once):
    monkeypatch.setattr(segment_merging, "_RANGE", terms_at_once)
    parts = write_collection(tmp_path / "parts", 5, [4, 1, 6])
    whole = write_collection(tmp_path / "whole", 5, [11]).snapshot().segments[0].segment
    merged = merge([(one.segment, None) for one in parts.snapshot().segments], FIELDS)
    for name, array in merged:
        expected = whole.file.column(name).all()
        assert array.dtype == expected.dtype
        assert array.tolist() == expected.tolist(), name


def test_merging_leaves_deleted_documents_out(tmp_path):
    store = write_collection(tmp_path, 5, [6, 5], deleted=4)
    left = keys(store)
    names = [one.entry.name for one in store.snapshot().segments]
    assert merge_segments(store, names, FIELDS, 1.0)
    (one,) = store.snapshot().segments
    assert one.segment.doc_count == len(left)
    assert keys(store) == left


def test_document_deleted_during_a_merge_stays_deleted(tmp_path, monkeypatch):
    store = write_collection(tmp_path, 5, [6, 5])
    names = [one.entry.name for one in store.snapshot().segments]

    def merge_slowly(*arguments):
        with Store(tmp_path).writing() as commit:
            commit.delete(np.array([2, 8]))
        return merge(*arguments)

    monkeypatch.setattr("archive.index.segments.maintenance.merge", merge_slowly)
    assert merge_segments(store, names, FIELDS, 1.0)
    assert keys(store) == [1, 3, 4, 5, 6, 7, 9, 10, 11]


def test_merge_of_replaced_segments_is_given_up(tmp_path, monkeypatch):
    store = write_collection(tmp_path, 5, [3, 2])
    names = [one.entry.name for one in store.snapshot().segments]

    def merge_slowly(*arguments):
        with Store(tmp_path).writing() as commit:
            commit.drop(names[0])
        return merge(*arguments)

    monkeypatch.setattr("archive.index.segments.maintenance.merge", merge_slowly)
    assert not merge_segments(store, names, FIELDS, 1.0)
    assert keys(store) == [4, 5]


@pytest.mark.parametrize("article_count", [3, 100_000, 1_000_000])
def test_segments_stay_few_and_documents_are_seldom_written_again(article_count):
    parts = [Path(str(number)) for number in range(-(-article_count // PART))]
    new = groups_to_merge(parts, article_count)
    entries = [SegmentEntry(f"new-{place}", article_count // len(new)) for place in range(len(new))]
    rewritten = 0
    for number in range(3000):
        entries.append(SegmentEntry(str(number), 1))
        while names := due_segments(entries):
            size = sum(entry.live_count for entry in entries if entry.name in names)
            entries = [entry for entry in entries if entry.name not in names]
            entries.append(SegmentEntry(f"merged-{number}", size))
            rewritten += size
        assert len(entries) <= MAX_SEGMENTS
    assert rewritten < 3000 * 20


def test_segment_with_many_deleted_documents_is_written_anew():
    entries = [SegmentEntry("a", 100), SegmentEntry("b", 100, "deleted", 31)]
    assert due_segments(entries) == ["b"]


def test_readers_never_fail_while_others_write_and_merge(tmp_path):
    store = write_collection(tmp_path, 1, [3])
    failures: list[Exception] = []
    stop = threading.Event()

    def read() -> None:
        reader = Store(tmp_path)
        while not stop.is_set():
            try:
                assert len(keys(reader)) >= 3
            except Exception as error:  # noqa: BLE001  # any failure fails the test
                failures.append(error)
                return

    threads = [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    for number in range(4, 40):
        add(store, number, number - 1)
        while names := due_segments(store.snapshot().manifest.segments):
            merge_segments(store, names, FIELDS, 5.0)
    stop.set()
    for thread in threads:
        thread.join()
    assert not failures
    assert keys(store) == list(range(1, 40))


class TakingTurns(Store):
    """While one thread reads what the store keeps, another one opens the index."""

    reader: threading.Thread | None = None

    def __getattribute__(self, name: str):
        value = super().__getattribute__(name)
        if isinstance(
            value, Snapshot | tuple
        ) and threading.current_thread() is super().__getattribute__("reader"):
            other = threading.Thread(target=self.snapshot)
            other.start()
            other.join(0.1)
        return value


def test_snapshot_is_the_newest_however_threads_take_turns(tmp_path):
    write_collection(tmp_path, 1, [2])
    store, found = TakingTurns(tmp_path), []
    assert keys(store) == [1, 2]
    add(Store(tmp_path), 3)
    store.reader = threading.Thread(target=lambda: found.append(store.snapshot()))
    store.reader.start()
    store.reader.join()
    (snapshot,) = found
    assert snapshot.doc_count == 3


def test_forgotten_snapshot_is_opened_anew(tmp_path):
    store = write_collection(tmp_path, 1, [2])
    before = store.snapshot()
    assert store.snapshot() is before
    store.forget()
    assert store.snapshot() is not before
    assert keys(store) == [1, 2]


def test_protected_words_are_kept_until_others_are(tmp_path):
    store = write_collection(tmp_path, 1, [2])
    assert store.snapshot().protected.words == frozenset()
    with store.writing() as commit:
        commit.protect("one", {"ли", "абай"})
    first = store.snapshot()
    assert (first.manifest.protected, first.protected.words) == ("one", frozenset({"ли", "абай"}))
    add(store, 3)
    assert store.snapshot().protected.words == {"ли", "абай"}
    with store.writing() as commit:
        commit.protect("none", ())
    assert store.snapshot().protected.words == frozenset()
    assert [path.name for path in tmp_path.glob("protected-*")] == ["protected-none.arrays"]
    assert first.protected.words == {"ли", "абай"}


def test_damaged_list_of_protected_words_that_was_made_anew_is_read_anew(tmp_path):
    store, other = write_collection(tmp_path, 1, [2]), Store(tmp_path)
    with store.writing() as commit:
        commit.protect("one", {"ли"})
    other.snapshot()
    (path,) = tmp_path.glob("protected-*")
    held = bytearray(path.read_bytes())
    held[0] ^= 0xFF
    path.write_bytes(held)
    with store.writing(anew=True) as commit:
        commit.protect("one", {"ли"})
    assert other.snapshot().protected.words == {"ли"}
