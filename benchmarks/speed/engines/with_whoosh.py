"""Whoosh as it is, with one searcher kept open."""

from collections.abc import Iterable
from importlib.metadata import version
from typing import Any

from whoosh import index
from whoosh import query as whoosh_query
from whoosh.analysis import RegexTokenizer
from whoosh.fields import ID, KEYWORD, NUMERIC, TEXT, Schema
from whoosh.highlight import ContextFragmenter
from whoosh.sorting import FieldFacet

from benchmarks.speed.engines.base import FACETS, PAGE, Engine, Mode
from benchmarks.speed.prepared import Prepared
from benchmarks.speed.queries import OR, PHRASE, PREFIX, Query

_MEGABYTES = 1024


class StockWhoosh(Engine):
    """Tokens in a text field with stored text, the facets in sortable fields."""

    name = f"Whoosh {version('whoosh-reloaded')}"
    most = 100_000

    def build(self, documents: Iterable[Prepared]) -> None:
        self.folder.mkdir(parents=True)
        schema = Schema(
            body=TEXT(analyzer=RegexTokenizer(r"\S+"), stored=True),
            day=NUMERIC(sortable=True),
            language=ID(sortable=True),
            source=ID(sortable=True),
            year=ID(sortable=True),
            regions=KEYWORD(sortable=True),
            officials=KEYWORD(sortable=True),
        )
        writer = index.create_in(str(self.folder), schema).writer(limitmb=_MEGABYTES)
        for document in documents:
            writer.add_document(**_row(document))
        writer.commit()

    def open(self) -> None:
        self.searcher = index.open_dir(str(self.folder)).searcher()

    def run(self, query: Query, mode: Mode) -> int:
        options: dict[str, Any] = {}
        if mode is Mode.DATE:
            options = {"sortedby": "day", "reverse": True}
        if mode is Mode.FACETS:
            options["groupedby"] = {name: FieldFacet(name, allow_overlap=True) for name in FACETS}
        found = self.searcher.search(_query(query), limit=PAGE, **options)
        if mode is Mode.FACETS:
            for name in FACETS:
                {value: len(documents) for value, documents in found.groups(name).items()}
        if mode is Mode.SNIPPETS:
            found.fragmenter = ContextFragmenter()
            for hit in found:
                hit.highlights("body")
        return len(found)

    def close(self) -> None:
        self.searcher.close()


def _row(document: Prepared) -> dict[str, object]:
    return {
        "body": document.stems,
        "day": document.day,
        "language": document.language,
        "source": str(document.source),
        "year": str(document.year),
        "regions": " ".join(map(str, document.regions)),
        "officials": " ".join(map(str, document.officials)),
    }


def _query(wanted: Query) -> Any:
    if wanted.kind == PHRASE:
        return whoosh_query.Phrase("body", list(wanted.terms))
    if wanted.kind == PREFIX:
        return whoosh_query.Prefix("body", wanted.terms[0])
    terms = [whoosh_query.Term("body", term) for term in wanted.terms]
    if len(terms) == 1:
        return terms[0]
    return (whoosh_query.Or if wanted.kind == OR else whoosh_query.And)(terms)
