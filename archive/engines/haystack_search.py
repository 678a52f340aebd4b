"""What SearchQuerySet asks for, answered with haystack's own result objects."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape

from haystack.constants import DJANGO_CT, DJANGO_ID
from haystack.exceptions import SearchBackendError
from haystack.models import SearchResult
from haystack.utils import get_model_ct
from whoosh.query import Or, Query, Term
from whoosh.searching import Hit, Searcher
from whoosh.sorting import FieldFacet

from archive.analysis import Analysis
from archive.index import Statistics, schema
from archive.models import Article
from archive.search import Matcher, snippet, telling_terms


@dataclass(frozen=True, slots=True)
class Options:
    """Those of haystack's many search options that the archive answers, by haystack's names."""

    narrow: tuple[Query, ...] = ()
    sort_by: tuple[str, ...] = ()
    start: int = 0
    end: int | None = None
    facets: dict[str, dict[str, int]] = field(default_factory=dict)
    query_facets: dict[str, Query] = field(default_factory=dict)
    models: tuple[str, ...] = ()
    highlight: bool = False
    result_class: type[SearchResult] = SearchResult


def answer(
    query: Query, options: Options, searcher: Searcher, analysis: Analysis
) -> dict[str, object]:
    """Search, count facets and cut out exactly the rows from `start` to `end`.

    Raises SearchBackendError for a facet or an order by a field that has no column.
    """
    found = _narrowed(query, options, searcher)
    end = len(found) if options.end is None else min(options.end, len(found))
    hits: list[Hit] = []
    if options.start < end:
        ranked = searcher.search(query, limit=end, filter=found, sortedby=_order(options.sort_by))
        hits = list(ranked)[options.start : end]
    results = [_result(hit, options.result_class) for hit in hits]
    if options.highlight:
        _highlight(results, _matcher(query, analysis))
    return {
        "results": results,
        "hits": len(found),
        "facets": {
            "fields": {
                name: _facet(name, found, searcher, **limits)
                for name, limits in options.facets.items()
            },
            "dates": {},
            "queries": {
                text: len(found.intersection(searcher.docs_for_query(facet)))
                for text, facet in options.query_facets.items()
            },
        },
        "spelling_suggestion": None,
    }


def similar_to(article: Article, statistics: Statistics, analysis: Analysis) -> Query:
    """More like this: a query of the significant terms of an article, which it leaves out."""
    weights = telling_terms(article, statistics, analysis)
    query = Or([Term(schema.BODY, term, boost=weight) for term, weight in weights.items()])
    return query - Term(DJANGO_ID, str(article.pk))


def _narrowed(query: Query, options: Options, searcher: Searcher) -> set[int]:
    found = set(searcher.docs_for_query(query))
    if options.models and get_model_ct(Article) not in options.models:
        return set()
    for narrow in options.narrow:
        found.intersection_update(searcher.docs_for_query(narrow))
    return found


def _order(sort_by: Iterable[str]) -> list[FieldFacet] | None:
    facets = []
    for name in sort_by:
        field_name = name.removeprefix("-")
        if field_name not in schema.SORT_FIELDS:
            raise SearchBackendError(f"The index cannot be ordered by “{field_name}”.")
        facets.append(FieldFacet(field_name, reverse=name.startswith("-")))
    return facets or None


def _facet(
    name: str,
    found: set[int],
    searcher: Searcher,
    *,
    limit: int | None = None,
    mincount: int = 1,
    **_other: object,
) -> list[tuple[str, int]]:
    if name not in schema.FACET_FIELDS:
        raise SearchBackendError(f"“{name}” is not a facet of the index.")
    column = searcher.reader().column_reader(name)
    counts = Counter(value for docnum in found for value in column[docnum].split())
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    return [row for row in rows if row[1] >= mincount][:limit]


def _result(hit: Hit, result_class: type[SearchResult]) -> SearchResult:
    app_label, model_name = hit[DJANGO_CT].split(".")
    return result_class(app_label, model_name, hit[DJANGO_ID], hit.score or 0, id=hit["id"])


def _matcher(query: Query, analysis: Analysis) -> Matcher:
    terms = {(name, text) for name, text in query.iter_all_terms()}
    return Matcher(
        analysis,
        stems=frozenset(_text(text) for name, text in terms if name in schema.STEM_FIELDS),
        exact=frozenset(_text(text) for name, text in terms if name in schema.EXACT_FIELDS),
    )


def _text(term: str | bytes) -> str:
    return term.decode() if isinstance(term, bytes) else term


def _highlight(results: list[SearchResult], matcher: Matcher) -> None:
    """Give each result `highlighted`, as other engines do: HTML, escaped but for <em>."""
    articles = Article.objects.in_bulk([result.pk for result in results])
    for result in results:
        article = articles.get(int(result.pk))
        if article is None:
            continue
        fragments = snippet(article.paragraphs, article.language, matcher)
        marked = (
            f"<em>{escape(one.text)}</em>" if one.matched else escape(one.text) for one in fragments
        )
        result.highlighted = {schema.BODY: ["".join(marked)]}
