"""Answers a plan: finds, filters, counts, sorts, cuts out the page."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from archive.search import plan
from archive.search.engine.counting import ValueCounts
from archive.search.engine.filters import date_keys, mask_of
from archive.search.engine.matching import Found, Matching
from archive.search.engine.statistics import Statistics
from archive.search.engine.top import best
from archive.search.requests import Sort
from archive.search.schema import ARTICLE
from archive.search.segments.array_files import Array
from archive.search.segments.segment import Segment
from archive.search.segments.snapshot import LiveSegment, Snapshot


class Engine:
    """Answers plans on one snapshot of the index; several threads may ask at once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.statistics = Statistics(snapshot)
        self._counts = ValueCounts(snapshot)

    def execute(self, search: plan.Plan) -> plan.Outcome:
        """The outcome of a plan. Raises DamagedFileError when what it needs is damaged."""
        results = [
            self._match(search, number, one) for number, one in enumerate(self.snapshot.segments)
        ]
        articles, scores = _page(search, results)
        return plan.Outcome(
            total=sum(len(result.found.docs) for result in results),
            article_ids=tuple(articles),
            scores=tuple(scores),
            facets={
                field: self._counts.count(field, [result.countable(field) for result in results])
                for field in search.facets
            },
        )

    def _match(self, search: plan.Plan, number: int, one: LiveSegment) -> "_Result":
        found = Matching(one.segment, number, self.statistics).find(search.node)
        if one.live is not None:
            found = found.where(one.live[found.docs])
        widening = {}
        for filtering in search.filters:
            mask = mask_of(filtering, one.segment)
            if filtering.match is plan.Match.NONE:
                found = found.where(~mask[found.docs])
            elif filtering.match is plan.Match.EVERY:
                found = found.where(mask[found.docs])
            else:
                widening[filtering.field] = mask
        return _Result(one, found, widening)


class _Result:
    """What one segment has. `widening`: masks of the fields of which any chosen value will do."""

    def __init__(self, one: LiveSegment, found: Found, widening: dict[str, Array]) -> None:
        self.segment: Segment = one.segment
        self._all, self._widening = found, widening
        self.found = found.where(self._chosen(widening.values())) if widening else found

    def countable(self, field: str) -> Array:
        """The documents to count a facet in: another value of an "any of" facet would widen it."""
        if field not in self._widening:
            return self.found.docs
        others = [mask for name, mask in self._widening.items() if name != field]
        return self._all.docs[self._chosen(others)]

    def _chosen(self, masks: Iterable[Array]) -> Array:
        chosen = np.ones(len(self._all.docs), bool)
        for mask in masks:
            chosen &= mask[self._all.docs]
        return chosen


@dataclass(slots=True)
class _Ranked:
    """The best documents of a segment: what they are ordered by, then by date, and their ids."""

    keys: Array
    ties: Array
    scores: Array
    articles: Array


def _page(search: plan.Plan, results: list[_Result]) -> tuple[list[int], list[float]]:
    """The article ids and scores of one page."""
    end = search.offset + search.limit
    some = [result for result in results if len(result.found.docs)] if search.limit else []
    if not some:
        return [], []
    ranked = [_ranked(search.sort, result, end) for result in some]
    keys = np.concatenate([one.keys for one in ranked])
    ties = np.concatenate([one.ties for one in ranked])
    order = np.lexsort((ties, keys))[::-1][search.offset : end]
    articles = np.concatenate([one.articles for one in ranked])[order]
    scores = np.concatenate([one.scores for one in ranked])[order]
    return articles.tolist(), scores.tolist()


def _ranked(sort: Sort, result: _Result, count: int) -> _Ranked:
    docs, scores = result.found.docs, result.found.scores
    dates = date_keys(result.segment, sort)
    keys = scores if sort is Sort.RELEVANCE else dates[docs]
    places = best(keys, lambda tied: dates[docs[tied]], min(count, len(docs)))
    chosen = docs[places]
    articles = result.segment.numbers(ARTICLE)[chosen]
    return _Ranked(keys[places], dates[chosen], scores[places], articles)
