"""Whoosh's own searcher over the segments of the index: slow, and it takes any Whoosh query."""

from collections.abc import Iterator
from contextlib import contextmanager

from whoosh import fields
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

from archive.analysis import Analysis
from archive.authority import current_analysis
from archive.engines.whoosh_analyzer import TermsAnalyzer
from archive.engines.whoosh_codec import open_reader
from archive.engines.whoosh_numbers import NumberField
from archive.index import K1, ArchiveIndex, B, identity, inverse_document_frequency, schema


@contextmanager
def searching_with_whoosh(index: ArchiveIndex) -> Iterator[Searcher]:
    """Whoosh's searcher on the index as it is now. Raises SearchError when it cannot be read."""
    with index.searching() as engine:
        reader = open_reader(engine.snapshot, build_schema(current_analysis()), _stored_fields)
        yield Searcher(reader, weighting=Weighting())


def _stored_fields(article_id: int) -> dict[str, str]:
    return {name: value for name, (value,) in identity(article_id).items()}


def build_schema(analysis: Analysis) -> fields.Schema:
    """The fields of the index as Whoosh's searcher and query parser see them."""
    texts = {
        name: fields.TEXT(
            analyzer=TermsAnalyzer(analysis, field.analyser),
            phrase=field.located,
            multitoken_query="or",
        )
        for name, field in schema.FIELDS.texts.items()
    }
    identities = {name: fields.ID(stored=True) for name in schema.IDENTITY}
    facets = {name: fields.KEYWORD(sortable=True) for name in schema.FACET_FIELDS}
    numbers = {name: NumberField() for name in (schema.FIELDS.key, *schema.FIELDS.numbers)}
    return fields.Schema(**texts, **identities, **facets, **numbers)


class Weighting(BM25F):
    """BM25 with the inverse document frequency of the index, for Whoosh's own searcher.

    Whoosh's own adds 1 to it. Words that nearly every article has (жана, и, мен) then weigh as much
    as a find in another field, and long questions drown in them; here they weigh nearly nothing, so
    no list of stop words is needed. `benchmarks.quality` measures the difference.
    """

    def __init__(self) -> None:
        super().__init__(B=B, K1=K1)

    def idf(self, searcher: Searcher, fieldname: str, text: str) -> float:
        """The weight of a term in the whole index."""
        parent = searcher.get_parent()
        return inverse_document_frequency(
            parent.doc_frequency(fieldname, text), parent.doc_count_all()
        )
