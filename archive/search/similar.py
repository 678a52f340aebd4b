"""Articles like one: about the same officials and regions, in the same words, at the same time."""

from collections.abc import Iterator
from itertools import islice
from math import exp, log
from typing import Any

from haystack import connections

from archive.models import Article
from archive.search import plan, schema
from archive.search.authority import current_names
from archive.search.exceptions import SearchError
from archive.search.haystack_search import telling_terms
from archive.text.folding import fold

_CANDIDATES = 30
_MAX_CLUES = 12
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
    current_names()
    try:
        scores, rarities = _candidates(article)
    except SearchError:
        return ()
    best = max(scores.values(), default=0.0) or 1.0
    others = Article.objects.published().for_listing().prefetch_related("officials", "regions")
    ranked = sorted(
        others.in_bulk(scores).values(),
        key=lambda other: (_likeness(article, other, scores[other.pk] / best, rarities), other.pk),
        reverse=True,
    )
    return tuple(islice(_distinct(article, ranked), limit))


Records = dict[tuple[str, int], float]
"""The officials and regions of the article, each with how rare it is, from 0 to 1."""


def _candidates(article: Article) -> tuple[dict[int, float], Records]:
    """Articles that share what is rare, with their scores; and the rarity of the records."""
    backend = connections["default"].get_backend()
    with backend.handle.searching() as (searcher, _columns):
        rarities = {
            (name, pk): _rarity(searcher, name, str(pk)) for name, pk in _records_of(article)
        }
        clues = tuple(_clues(article, rarities, searcher))
        if not clues:
            return {}, rarities
        found = backend.execute(plan.Plan(plan.AnyOf(clues), limit=_CANDIDATES))
    scores = dict(zip(found.article_ids, found.scores, strict=True))
    scores.pop(article.pk, None)
    return scores, rarities


def _records_of(article: Article) -> set[tuple[str, int]]:
    return {(schema.OFFICIALS, record.pk) for record in article.officials.all()} | {
        (schema.REGIONS, record.pk) for record in article.regions.all()
    }


def _rarity(searcher: Any, field: str, text: str) -> float:
    everything = searcher.doc_count() + 1
    return log(everything / max(searcher.doc_frequency(field, text), 1)) / log(everything + 1)


def _clues(article: Article, rarities: Records, searcher: Any) -> Iterator[plan.Term]:
    """The records and words to look for, the most telling first; the first one always."""
    weights = telling_terms(article, searcher)
    top = max(weights.values(), default=1.0)
    clues = [
        *(plan.Term(name, str(pk), rarity) for (name, pk), rarity in sorted(rarities.items())),
        *(plan.Term(schema.BODY, term, weight / top) for term, weight in weights.items()),
    ]
    articles, taken = 0, 0
    for clue in sorted(clues, key=lambda clue: -clue.boost):
        frequency = searcher.doc_frequency(clue.field, clue.text)
        # What only the article itself has leads nowhere.
        if frequency > article.is_public and (not taken or articles + frequency <= _MAX_ARTICLES):
            yield clue
            articles, taken = articles + frequency, taken + 1
        if taken == _MAX_CLUES:
            return


def _likeness(article: Article, other: Article, words: float, rarities: Records) -> float:
    """How alike two articles are; `words`: by their words, from 0 to 1."""
    shared = sum(
        _WORTH[name] * rarities[name, pk]
        for name, pk in _records_of(other)
        if (name, pk) in rarities
    )
    if not (article.published_latest and other.published_latest):
        return words + shared
    days = abs((article.published_latest - other.published_latest).days)
    return (words + shared) * (1 + _TIME_WORTH * exp(-days / _DAYS))


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
