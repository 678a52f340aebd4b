"""Articles like one: about the same officials and regions, in the same words, at the same time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from math import exp, log

from archive.authority import current_analysis
from archive.index import Engine, SearchError, Statistics, current_index, plan, schema
from archive.models import Article, ArticleOfficial, ArticleRegion
from archive.search.telling_terms import telling_terms
from archive.text.scripts import fold

_CANDIDATES = 30
_MAX_CLUES = 8
_MAX_ARTICLES = 600
"""What many articles share finds none of them: reading long lists of them takes the most time."""

_WORTH = {schema.OFFICIALS: 0.6, schema.REGIONS: 0.3}
"""What a shared record that only these two articles have is worth; all shared words are worth 1."""

_TIME_WORTH, _DAYS = 0.5, 180.0
"""What the same day adds to the worth of an article; after so many days a third of it is left."""


def similar_articles(article: Article, limit: int = 5) -> tuple[Article, ...]:
    """The published articles most like one, without those that tell the same story or copy it.

    There are none while the index cannot be read.
    """
    rarities: Records = {}
    try:
        scores = _candidates(article, rarities)
    except SearchError:
        return ()
    others = Article.objects.published().only(
        "headline", "published", "published_earliest", "published_latest", "story"
    )
    records = _records_of(scores)
    best = max(scores.values(), default=0.0) or 1.0

    def likeness(other: Article) -> tuple[float, int]:
        shared = sum(_WORTH[one[0]] * rarities.get(one, 0.0) for one in records[other.pk])
        return (scores[other.pk] / best + shared) * _nearness(article, other), other.pk

    ranked = sorted(others.in_bulk(scores).values(), key=likeness, reverse=True)
    chosen = [other.pk for other in islice(_distinct(article, ranked), limit)]
    found = Article.objects.published().for_listing().in_bulk(chosen)
    return tuple(found[pk] for pk in chosen if pk in found)


Record = tuple[str, int]
"""An official or a region: the facet field and the id."""

Records = dict[Record, float]
"""The records of the article, each with how rare it is, from 0 to 1."""


def _records_of(article_ids: Iterable[int]) -> dict[int, set[Record]]:
    """The officials and regions that articles are tagged with."""
    ids = list(article_ids)
    records: dict[int, set[Record]] = defaultdict(set)
    for pk, record in ArticleOfficial.objects.filter(article__in=ids).values_list(
        "article", "official"
    ):
        records[pk].add((schema.OFFICIALS, record))
    for pk, record in ArticleRegion.objects.filter(article__in=ids).values_list(
        "article", "region"
    ):
        records[pk].add((schema.REGIONS, record))
    return records


def _candidates(article: Article, rarities: Records) -> dict[int, float]:
    """Articles that share what is rare, with their scores. Fills in how rare the records are."""
    index = current_index()
    with index.searching() as engine:
        for name, pk in _records_of([article.pk])[article.pk]:
            rarities[name, pk] = _rarity(engine, name, str(pk))
        clues = tuple(_clues(article, rarities, engine.statistics))
        if not clues:
            return {}
        found = engine.execute(plan.Plan(plan.AnyOf(clues), limit=_CANDIDATES))
    scores = dict(zip(found.article_ids, found.scores, strict=True))
    scores.pop(article.pk, None)
    return scores


def _rarity(engine: Engine, field: str, text: str) -> float:
    everything = engine.snapshot.doc_count_all + 1
    frequency = engine.statistics.document_frequency(field, text)
    return log(everything / max(frequency, 1)) / log(everything + 1)


def _clues(article: Article, rarities: Records, statistics: Statistics) -> Iterator[plan.Term]:
    """The records and words to look for, the most telling first; the first one always."""
    weights = telling_terms(article, statistics, current_analysis())
    top = max(weights.values(), default=1.0)
    clues = [
        *(plan.Term(name, str(pk), rarity) for (name, pk), rarity in sorted(rarities.items())),
        *(plan.Term(schema.BODY, term, weight / top) for term, weight in weights.items()),
    ]
    articles, taken = 0, 0
    for clue in sorted(clues, key=lambda clue: -clue.boost):
        frequency = statistics.document_frequency(clue.field, clue.text)
        # What only the article itself has leads nowhere.
        if frequency > article.is_public and (not taken or articles + frequency <= _MAX_ARTICLES):
            yield clue
            articles, taken = articles + frequency, taken + 1
        if taken == _MAX_CLUES:
            return


def _nearness(article: Article, other: Article) -> float:
    """What a likeness gains by nearness in time; nothing when a date is not known."""
    if not (article.published_latest and other.published_latest):
        return 1.0
    days = abs((article.published_latest - other.published_latest).days)
    return 1 + _TIME_WORTH * exp(-days / _DAYS)


def _distinct(article: Article, others: list[Article]) -> Iterator[Article]:
    """The others without tellings of the same story, and of every other story one."""
    seen = _identity(article)
    for other in others:
        identity = _identity(other)
        if seen.isdisjoint(identity):
            seen |= identity
            yield other


def _identity(article: Article) -> set[str | int]:
    headline = fold(article.headline)
    return {headline, article.story_id} if article.story_id else {headline}
