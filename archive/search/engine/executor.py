"""Answers a plan: finds, filters, counts, sorts, cuts out the page."""

from collections.abc import Iterable
from functools import reduce

import numpy as np

from archive.search import plan
from archive.search.engine.collection import Collection
from archive.search.engine.counting import ValueCounts
from archive.search.engine.matching import Found, Matching
from archive.search.engine.statistics import Statistics
from archive.search.engine.top import best
from archive.search.requests import Sort
from archive.search.schema import ARTICLE
from archive.search.segments.array_files import Array
from archive.search.segments.snapshot import Snapshot


class Engine:
    """Answers plans on one snapshot of the index; several threads may ask at once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._collection = Collection(snapshot)
        self.statistics = Statistics(self._collection)
        self._matching = Matching(self._collection, self.statistics)
        self._counts: dict[str, ValueCounts] = {}

    def execute(self, search: plan.Plan) -> plan.Outcome:
        """The outcome of a plan. Raises DamagedFileError when what it needs is damaged."""
        found = self._matching.find(search.node)
        if not self._collection.all_live:
            found = found.where(self._collection.live(found.docs))
        widening = {}
        for one in search.filters:
            mask = self._mask(one)
            if one.match is plan.Match.ANY:
                widening[one.field] = mask
            else:
                found = found.where(mask[found.docs])
        result = found.where(_in_every(widening.values(), found)) if widening else found
        articles, scores = self._page(search, result)
        return plan.Outcome(
            total=len(result.docs),
            article_ids=tuple(articles),
            scores=tuple(scores),
            facets={
                facet.field: self._count(facet, found, result, widening) for facet in search.facets
            },
        )

    def _mask(self, one: plan.Filter) -> Array:
        """The documents that have every one, any, or none of the values of a filter."""
        masks = [self._collection.mask(one.field, value) for value in one.values]
        if one.match is plan.Match.EVERY:
            return reduce(np.logical_and, masks)
        any_of_them = reduce(np.logical_or, masks)
        return ~any_of_them if one.match is plan.Match.NONE else any_of_them

    def _count(
        self, facet: plan.Facet, found: Found, result: Found, widening: dict[str, Array]
    ) -> plan.Counts:
        """Count a facet; choosing another value of an "any of" one would widen the result."""
        docs = result.docs
        if facet.field in widening:
            others = [mask for field, mask in widening.items() if field != facet.field]
            docs = found.docs[_in_every(others, found)] if others else found.docs
        if facet.field not in self._counts:
            self._counts[facet.field] = ValueCounts(self._collection, facet.field)
        return self._counts[facet.field].count(docs, facet)

    def _page(self, search: plan.Plan, result: Found) -> tuple[list[int], list[float]]:
        """The article ids and scores of one page."""
        count = min(search.offset + search.limit, len(result.docs)) if search.limit else 0
        if count <= search.offset:
            return [], []
        docs = result.docs
        dates = self._collection.date_keys(search.sort)
        keys = result.scores if search.sort is Sort.RELEVANCE else dates.take(docs)
        places = best(keys, lambda tied: dates.take(docs.take(tied)), count)[search.offset :]
        articles = self._collection.numbers(ARTICLE).take(docs.take(places))
        return articles.tolist(), result.scores.take(places).tolist()


def _in_every(masks: Iterable[Array], found: Found) -> Array:
    return reduce(np.logical_and, (mask[found.docs] for mask in masks))
