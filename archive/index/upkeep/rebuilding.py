"""Making the whole index anew beside the live one, and telling when that must be done."""

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from django.utils.translation import gettext as _

from archive.analysis import Analysis
from archive.authority import latest_analysis
from archive.index.current import current_index
from archive.index.exceptions import SearchError
from archive.index.handle import ArchiveIndex
from archive.index.schema import FIELDS
from archive.index.segments import MAX_SEGMENTS, Segment, Vocabulary, merge, write_arrays
from archive.index.upkeep.draining import settle
from archive.index.upkeep.writing import inverted, new_vocabulary, replace_articles
from archive.models import Article, IndexChange, gather_statistics
from archive.processes import count_done, start

PART = 3_000
"""Articles that are written at once; it bounds how much memory that takes: 1.5 GB at most for
100,000 (docs/performance.md, “Writing”)."""

MERGED = 40_000
"""Articles of one segment of a new index, unless there are so many that segments must be larger.
Below 65,536, so that the number of a document takes two bytes; other sizes were not measured."""

ALONE = 5_000
"""Up to so many articles one process is faster than starting others; not measured."""

_ROOM = 4
"""So many fewer segments than may be live; else every edit after it would merge large ones."""

_VOCABULARY = 250_000
"""A process forgets the words it has met when they are more than this; each takes 0.8 KB. With
450,000 it was 9 % faster and took 130 MB more (docs/performance.md, “Writing”)."""

_CHUNK = 500
"""Rows of the queue that one statement deletes; not measured."""

_PATIENCE = 30.0
"""Seconds that a new index waits for a writer of the old one; not measured."""

_TICK = 0.2
"""Seconds between two reports of progress."""

Progress = Callable[[int], object]


def needs_rebuild() -> str:
    """Why the index must be rebuilt; empty when it is current and complete.

    Changes that wait in the queue are no reason: drain() brings them in.
    """
    handle = current_index()
    if trouble := handle.trouble():
        return trouble
    try:
        indexed = handle.document_count()
    except SearchError as error:
        return str(error)
    waiting = IndexChange.objects.values("article_id").distinct().count()
    published = Article.objects.published().count()
    if abs(indexed - published) > waiting:
        return _("The index has %(indexed)d articles, the database %(published)d.") % {
            "indexed": indexed,
            "published": published,
        }
    return ""


def rebuild(on_progress: Progress = lambda count: None, *, processes: int = 1) -> int:
    """Make a new index of every published article and put it in place; how many there were.

    The old one serves until then, and what changes meanwhile is in the new one too. All processes
    work with the names known at the beginning; what depends on later ones is written at the end.
    `on_progress` is called with numbers of articles that are done. More `processes` than one need a
    database that they can open by themselves. Raises SearchError, IndexBusyError when somebody
    else rebuilds.
    """
    handle = current_index()
    with handle.rebuilding(), handle.store.workshop() as workshop:
        seen = set(IndexChange.objects.values_list("pk", flat=True))
        article_ids = list(Article.objects.published().order_by("pk").values_list("pk", flat=True))
        analysis = latest_analysis()
        parts = _parts(article_ids, processes if len(article_ids) > ALONE else 1)
        paths = [workshop / f"part-{number}" for number in range(len(parts))]
        if processes > 1 and len(parts) > 1:
            paths = _write_in_processes(parts, paths, analysis, on_progress, processes)
        else:
            _write_here(parts, paths, analysis, on_progress)
            paths = [_merge_parts(group) for group in groups_to_merge(paths, len(article_ids))]
        count = _put_in_place(handle, paths, analysis, seen)
    settle(handle, _PATIENCE)
    gather_statistics()
    return count


def _parts(article_ids: list[int], processes: int) -> list[list[int]]:
    """Equal shares of the articles, at least one for every process, in their order."""
    count = max(processes, -(-len(article_ids) // PART))
    size = -(-len(article_ids) // count) or 1
    return [article_ids[start : start + size] for start in range(0, len(article_ids), size)]


@dataclass(slots=True)
class _Words:
    """What is remembered of words from one part to the next."""

    analysis: Analysis
    vocabulary: Vocabulary

    @classmethod
    def under(cls, analysis: Analysis) -> "_Words":
        return cls(analysis, new_vocabulary(analysis))

    def forget_many(self) -> None:
        if len(self.vocabulary) >= _VOCABULARY:
            self.vocabulary = new_vocabulary(self.analysis)


def _write_here(
    parts: list[list[int]], paths: list[Path], analysis: Analysis, on_progress: Progress
) -> None:
    """Write the parts one after the other; the words that were met are forgotten at the end."""
    words = _Words.under(analysis)
    for part, path in zip(parts, paths, strict=True):
        _write_part(part, path, words, on_progress)


def _write_part(
    article_ids: Sequence[int], path: Path, words: _Words, on_progress: Progress
) -> None:
    """Write a segment."""
    with _without_collections():
        arrays = inverted(article_ids, words.vocabulary, on_progress).arrays()
        write_arrays(path, arrays, {"key": FIELDS.key})
    words.forget_many()


@contextmanager
def _without_collections() -> Iterator[None]:
    """Let Python not look for circles of garbage, which takes a tenth to a quarter of the time.

    Reading and writing a part leaves hardly any (docs/performance.md, “Writing”).
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def groups_to_merge(paths: list[Path], article_count: int) -> list[list[Path]]:
    """The parts that become one segment each."""
    count = min(MAX_SEGMENTS - _ROOM, -(-article_count // MERGED)) or 1
    size = -(-len(paths) // count) or 1
    return [paths[start : start + size] for start in range(0, len(paths), size)]


def _merge_parts(paths: list[Path]) -> Path:
    """Make one segment of several, whose files are removed; the path of it."""
    if len(paths) > 1:
        merged = paths[0].with_name(f"{paths[0].name}-merged")
        arrays = merge([(Segment(path), None) for path in paths], FIELDS)
        write_arrays(merged, arrays, {"key": FIELDS.key})
        for path in paths:
            path.unlink()
        return merged
    return paths[0]


def _write_in_processes(
    parts: list[list[int]],
    paths: list[Path],
    analysis: Analysis,
    on_progress: Progress,
    processes: int,
) -> list[Path]:
    """Write the parts, and merge them; the paths of the segments."""
    context = multiprocessing.get_context("spawn")
    done = context.Value("L", 0)
    reported = 0
    with ProcessPoolExecutor(processes, context, start, (done,)) as pool:
        running = {
            pool.submit(_write_part_in_process, part, path, analysis)
            for part, path in zip(parts, paths, strict=True)
        }
        while running:
            finished, running = wait(running, _TICK, FIRST_COMPLETED)
            for future in finished:
                future.result()
            on_progress(done.value - reported)
            reported = done.value
    # Other processes, because these keep the memory that their words took.
    with ProcessPoolExecutor(processes, context, start) as pool:
        return list(pool.map(_merge_parts, groups_to_merge(paths, sum(map(len, parts)))))


def _write_part_in_process(article_ids: Sequence[int], path: Path, analysis: Analysis) -> None:
    _write_part(article_ids, path, _words_of_process(analysis), count_done)


@lru_cache(maxsize=1)
def _words_of_process(analysis: Analysis) -> _Words:
    """What a process of a rebuild keeps from one part to the next, whose analysis is equal."""
    return _Words.under(analysis)


def _put_in_place(
    handle: ArchiveIndex, paths: list[Path], analysis: Analysis, seen: set[int]
) -> int:
    """Swap the new segments for the old ones, with what has changed since they were read."""
    with handle.writing(_PATIENCE, anew=True) as commit:
        changes = {
            pk: article_id
            for pk, article_id in IndexChange.objects.values_list("pk", "article_id")
            if pk not in seen
        }
        changed = sorted(set(changes.values()))
        for path in paths:
            segment = Segment(path)
            stale = np.isin(segment.keys, changed)
            commit.move_in(path, segment.doc_count, ~stale if stale.any() else None)
        replace_articles(commit, changed, analysis)
    done = [*seen, *changes]
    for start_at in range(0, len(done), _CHUNK):
        IndexChange.objects.filter(pk__in=done[start_at : start_at + _CHUNK]).delete()
    return handle.document_count()
