"""Telling terms (significant terms): the stems that tell an article from all others."""

from collections import Counter

from archive.analysis import Analysis
from archive.index import Statistics, schema
from archive.models import Article
from archive.text import words

SIMILAR_TERMS = 25
"""How many of an article's most telling words are looked up to find similar ones."""


def telling_terms(article: Article, statistics: Statistics, analysis: Analysis) -> dict[str, float]:
    """The stems that tell an article from others, most telling first, and how much they weigh."""
    language = article.language
    counts = Counter(
        term for word in words(article.body) for term in analysis.stem_terms(word, language)
    )
    weights = {term: count * statistics.weight(schema.BODY, term) for term, count in counts.items()}
    telling = sorted(weights, key=weights.__getitem__, reverse=True)[:SIMILAR_TERMS]
    return {term: weights[term] for term in telling}
