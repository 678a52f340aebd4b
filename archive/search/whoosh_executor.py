"""Executes plans with Whoosh's own searcher."""

import heapq
from collections import Counter
from functools import singledispatch
from typing import Any

from whoosh import query as whoosh_query

from archive.search import plan
from archive.search.columns import Columns
from archive.search.requests import Sort
from archive.search.schema import ARTICLE, LAST_DAY


@singledispatch
def to_whoosh(node: plan.Node) -> Any:
    """The Whoosh query of a plan node."""
    raise TypeError(f"No Whoosh query for {node!r}")


@to_whoosh.register
def _(node: plan.Everything) -> Any:
    return whoosh_query.Every()


@to_whoosh.register
def _(node: plan.Term) -> Any:
    return whoosh_query.Term(node.field, node.text, boost=node.boost)


@to_whoosh.register
def _(node: plan.Prefix) -> Any:
    return whoosh_query.Prefix(node.field, node.text, boost=node.boost)


@to_whoosh.register
def _(node: plan.Phrase) -> Any:
    return whoosh_query.Phrase(node.field, list(node.texts), slop=node.slop, boost=node.boost)


@to_whoosh.register
def _(node: plan.AllOf) -> Any:
    return whoosh_query.And([to_whoosh(inner) for inner in node.nodes])


@to_whoosh.register
def _(node: plan.AnyOf) -> Any:
    joined = whoosh_query.Or([to_whoosh(inner) for inner in node.nodes])
    # Left to itself Whoosh fills an array of 2,048 scores for each of many small groups.
    joined.matcher_type = whoosh_query.Or.DEFAULT_MATCHER
    return joined


@to_whoosh.register
def _(node: plan.Without) -> Any:
    return whoosh_query.AndNot(to_whoosh(node.node), to_whoosh(node.excluded))


@to_whoosh.register
def _(node: plan.NumberRange) -> Any:
    return whoosh_query.NumericRange(node.field, node.low, node.high)


@to_whoosh.register
def _(node: plan.Preferring) -> Any:
    return whoosh_query.AndMaybe(to_whoosh(node.node), to_whoosh(node.preferred))


def execute(search: plan.Plan, searcher: Any, columns: Columns) -> plan.Outcome:
    """Find, filter, count, sort and cut out the page."""
    query = to_whoosh(search.node)
    found = set(searcher.docs_for_query(query))
    for one in search.filters:
        if one.match is plan.Match.NONE:
            found -= _filtered(one, searcher)
    sets = {
        one: _filtered(one, searcher) for one in search.filters if one.match is not plan.Match.NONE
    }
    result = found.intersection(*sets.values())
    ranked = _rank(search, query, result, searcher, columns)[search.offset :]
    articles = columns.numbers(ARTICLE) if ranked else []
    return plan.Outcome(
        total=len(result),
        article_ids=tuple(articles[docnum] for docnum, _ in ranked),
        scores=tuple(score for _, score in ranked),
        facets={
            field: _count(_without_own_choice(field, found, sets), columns.values(field))
            for field in search.facets
        },
    )


def _filtered(one: plan.Filter, searcher: Any) -> set[int]:
    terms = [whoosh_query.Term(one.field, value) for value in one.values]
    every = one.match is plan.Match.EVERY
    joined = whoosh_query.And(terms) if every else whoosh_query.Or(terms)
    return set(searcher.docs_for_query(joined))


def _without_own_choice(field: str, found: set[int], sets: dict[plan.Filter, set[int]]) -> set[int]:
    """The documents to count a facet in: another value of an "any of" facet would widen it."""
    return found.intersection(
        *(docs for one, docs in sets.items() if one.match is plan.Match.EVERY or one.field != field)
    )


def _count(docnums: set[int], values: list[tuple[str, ...]]) -> dict[str, int]:
    counter: Counter[str] = Counter()
    for docnum in docnums:
        counter.update(values[docnum])
    return dict(counter)


def _rank(
    search: plan.Plan, query: Any, result: set[int], searcher: Any, columns: Columns
) -> list[tuple[int, float]]:
    """Document numbers and scores up to the end of the page; nothing to score sorts by date."""
    end = search.offset + search.limit
    if search.offset >= len(result):
        return []
    if search.sort is Sort.RELEVANCE and not isinstance(search.node, plan.Everything):
        hits = searcher.search(query, limit=end, filter=result, scored=True)
        return [(hit.docnum, hit.score) for hit in hits]
    days, articles = columns.numbers(LAST_DAY), columns.numbers(ARTICLE)
    if search.sort is Sort.OLDEST:
        first = heapq.nsmallest(
            end, result, key=lambda doc: (days[doc] == 0, days[doc], articles[doc])
        )
    else:
        first = heapq.nlargest(end, result, key=lambda doc: (days[doc], articles[doc]))
    return [(docnum, 0.0) for docnum in first]
