"""The fields of the index."""

from collections.abc import Iterable, Iterator
from typing import Any

from whoosh.fields import ID, KEYWORD, NUMERIC, TEXT, Schema

from archive.search.analyzers import (
    ANALYSIS_VERSION,
    LanguageText,
    TermsAnalyzer,
    exact_terms,
    stem_terms,
)

SCHEMA_VERSION = 1
"""Raise it with every change to the fields: the index must then be rebuilt."""

STAMP = f"schema {SCHEMA_VERSION}, analysis {ANALYSIS_VERSION}"
"""What an index must have been made with to be read by this code."""

HEADLINE, BODY, NAMES, EXACT = "headline", "body", "names", "exact"
LANGUAGE, REGIONS, OFFICIALS, SOURCE, YEARS = "language", "regions", "officials", "source", "years"
PUBLISHED, ARTICLE = "published", "article"

FACET_FIELDS = (LANGUAGE, REGIONS, OFFICIALS, SOURCE, YEARS)
SORT_FIELDS = (PUBLISHED, ARTICLE, LANGUAGE, SOURCE, YEARS)

STEM_BOOSTS = {HEADLINE: 3.0, BODY: 1.0, NAMES: 0.5}
"""The fields of stems that a word is looked up in, and what a find there is worth."""

EXACT_BOOST = 0.25
"""What it adds that the word stands there just as it was typed, folded."""


class LanguageTextField(TEXT):  # type: ignore[misc]  # whoosh has no types
    """A field of texts, each with its language. Whoosh's own takes a tuple for ready terms."""

    def index(
        self, value: Iterable[LanguageText], **options: Any
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """What Whoosh writes for one document: term, frequency, weight, encoded positions."""
        options.setdefault("mode", "index")
        for term, *posting in self.format.word_values(iter(value), self.analyzer, **options):
            yield term.encode(), *posting


def build_schema() -> Schema:
    """The Whoosh schema. Facet fields hold ids of records: names change and contain commas."""
    stems = TermsAnalyzer(stem_terms)
    return Schema(
        id=ID(stored=True, unique=True),
        django_ct=ID(stored=True),
        django_id=ID(stored=True),
        **{
            field: LanguageTextField(analyzer=stems, multitoken_query="or") for field in STEM_BOOSTS
        },
        **{EXACT: LanguageTextField(analyzer=TermsAnalyzer(exact_terms))},
        **{field: KEYWORD(sortable=True) for field in FACET_FIELDS},
        **{PUBLISHED: NUMERIC(numtype=int, bits=32, sortable=True, default=0)},
        **{ARTICLE: NUMERIC(numtype=int, bits=64, sortable=True, default=0)},
    )
