"""Tantivy, a search library in Rust, through tantivy-py."""

import re
from collections.abc import Iterable
from importlib.metadata import version

import tantivy

from benchmarks.speed.engines.base import FACET_VALUES, FACETS, PAGE, Engine, Mode
from benchmarks.speed.prepared import Prepared
from benchmarks.speed.queries import COMMON_AND, MIXED_AND, OR, PHRASE, PREFIX, Query

_AGGREGATION = {name: {"terms": {"field": name, "size": FACET_VALUES}} for name in FACETS}
_WRITER_BYTES = 512_000_000


class Tantivy(Engine):
    """All tokens in one stored text field, the facets in fast fields."""

    name = f"Tantivy {version('tantivy')}"

    def build(self, documents: Iterable[Prepared]) -> None:
        self.folder.mkdir(parents=True)
        writer = self._index().writer(_WRITER_BYTES, num_threads=2)
        for document in documents:
            writer.add_document(_row(document))
        writer.commit()
        writer.wait_merging_threads()

    def open(self) -> None:
        self.index = self._index()
        self.schema = self.index.schema
        self.searcher = self.index.searcher()

    def run(self, query: Query, mode: Mode) -> int:
        wanted = self._query(query)
        order = "day" if mode is Mode.DATE else None
        found = self.searcher.search(wanted, PAGE, order_by_field=order)
        if mode is Mode.FACETS:
            self.searcher.aggregate(wanted, _AGGREGATION)
        if mode is Mode.SNIPPETS:
            generator = tantivy.SnippetGenerator.create(self.searcher, wanted, self.schema, "body")
            for _, address in found.hits:
                generator.snippet_from_doc(self.searcher.doc(address)).to_html()
        return int(found.count)  # type: ignore[attr-defined]  # its stub has no count

    def close(self) -> None:
        del self.searcher, self.index

    def _index(self) -> tantivy.Index:
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("body", stored=True, tokenizer_name="spaces")
        schema.add_text_field("language", fast=True, tokenizer_name="raw", index_option="basic")
        for name in ("day", "year", "source", "regions", "officials"):
            schema.add_unsigned_field(name, fast=True)
        index = tantivy.Index(schema.build(), path=str(self.folder))
        spaces = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        index.register_tokenizer("spaces", spaces)
        return index

    def _query(self, query: Query) -> tantivy.Query:
        if query.kind == PHRASE:
            return tantivy.Query.phrase_query(self.schema, "body", list(query.terms))
        if query.kind == PREFIX:
            pattern = re.escape(query.terms[0]) + ".*"
            return tantivy.Query.regex_query(self.schema, "body", pattern)
        terms = [tantivy.Query.term_query(self.schema, "body", term) for term in query.terms]
        if len(terms) == 1:
            return terms[0]
        occur = {OR: tantivy.Occur.Should, MIXED_AND: tantivy.Occur.Must}
        occur[COMMON_AND] = tantivy.Occur.Must
        return tantivy.Query.boolean_query([(occur[query.kind], term) for term in terms])


def _row(document: Prepared) -> tantivy.Document:
    row = tantivy.Document()
    row.add_text("body", document.stems)
    row.add_text("language", document.language)
    for name, value in (
        ("day", document.day),
        ("year", document.year),
        ("source", document.source),
        *(("regions", region) for region in document.regions),
        *(("officials", official) for official in document.officials),
    ):
        row.add_unsigned(name, value)
    return row
