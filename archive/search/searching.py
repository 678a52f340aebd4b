"""Answers a SearchRequest through haystack's connection."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from django.db.models import Model

from archive.authority import NameIndex, current_names
from archive.index import SearchError, Sort, current_index, plan, schema
from archive.models import Article, Official, Region
from archive.search.browsing import browse
from archive.search.helping import Helper, build_guidance
from archive.search.query import (
    Compiled,
    Expander,
    Syntax,
    compile_query,
    parse,
    typed_words,
    words_of,
)
from archive.search.requests import SearchRequest
from archive.search.results import Hit, SearchPage
from archive.search.showing import Matcher, build_facets, mark, snippet, wanted_facets

FEW, MANY_WORDS = 10, 3
"""With fewer hits than FEW for a query of at least MANY_WORDS words, and with no hits for a shorter
one, articles that have only some of the words are found too."""


def search(request: SearchRequest) -> SearchPage:
    """Find articles. A page behind the last one has no hits, but all else is right.

    While the index cannot be read, requests without words are answered from the database, and
    others raise SearchError.
    """
    try:
        return _search(request)
    except SearchError as error:
        if request.query.strip():
            raise
        return browse(request, str(error))


def count_articles(field: str) -> dict[str, int]:
    """How many articles have each value of a facet. Raises SearchError."""
    everything = plan.Plan(
        node=plan.Everything(), facets=(plan.Facet(field),), sort=Sort.NEWEST, limit=0
    )
    return dict(_answer(everything).facets[field].counts)


def newest_stories(languages: int, limit: int) -> list[int]:
    """The ids of the newest stories told in at least so many languages. Raises SearchError."""
    with current_index().searching() as engine:
        stories: list[int] = engine.stories(languages)[:limit].tolist()
    return stories


class Newest(NamedTuple):
    """How many articles are about a record, and some of them."""

    total: int
    articles: tuple[Article, ...]


def newest_articles(record: Official | Region, wanted: slice) -> Newest:
    """Some of the articles about a record, the newest first. Raises SearchError.

    Those that are no longer public since they were indexed are left out.
    """
    field = schema.REGIONS if isinstance(record, Region) else schema.OFFICIALS
    outcome = _answer(
        plan.Plan(
            node=plan.Term(field, str(record.pk)),
            sort=Sort.NEWEST,
            offset=wanted.start,
            limit=wanted.stop - wanted.start,
        )
    )
    return Newest(outcome.total, tuple(_still_public(outcome.article_ids)))


def _search(request: SearchRequest) -> SearchPage:
    query = parse(request.query)
    names = current_names() if request.query.strip() else NameIndex()
    if not request.names:
        names = NameIndex(names.analysis)
    found = _find(request, query.syntax, names)
    helper = Helper(names, request.synonyms, partial(_count, filters=_filters(request)))
    helped = helper.help(request.query, found.complete)
    return SearchPage(
        request=replace(request, query=request.query.strip()),
        total=found.outcome.total,
        hits=_hits(found.outcome.article_ids, Matcher.of(found.compiled.node, names.analysis)),
        facets=build_facets(found.outcome.facets, request),
        complete=found.complete,
        guidance=build_guidance(found.compiled.expansions, query.syntax, names),
        did_you_mean=helped.did_you_mean,
        unmatched=helped.unmatched,
        notes=(*query.notes, *found.compiled.notes),
    )


@dataclass(frozen=True, slots=True)
class _Found:
    compiled: Compiled
    outcome: plan.Outcome
    complete: int


def _find(request: SearchRequest, syntax: Syntax, names: NameIndex) -> _Found:
    """Search for everything that was typed and, when that finds little, for some of it.

    What the whole archive has decides: a filter must not widen what is searched for, or choosing
    a value of a facet would give more than its count.
    """
    strict = compile_query(syntax, Expander(names, request.synonyms))
    outcome = _execute(request, strict.node)
    words = sum(1 for _ in typed_words(syntax))
    plain = any(one.plain for one in words_of(syntax))
    enough = FEW if words >= MANY_WORDS else 1
    if outcome.total >= enough or not plain or words < 2:  # noqa: PLR2004
        return _Found(strict, outcome, outcome.total)
    if _filters(request) and _count(strict.node) >= enough:
        return _Found(strict, outcome, outcome.total)
    relaxed = compile_query(syntax, Expander(names, request.synonyms), relaxed=True)
    node = plan.Preferring(relaxed.node, strict.node)
    return _Found(replace(relaxed, node=node), _execute(request, node), outcome.total)


def _execute(request: SearchRequest, node: plan.Node) -> plan.Outcome:
    return _answer(
        plan.Plan(
            node=node,
            filters=_filters(request),
            facets=wanted_facets(request),
            sort=request.sort,
            offset=(request.page - 1) * request.page_size,
            limit=request.page_size,
            distinct=request.distinct,
        )
    )


def _count(node: plan.Node, filters: tuple[plan.Filter, ...] = ()) -> int:
    """How many articles a node finds."""
    counting = plan.Plan(node=node, filters=filters, sort=Sort.NEWEST, limit=0)
    return _answer(counting).total


def _answer(search_plan: plan.Plan) -> plan.Outcome:
    return current_index().execute(search_plan)


def _filters(request: SearchRequest) -> tuple[plan.Filter, ...]:
    every, any_, none = plan.Match.EVERY, plan.Match.ANY, plan.Match.NONE
    wanted = [
        plan.Filter(schema.LANGUAGE, request.languages, any_),
        plan.Filter(schema.REGIONS, _ids(request.regions), every),
        plan.Filter(schema.OFFICIALS, _ids(request.officials), every),
        plan.Filter(schema.SOURCE, _ids(request.sources), any_),
        plan.Filter(schema.YEARS, tuple(map(str, request.years)), any_),
        plan.Filter(schema.MONTHS, tuple(map(str, request.months)), any_),
        plan.Filter(schema.LANGUAGE, request.excluded.languages, none),
        plan.Filter(schema.REGIONS, _ids(request.excluded.regions), none),
        plan.Filter(schema.OFFICIALS, _ids(request.excluded.officials), none),
        plan.Filter(schema.SOURCE, _ids(request.excluded.sources), none),
        plan.Filter(schema.YEARS, tuple(map(str, request.excluded.years)), none),
        plan.Filter(schema.MONTHS, tuple(map(str, request.excluded.months)), none),
    ]
    return tuple(one for one in wanted if one.values)


def _ids(records: Iterable[Model]) -> tuple[str, ...]:
    return tuple(str(record.pk) for record in records)


def _hits(ids: tuple[int, ...], matcher: Matcher) -> tuple[Hit, ...]:
    """The hits in order, without articles that are no longer public since they were indexed."""
    return tuple(
        Hit(
            article=article,
            headline=mark(article.headline, article.language, matcher),
            snippet=snippet(article.paragraphs, article.language, matcher),
        )
        for article in _still_public(ids)
    )


def _still_public(ids: tuple[int, ...]) -> Iterator[Article]:
    """The articles with these ids that readers may see, in this order."""
    articles = Article.objects.published().for_listing().in_bulk(ids)
    return (article for pk in ids if (article := articles.get(pk)))
