"""From rows of the database to an index: how fast, how large, and how soon an edit is found."""

import os
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.quality.tables import print_table
from benchmarks.speed.building import size_on_disk
from benchmarks.speed.corpus import Corpus
from benchmarks.speed.processes import MEGABYTE, run_alone
from benchmarks.speed.setting_up import set_up

EDITS = 20
_PATIENCE = 60.0
"""Seconds in which an edit must be found."""


def print_writing(corpus: Corpus, folder: Path) -> None:
    """Fill the archive in a folder, rebuild its index in a process of its own, edit articles."""
    set_up(folder)
    from benchmarks.speed.fill import fill_corpus

    fill_corpus(corpus)
    _print_rebuild(corpus.size, folder)
    print_edits(corpus.size)


def _print_rebuild(size: int, folder: Path) -> None:
    print("The index is being rebuilt …", file=sys.stderr)
    seconds, memory = run_alone(_rebuild, folder)
    index, text = size_on_disk(folder / "index"), _size_of_text()
    header = ("articles", "seconds", "articles/s", "MB of memory", "MB of index", "MB of text")
    row = (size, seconds, size / seconds, *(n / MEGABYTE for n in (memory, index, text)))
    print_table("Rebuilding the index", header, [row])


def _rebuild(folder: Path) -> float:
    set_up(folder)
    from archive.index.upkeep.rebuilding import rebuild

    start = perf_counter()
    rebuild(processes=os.cpu_count() or 1)
    return perf_counter() - start


def _size_of_text() -> int:
    from archive.models import Article

    rows = Article.objects.values_list("headline", "body").iterator()
    return sum(len(headline.encode()) + len(body.encode()) for headline, body in rows)


def print_edits(size: int, edits: int = EDITS) -> None:
    """How long an article takes to be saved, and until a new word in it is found.

    The names have been read before, as every worker does when it starts.
    """
    from archive.search.warming import warm_up

    warm_up()
    times = (_edit(1 + number * (size // edits), f"qwxz{number}") for number in range(edits))
    saved, found, again = zip(*times, strict=True)
    rows = [
        (label, 1000 * median(times), 1000 * max(times))
        for label, times in (
            ("saving, which writes the index as well", saved),
            ("saving until the new word is found", found),
            ("the next search", again),
        )
    ]
    print_table("One edited article, ms", ("", "median", "slowest"), rows)


def _edit(key: int, word: str) -> tuple[float, float, float]:
    """The seconds to save an article, until it is found, and of one search more."""
    from archive.models import Article

    article = Article.objects.get(pk=key)
    article.body += f"\n\n{word}"
    start = perf_counter()
    article.save()
    saved = perf_counter()
    while not _finds(word):
        if perf_counter() - start > _PATIENCE:
            raise RuntimeError(f"An edited article is not found after {_PATIENCE:.0f} seconds.")
    found = perf_counter()
    _finds("президент")
    return saved - start, found - start, perf_counter() - found


def _finds(word: str) -> bool:
    from archive.search import SearchRequest, search

    return search(SearchRequest(query=word)).total > 0
