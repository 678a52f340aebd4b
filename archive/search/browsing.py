"""Lists articles from the database alone, while the index cannot be used."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.db.models import F, Model, Q, QuerySet

from archive.analysis import Analysis
from archive.authority import recent_records
from archive.index import UNDATED, Sort
from archive.models import Article, ArticleQuerySet, Region
from archive.search.requests import Excluded, SearchRequest
from archive.search.results import Facets, Fragment, Hit, SearchPage
from archive.search.showing import Matcher, snippet
from archive.text.dates import Month


def browse(request: SearchRequest, trouble: str) -> SearchPage:
    """The page of a request without words: the same articles, without counts of facets.

    Every article is listed, also where each story is wanted once. `trouble`: why it comes from the
    database, for the reader.
    """
    articles = _filtered(Article.objects.published(), request)
    total = articles.count()
    first = (request.page - 1) * request.page_size
    found = _ordered(articles, request.sort).for_listing()[first : first + request.page_size]
    return SearchPage(
        request=replace(request, distinct=False),
        total=total,
        hits=tuple(
            Hit(
                article=article,
                headline=(Fragment(article.headline),),
                snippet=snippet(article.paragraphs, article.language, Matcher(Analysis())),
            )
            for article in found
        ),
        facets=Facets(),
        complete=total,
        notes=(trouble,),
    )


def _filtered(articles: ArticleQuerySet, request: SearchRequest) -> ArticleQuerySet:
    """As Plan's filters mean them: one query for every record that all articles must have."""
    excluded = request.excluded
    for wanted in _any_of_each_kind(request):
        articles = articles.filter(wanted)
    for record in (*request.regions, *request.officials):
        articles = articles.filter(pk__in=_about(record))
    for unwanted in _any_of_each_kind(excluded):
        articles = articles.exclude(unwanted)
    for record in (*excluded.regions, *excluded.officials):
        articles = articles.exclude(pk__in=_about(record))
    return articles


def _any_of_each_kind(values: SearchRequest | Excluded) -> Iterator[Q]:
    """A condition for each kind of which an article has one value as a rule."""
    if values.languages:
        yield Q(language__in=values.languages)
    if values.sources:
        yield Q(source__in=values.sources)
    if values.years:
        yield _in_years(values.years)
    if values.months:
        yield _in_months(values.months)


def _about(record: Model) -> QuerySet[Article, int]:
    """The articles that are tagged with an official, or with a region or something in it."""
    if isinstance(record, Region):
        inside = {record.pk, *recent_records().tree.below(record.pk)}
        return Article.objects.filter(region_tags__region__in=inside).values_list("pk", flat=True)
    return Article.objects.filter(official_tags__official=record.pk).values_list("pk", flat=True)


def _in_years(years: tuple[int, ...]) -> Q:
    wanted = Q()
    for year in years:
        if year == UNDATED:
            wanted |= Q(published_earliest=None) | Q(published_latest=None)
        else:
            wanted |= Q(published_earliest__year__lte=year, published_latest__year__gte=year)
    return wanted


def _in_months(months: tuple[Month, ...]) -> Q:
    wanted = Q()
    for year, month in months:
        first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        wanted |= Q(published_earliest__gte=first, published_latest__lte=last)
    return wanted


def _ordered(articles: ArticleQuerySet, sort: Sort) -> ArticleQuerySet:
    if sort is Sort.OLDEST:
        return articles.order_by(F("published_latest").asc(nulls_last=True), "pk")
    return articles.order_by(F("published_latest").desc(nulls_last=True), "-pk")
