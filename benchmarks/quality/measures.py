"""Measures of a ranking, as TREC defines them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from statistics import fmean

DEPTH = 100
"""How many documents of a ranking are looked at."""

_TOP = 10


@dataclass(frozen=True, slots=True)
class Scores:
    """nDCG@10, MRR@10 and Recall@100 of one query or, on average, of many; in percent."""

    ndcg: float
    mrr: float
    recall: float


def score(ranking: Sequence[str], relevant: Mapping[str, int]) -> Scores:
    """The scores of one ranking; `relevant` grades every document that answers the query."""
    gains = [2 ** relevant.get(document, 0) - 1 for document in ranking[:_TOP]]
    ideal = [2**grade - 1 for grade in sorted(relevant.values(), reverse=True)[:_TOP]]
    first = next((place for place, gain in enumerate(gains, 1) if gain), 0)
    found = relevant.keys() & set(ranking[:DEPTH])
    return Scores(
        ndcg=100 * _discounted(gains) / _discounted(ideal),
        mrr=100 / first if first else 0.0,
        recall=100 * len(found) / len(relevant),
    )


def mean(scores: Sequence[Scores]) -> Scores:
    """The average over queries."""
    return Scores(
        fmean(one.ndcg for one in scores),
        fmean(one.mrr for one in scores),
        fmean(one.recall for one in scores),
    )


def _discounted(gains: Sequence[float]) -> float:
    return sum(gain / log2(place + 1) for place, gain in enumerate(gains, 1))
