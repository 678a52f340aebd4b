"""Answers a plan: finds, filters, counts, sorts, cuts out the page."""

from collections.abc import Iterable
from functools import cached_property, partial, reduce

import numpy as np

from archive.index import plan
from archive.index.engine.collection import Collection
from archive.index.engine.counting import FacetCounts
from archive.index.engine.finding import Matching, Terms
from archive.index.engine.ranking import CONSTANT, Alike, Everything, Found, Scoring, Tie, best
from archive.index.engine.statistics import Statistics
from archive.index.engine.stories import stories_in_languages
from archive.index.plan import Sort
from archive.index.schema import ARTICLE, FIELDS, STORY
from archive.index.segments import Mask, Snapshot, SortKeys, Unsigned, ValueCounts


class Engine:
    """Answers plans on one snapshot of the index; several threads may ask at once.

    What reads postings raises DamagedFileError when a page of them is damaged.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._collection = Collection(snapshot)
        self.statistics = Statistics(self._collection)
        terms = Terms(self._collection, self.statistics)
        self._matching = Matching(self._collection, terms)
        self._scoring = Scoring(terms, self._matching, self._collection.doc_count)
        self._counts = FacetCounts(self._collection)
        self._stories: dict[int, Unsigned] = {}

    def load(self) -> None:
        """Read what any search may need, so that none has to wait for it."""
        for field in FIELDS.texts:
            self.statistics.spans(field, "")
        self._counts.load()

    def execute(self, search: plan.Plan) -> plan.Outcome:
        """The outcome of a plan: total, page and facet counts. Raises DamagedFileError."""
        found = self._find(search)
        widening = {}
        for one in search.filters:
            mask = self._mask(one)
            if one.match is plan.Match.ANY:
                widening[one.field] = mask
            else:
                found = found.where(mask)
        result = found.where(_in_every(widening.values())) if widening else found
        first = self._first_of_stories(search.sort, result) if search.distinct else result
        articles, scores = self._page(search, first)
        return plan.Outcome(
            total=first.count,
            article_ids=articles,
            scores=scores,
            facets=self._facets(search, found, result, widening) if search.facets else {},
        )

    def stories(self, languages: int) -> Unsigned:
        """The ids of the stories told in at least so many languages, the newest first.

        Kept like the counts of everything: the front page shows them, and only a commit changes
        them.
        """
        if languages not in self._stories:
            self._stories[languages] = stories_in_languages(self._collection, languages)
        return self._stories[languages]

    def _find(self, search: plan.Plan) -> Found:
        if isinstance(search.node, plan.Everything):
            return self._everything
        if search.sort is Sort.RELEVANCE:
            found = self._scoring.find(search.node)
        else:
            found = Alike(self._matching.docs(search.node), CONSTANT)
        live = self._collection.live
        return found if live is None else found.where(live)

    @cached_property
    def _everything(self) -> Everything:
        return Everything(self._collection.doc_count, self._collection.live, CONSTANT)

    @cached_property
    def _counts_of_everything(self) -> ValueCounts:
        """Kept, since most of the pages that readers open list all articles."""
        return self._counts.count(self._everything.docs)

    def _facets(
        self, search: plan.Plan, found: Found, result: Found, widening: dict[str, Mask]
    ) -> dict[str, plan.Counts]:
        """The counts of the facets; another value of an "any of" one would widen the result."""
        counts = self._count(result, distinct=search.distinct)
        own = [facet for facet in search.facets if facet.field not in widening]
        facets = self._counts.cut_out(counts, own)
        for facet in search.facets:
            if facet.field in widening:
                wider = _without(facet.field, widening, found)
                counts = self._count(wider, distinct=search.distinct)
                facets |= self._counts.cut_out(counts, [facet])
        return facets

    def _count(self, found: Found, *, distinct: bool) -> ValueCounts:
        if found is self._everything and not distinct:
            return self._counts_of_everything
        return self._counts.count(found.docs, distinct=distinct)

    def _mask(self, one: plan.Filter) -> Mask:
        """Which documents have every one, any, or none of the values of a filter."""
        masks = [self._collection.mask(one.field, value) for value in one.values]
        if one.match is plan.Match.EVERY:
            return reduce(np.logical_and, masks)
        any_of_them = reduce(np.logical_or, masks)
        return ~any_of_them if one.match is plan.Match.NONE else any_of_them

    def _first_of_stories(self, sort: Sort, result: Found) -> Found:
        """Of the documents of every story the one that comes first, and all that have no story."""
        stories = self._collection.numbers(STORY).take(result.docs)
        told = np.flatnonzero(stories > 0)
        keys, ties = self._order(sort, result)
        docs = result.docs.take(told)
        levels = [*(tie(docs) for tie in ties[::-1]), keys.take(told), stories.take(told)]
        told = told.take(np.lexsort(levels))
        following = np.append(stories.take(told)[1:], 0)
        kept = stories == 0
        kept[told[stories.take(told) != following]] = True
        return result.at(np.flatnonzero(kept))

    def _page(self, search: plan.Plan, result: Found) -> tuple[tuple[int, ...], tuple[float, ...]]:
        """The article ids and scores of one page."""
        count = min(search.offset + search.limit, result.count) if search.limit else 0
        if count <= search.offset:
            return (), ()
        leading = result.leading(count)
        keys, ties = self._order(search.sort, leading)
        page = leading.at(best(leading.docs, keys, ties, count)[search.offset :])
        articles = self._collection.numbers(ARTICLE).take(page.docs).tolist()
        scores = page.scores.tolist() if search.sort is Sort.RELEVANCE else ()
        return tuple(articles), tuple(scores)

    def _order(self, sort: Sort, found: Found) -> tuple[SortKeys, list[Tie]]:
        """For each document found a key that is larger the earlier it comes, and what else decides.

        Of equal scores the date decides, and then, as of equal dates, the number of the article.
        """
        days = self._collection.days(sort)
        by_article = partial(self._collection.articles, sort)
        if isinstance(found, Alike):
            keys = days if found.count == len(days) else days.take(found.docs)
            return keys, [by_article]
        return found.scores, [days.take, by_article]


def _without(field: str, widening: dict[str, Mask], found: Found) -> Found:
    """What would be found if any value of a field were wanted."""
    others = [mask for name, mask in widening.items() if name != field]
    return found.where(_in_every(others)) if others else found


def _in_every(masks: Iterable[Mask]) -> Mask:
    return reduce(np.logical_and, masks)
