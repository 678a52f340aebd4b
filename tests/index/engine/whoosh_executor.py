"""Executes plans with Whoosh's own searcher: slow, and the measure of what the engine answers."""

from collections import Counter
from functools import singledispatch
from typing import Any

from whoosh import query as whoosh_query
from whoosh.matching import ListMatcher, NullMatcher

from archive.engines.whoosh_numbers import NumberRangeQuery
from archive.index import plan
from archive.index.plan import Sort
from archive.index.schema import ARTICLE, LAST_DAY, STORY


class _JoinedQuery(whoosh_query.Query):  # type: ignore[misc]  # whoosh has no types
    """Two queries joined document by document.

    Whoosh's own AndNot keeps the first document of the one when the other begins before it, and
    its AndMaybe forgets scores when it is inside of an And.
    """

    def __init__(self, wanted: Any, other: Any) -> None:
        self.wanted, self.other = wanted, other

    def estimate_size(self, ixreader: Any) -> int:
        return int(self.wanted.estimate_size(ixreader))

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        scores = self.joined(
            _scores(self.wanted.matcher(searcher, context)),
            _scores(self.other.matcher(searcher, context)),
        )
        return ListMatcher(list(scores), list(scores.values())) if scores else NullMatcher()

    @staticmethod
    def joined(wanted: dict[int, float], other: dict[int, float]) -> dict[int, float]:
        """The scores of both together."""
        raise NotImplementedError


class WithoutQuery(_JoinedQuery):
    """What a query finds and another does not."""

    @staticmethod
    def joined(wanted: dict[int, float], other: dict[int, float]) -> dict[int, float]:
        return {docnum: score for docnum, score in wanted.items() if docnum not in other}


class PreferringQuery(_JoinedQuery):
    """What a query finds, scored higher where another finds it too."""

    @staticmethod
    def joined(wanted: dict[int, float], other: dict[int, float]) -> dict[int, float]:
        return {docnum: score + other.get(docnum, 0.0) for docnum, score in wanted.items()}


def _scores(matcher: Any) -> dict[int, float]:
    scores = {}
    while matcher.is_active():
        scores[matcher.id()] = matcher.score()
        matcher.next()
    return scores


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
    prefix = whoosh_query.Prefix(node.field, node.text)
    return whoosh_query.ConstantScoreQuery(prefix, node.boost)


@to_whoosh.register
def _(node: plan.Wildcard) -> Any:
    wildcard = whoosh_query.Wildcard(node.field, node.pattern)
    return whoosh_query.ConstantScoreQuery(wildcard, node.boost)


@to_whoosh.register
def _(node: plan.Phrase) -> Any:
    if len(node.texts) == 1:
        return to_whoosh(plan.Term(node.field, node.texts[0], node.boost))
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
    return WithoutQuery(to_whoosh(node.node), to_whoosh(node.excluded))


@to_whoosh.register
def _(node: plan.NumberRange) -> Any:
    return NumberRangeQuery(node.field, node.low, node.high)


@to_whoosh.register
def _(node: plan.Preferring) -> Any:
    return PreferringQuery(to_whoosh(node.node), to_whoosh(node.preferred))


def execute(search: plan.Plan, searcher: Any) -> plan.Outcome:
    """Find, filter, count, sort and cut out the page."""
    query = to_whoosh(search.node)
    scores = {hit.docnum: hit.score for hit in searcher.search(query, limit=None)}
    found = set(scores)
    for one in search.filters:
        if one.match is plan.Match.NONE:
            found -= _filtered(one, searcher)
    sets = {
        one: _filtered(one, searcher) for one in search.filters if one.match is not plan.Match.NONE
    }
    result = found.intersection(*sets.values())
    articles = searcher.reader().column_reader(ARTICLE)
    ordered = _sorted(search.sort, result, scores, searcher)
    if search.distinct:
        ordered = _first_of_stories(ordered, searcher)
    page = ordered[search.offset :][: search.limit]
    return plan.Outcome(
        total=len(ordered),
        article_ids=tuple(articles[docnum] for docnum in page),
        scores=(tuple(scores[docnum] for docnum in page) if search.sort is Sort.RELEVANCE else ()),
        facets={
            facet.field: _count(
                _without_own_choice(facet.field, found, sets),
                facet,
                searcher,
                distinct=search.distinct,
            )
            for facet in search.facets
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


def _first_of_stories(docnums: list[int], searcher: Any) -> list[int]:
    stories = searcher.reader().column_reader(STORY)
    # An article without a story is the only one of its own.
    by_story = {stories[docnum] or -1 - docnum: docnum for docnum in reversed(docnums)}
    first = set(by_story.values())
    return [docnum for docnum in docnums if docnum in first]


def _count(docnums: set[int], facet: plan.Facet, searcher: Any, *, distinct: bool) -> plan.Counts:
    values = searcher.reader().column_reader(facet.field)
    stories = searcher.reader().column_reader(STORY)
    pairs = [(value, docnum) for docnum in docnums for value in values[docnum].split()]
    if distinct:
        pairs = list({(value, stories[docnum] or -1 - docnum) for value, docnum in pairs})
    counts = Counter(value for value, _ in pairs)
    commonest = counts.most_common(facet.most)
    bound = commonest[-1][1] if commonest else 0
    wanted = {
        value: count for value, count in counts.items() if count >= bound or value in facet.also
    }
    return plan.Counts(wanted, len(counts))


def _sorted(sort: Sort, result: set[int], scores: dict[int, float], searcher: Any) -> list[int]:
    """Equally good documents, and those that nothing is known of but a date, newest first."""
    days = searcher.reader().column_reader(LAST_DAY)
    articles = searcher.reader().column_reader(ARTICLE)

    def newest(docnum: int) -> tuple[int, int]:
        return -days[docnum], -articles[docnum]

    if sort is Sort.RELEVANCE:
        return sorted(result, key=lambda docnum: (-scores[docnum], newest(docnum)))
    if sort is Sort.OLDEST:
        return sorted(result, key=lambda doc: (days[doc] == 0, days[doc], articles[doc]))
    return sorted(result, key=newest)
