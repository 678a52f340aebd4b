"""The fields of the index, and what a find in each is worth."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from whoosh.fields import ID, KEYWORD, NUMERIC, TEXT, Schema

from archive.search.analyzers import (
    ANALYSIS_VERSION,
    LanguageText,
    TermsAnalyzer,
    exact_terms,
    first_letters,
    skeleton_terms,
    stem_terms,
)

SCHEMA_VERSION = 2
"""Raise it with every change to the fields: the index must then be rebuilt."""

STAMP = f"schema {SCHEMA_VERSION}, analysis {ANALYSIS_VERSION}"
"""What an index must have been made with to be read by this code."""

HEADLINE, BODY = "headline", "body"
HEADLINE_EXACT, BODY_EXACT = "headline_exact", "body_exact"
FIRST, SKELETON = "first", "skeleton"
LANGUAGE, REGIONS, OFFICIALS, SOURCE, YEARS = "language", "regions", "officials", "source", "years"
FIRST_DAY, LAST_DAY, ARTICLE = "first_day", "last_day", "article"

ANALYSERS: dict[str, Callable[[str, str | None], tuple[str, ...]]] = {
    HEADLINE: stem_terms,
    BODY: stem_terms,
    HEADLINE_EXACT: exact_terms,
    BODY_EXACT: exact_terms,
    FIRST: first_letters,
    SKELETON: skeleton_terms,
}
"""The text fields, and what turns a word into their terms."""

BOOSTS = {
    HEADLINE: 3.0,
    BODY: 1.0,
    HEADLINE_EXACT: 0.6,
    BODY_EXACT: 0.2,
    FIRST: 1.0,
    SKELETON: 0.1,
}
"""What a find in a field is worth: exact form above folded form above stem, headline above body.

A form that is found is found in the fields of its stem and its first letters too, and their worth
adds up. `python -m benchmarks.quality` measures a change (docs/search-quality.md).
"""

STEM_FIELDS = (HEADLINE, BODY)
EXACT_FIELDS = (HEADLINE_EXACT, BODY_EXACT)
FACET_FIELDS = (LANGUAGE, REGIONS, OFFICIALS, SOURCE, YEARS)
SORT_FIELDS = (FIRST_DAY, LAST_DAY, ARTICLE, LANGUAGE, SOURCE, YEARS)


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
    days = {"numtype": int, "bits": 32, "sortable": True, "default": 0}
    return Schema(
        id=ID(stored=True, unique=True),
        django_ct=ID(stored=True),
        django_id=ID(stored=True),
        **{
            field: LanguageTextField(analyzer=TermsAnalyzer(terms), multitoken_query="or")
            for field, terms in ANALYSERS.items()
        },
        **{field: KEYWORD(sortable=True) for field in FACET_FIELDS},
        **{field: NUMERIC(**days) for field in (FIRST_DAY, LAST_DAY)},
        **{ARTICLE: NUMERIC(numtype=int, bits=64, sortable=True, default=0)},
    )
