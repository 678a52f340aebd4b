"""Answers a SearchRequest through haystack's connection."""

from dataclasses import replace

from haystack import connections

from archive.models import Article
from archive.search import plan
from archive.search.facets import build_facets
from archive.search.pages import Hit, SearchPage
from archive.search.query import compile_query, parse
from archive.search.requests import SearchRequest
from archive.search.schema import FACET_FIELDS, LANGUAGE, OFFICIALS, REGIONS, SOURCE, YEARS
from archive.search.snippets import Matcher, mark, snippet


def search(request: SearchRequest) -> SearchPage:
    """Find articles. A page behind the last one has no hits, but all else is right.

    Raises SearchError when the index cannot be read now.
    """
    query = parse(request.query)
    node = compile_query(query)
    outcome = (
        connections["default"]
        .get_backend()
        .execute(
            plan.Plan(
                node=node,
                filters=_filters(request),
                facets=FACET_FIELDS,
                sort=request.sort,
                offset=(request.page - 1) * request.page_size,
                limit=request.page_size,
            )
        )
    )
    return SearchPage(
        request=replace(request, query=request.query.strip()),
        total=outcome.total,
        hits=_hits(outcome.article_ids, Matcher.of(node)),
        facets=build_facets(outcome.facets, request),
        notes=query.notes,
    )


def _filters(request: SearchRequest) -> tuple[plan.Filter, ...]:
    wanted = [
        plan.Filter(LANGUAGE, request.languages, every=False),
        plan.Filter(REGIONS, tuple(str(one.pk) for one in request.regions), every=True),
        plan.Filter(OFFICIALS, tuple(str(one.pk) for one in request.officials), every=True),
        plan.Filter(SOURCE, tuple(str(one.pk) for one in request.sources), every=False),
        plan.Filter(YEARS, tuple(str(year) for year in request.years), every=False),
    ]
    return tuple(one for one in wanted if one.values)


def _hits(ids: tuple[int, ...], matcher: Matcher) -> tuple[Hit, ...]:
    """The hits in order, without articles that are no longer public since they were indexed."""
    articles = Article.objects.published().for_listing().in_bulk(ids)
    return tuple(
        Hit(
            article=article,
            headline=mark(article.headline, article.language, matcher),
            snippet=snippet(article.paragraphs, article.language, matcher),
        )
        for pk in ids
        if (article := articles.get(pk))
    )
