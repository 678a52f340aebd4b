"""Tables of latencies: medians, the slowest, ratios, targets, and differences of what is found."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from statistics import geometric_mean, median, quantiles

from benchmarks.quality.tables import Cell, print_table
from benchmarks.speed.engines import OURS, REFERENCE, Mode
from benchmarks.speed.latency import Hits, Times
from benchmarks.speed.queries import (
    COMMON,
    COMMON_AND,
    KINDS,
    MEDIUM,
    MIXED_AND,
    OR,
    PHRASE,
    PREFIX,
    RARE,
)

TARGETS = {
    (Mode.RELEVANCE, RARE): 2.0,
    (Mode.RELEVANCE, MEDIUM): 2.0,
    (Mode.RELEVANCE, COMMON): 0.4,
    (Mode.RELEVANCE, MIXED_AND): 0.8,
    (Mode.RELEVANCE, COMMON_AND): 0.8,
    (Mode.RELEVANCE, OR): 1.0,
    (Mode.RELEVANCE, PHRASE): 1.5,
    (Mode.RELEVANCE, PREFIX): 0.3,
    **{(Mode.FACETS, kind): 0.5 for kind in KINDS},
    **{(Mode.SNIPPETS, kind): 1.5 for kind in KINDS},
}
"""How many times as long as the reference the archive may take, with 100,000 documents."""

Key = tuple[str, Mode, str]
"""Engine, mode, class of queries."""

Table = Mapping[Key, float]


def print_latencies(names: Mapping[str, str], times: Times, hits: Hits) -> None:
    """Print all tables; `names` are the names of the engines as shown."""
    by_query: dict[Key, list[list[float]]] = defaultdict(list)
    for (engine, mode, query), spent in times.items():
        by_query[engine, mode, query.kind].append(spent)
    medians = {key: median(map(median, spent)) for key, spent in by_query.items()}
    slowest = {
        key: _slow([second for each in spent for second in each]) for key, spent in by_query.items()
    }
    for mode in Mode:
        title = f"{mode}: median of the medians of the queries, ms"
        _print_times(title, mode, names, medians, hits)
    for mode in Mode:
        _print_times(f"{mode}: 95 % take at most, ms", mode, names, slowest, hits)
    if REFERENCE in names:
        _print_ratios(
            names, {key: value / medians[REFERENCE, *key[1:]] for key, value in medians.items()}
        )
    _print_differences(names, hits)


def _slow(times: Sequence[float]) -> float:
    return quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]


def _print_times(
    title: str, mode: Mode, names: Mapping[str, str], times: Table, hits: Hits
) -> None:
    rows: list[Sequence[Cell]] = [
        (kind, _hits(hits, kind), *(f"{times[name, mode, kind] * 1000:.3g}" for name in names))
        for kind in KINDS
    ]
    print_table(title, ("query", "hits", *names.values()), rows)


def _hits(hits: Hits, kind: str) -> int:
    return int(median(max(found.values()) for query, found in hits.items() if query.kind == kind))


def _print_ratios(names: Mapping[str, str], ratios: Table) -> None:
    """How many times as long as the reference: the archive by class, the others in the mean."""
    reference = names[REFERENCE]
    if OURS in names:
        rows: list[Sequence[Cell]] = [
            (kind, *(_against(ratios, mode, kind) for mode in Mode)) for kind in KINDS
        ]
        print_table(f"{names[OURS]} ÷ {reference} (wanted)", ("query", *Mode), rows)
    each_and_all = (*((mode,) for mode in Mode), tuple(Mode))
    means = [
        (label, *(f"{_mean(ratios, name, modes):.2f}" for modes in each_and_all))
        for name, label in names.items()
        if name != REFERENCE
    ]
    print_table(f"Geometric means of time ÷ {reference}", ("engine", *Mode, "all"), means)


def _against(ratios: Table, mode: Mode, kind: str) -> str:
    """A ratio of the archive, and beside it what is wanted."""
    ratio, wanted = ratios[OURS, mode, kind], TARGETS.get((mode, kind))
    if wanted is None:
        return f"{ratio:.2f}"
    return f"{ratio:.2f} (≤ {wanted}{'' if ratio <= wanted else ', missed'})"


def _mean(ratios: Table, name: str, modes: Sequence[Mode]) -> float:
    return geometric_mean(ratios[name, mode, kind] for mode in modes for kind in KINDS)


def _print_differences(names: Mapping[str, str], hits: Hits) -> None:
    """The queries for which engines find another number of documents than the reference."""
    rows = []
    for query, found in hits.items():
        expected = found.get(REFERENCE, max(found.values()))
        rows += [
            (names[name], query.kind, " ".join(query.terms), count, expected)
            for name, count in found.items()
            if count != expected
        ]
    if rows:
        header = ("engine", "query", "terms", "found", "expected")
        print_table("Different numbers of hits", header, rows)
    else:
        print("All engines find the same number of documents for every query.")
