"""Retrieval: what search() finds, beside two baselines over the same documents."""

import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.quality.judged_sets import Document, JudgedSet
from benchmarks.quality.keyboards import on_russian_keyboard
from benchmarks.quality.measures import DEPTH, Scores, mean, score
from benchmarks.quality.tables import print_table
from benchmarks.quality.temporary_archive import fill, open_archive

CUT, SEARCH, KEYBOARD = "five-letter cut", "search()", "search(), Russian keyboard"
TURKIC = {"kk", "ky"}
MARGIN = 2.0
"""Points of nDCG@10 that the search must lie above the cut on Kazakh and Kyrgyz sets."""

NOTHING = 0.5
"""Points that a query may lose on a Russian keyboard: what one or two queries of a set move."""

_EVERY = 100

Ranker = Callable[[str], Sequence[str]]
Results = dict[tuple[str, str], Scores]
"""The scores by set and by what was measured."""


def print_retrieval(sets: Sequence[JudgedSet], jobs: int, authority: bool) -> None:
    """Tables for one mixed index of all sets, and for one index per set."""
    collections = [list(sets), *([one] for one in sets)] if len(sets) > 1 else [list(sets)]
    with (
        TemporaryDirectory(prefix="zhylnama-quality-") as folder,
        ProcessPoolExecutor(
            jobs, get_context("spawn"), initializer=open_archive, initargs=(folder, authority)
        ) as pool,
    ):
        mixed, *own = pool.map(measure_collection, collections)
    title = "one index of all sets, language of the query unknown"
    _print(f"Retrieval: {title}", sets, mixed)
    if own:
        _print("Retrieval: one index per set", sets, {k: v for one in own for k, v in one.items()})
    print_table("Retrieval: targets in the index of all sets", _TARGETS, _targets(sets, mixed))


def measure_collection(sets: Sequence[JudgedSet]) -> Results:
    """Index all documents of the sets together, and run the queries of each. Needs an archive."""
    from benchmarks.quality.baselines import BASELINES, Bm25

    start = perf_counter()
    documents = [(_name(one, document), document) for one in sets for document in one.documents]
    names = fill(documents)
    _progress(sets, f"{len(documents):,} articles indexed in {perf_counter() - start:.0f} s")
    texts = [(name, f"{document.title}\n{document.text}") for name, document in documents]
    results: Results = {}
    for label, term_of in BASELINES.items():
        bm25 = Bm25(texts, term_of)
        results |= _measure(sets, label, partial(bm25.rank, depth=DEPTH))
    found: dict[str, Sequence[str]] = {}

    def searched(query: str) -> Sequence[str]:
        if query not in found:
            found[query] = _search(query, names)
            if len(found) % _EVERY == 0:
                _progress(sets, f"{len(found):,} queries in {perf_counter() - start:.0f} s")
        return found[query]

    results |= _measure(sets, SEARCH, searched)
    results |= _measure(sets, KEYBOARD, lambda query: searched(on_russian_keyboard(query)))
    return results


def _measure(sets: Sequence[JudgedSet], label: str, rank: Ranker) -> Results:
    results: Results = {}
    for one in sets:
        scores = []
        for topic, query in one.topics.items():
            relevant = {f"{one.name}/{name}": n for name, n in one.relevant[topic].items()}
            scores.append(score(rank(query), relevant))
        results[one.name, label] = mean(scores)
    return results


def _search(query: str, names: dict[int, str]) -> Sequence[str]:
    from archive.search import SearchRequest, search

    page = search(SearchRequest(query=query, page_size=DEPTH))
    return [names[hit.article.pk] for hit in page.hits]


def _name(one: JudgedSet, document: Document) -> str:
    return f"{one.name}/{document.id}"


def _progress(sets: Sequence[JudgedSet], message: str) -> None:
    label = sets[0].name if len(sets) == 1 else "all sets"
    print(f"{label}: {message}", file=sys.stderr, flush=True)


def _print(title: str, sets: Sequence[JudgedSet], results: Results) -> None:
    rows = [
        (one.name, f"{len(one.topics):,}", label, scores.ndcg, scores.mrr, scores.recall)
        for one in sets
        for (name, label), scores in results.items()
        if name == one.name
    ]
    header = ("set", "queries", "by", "nDCG@10", "MRR@10", "Recall@100")
    print_table(title, header, rows)


_TARGETS = ("set", "above the cut", "wanted", "lost on a Russian keyboard", "")


def _targets(
    sets: Sequence[JudgedSet], results: Results
) -> list[tuple[str, float, float, float, str]]:
    rows = []
    for one in sets:
        wanted = MARGIN if one.language in TURKIC else 0.0
        searched = results[one.name, SEARCH].ndcg
        above = searched - results[one.name, CUT].ndcg
        lost = searched - results[one.name, KEYBOARD].ndcg
        met = "met" if above >= wanted and lost <= NOTHING else "missed"
        rows.append((one.name, above, wanted, lost, met))
    return rows
