"""The archive's own index. Django must be set up with an archive made for nothing else."""

import os
from collections.abc import Iterable

from django.db import connection

from archive.authority.reader import current_analysis
from archive.index import current_index, plan
from archive.index.schema import BODY, FACET_FIELDS, MONTHS
from archive.index.upkeep.rebuilding import rebuild
from archive.models import Article
from archive.models.articles.articles import split_paragraphs
from archive.search import Sort
from archive.search.showing.matched_words import Matcher
from archive.search.showing.snippets import snippet
from benchmarks.speed.corpus import Document
from benchmarks.speed.engines.base import FACET_VALUES, PAGE, Engine, Mode
from benchmarks.speed.fill import fill
from benchmarks.speed.prepared import Prepared
from benchmarks.speed.queries import OR, PHRASE, PREFIX, Query
from benchmarks.speed.texts import HEADLINE_WORDS

_FACETS = tuple(plan.Facet(field, FACET_VALUES) for field in FACET_FIELDS if field != MONTHS)


class Archive(Engine):
    """Articles made of stems, indexed as usual: every field of the schema is there."""

    name = "Zhylnama"

    def fetch(self, documents: Iterable[Prepared]) -> Iterable[Prepared]:
        fill(map(_as_article, documents))
        return ()

    def build(self, documents: Iterable[Prepared]) -> None:
        rebuild(processes=os.cpu_count() or 1)

    def open(self) -> None:
        self.index = current_index()

    def run(self, query: Query, mode: Mode) -> int:
        node = _node(query)
        found = self.index.execute(
            plan.Plan(
                node=node,
                facets=_FACETS if mode is Mode.FACETS else (),
                sort=Sort.NEWEST if mode is Mode.DATE else Sort.RELEVANCE,
                limit=PAGE,
            )
        )
        if mode is Mode.SNIPPETS:
            # The archive takes terms of which any will do for those of one word.
            several = query.kind == OR
            analysis = current_analysis()
            matcher = (
                Matcher(analysis, stems=frozenset(query.terms))
                if several
                else Matcher.of(node, analysis)
            )
            texts = Article.objects.filter(pk__in=found.article_ids).values_list("language", "body")
            for language, body in texts:
                snippet(split_paragraphs(body), language, matcher)
        return int(found.total)

    def close(self) -> None:
        connection.close()


def _as_article(document: Prepared) -> Document:
    """A document whose only words are the stems, as one paragraph; a stem's stem is itself.

    Its first words are the headline too, so that the pages of this archive can be measured.
    """
    day = str(document.day)
    return Document(
        number=document.number,
        language=document.language,
        headline=" ".join(document.stems.split(" ", HEADLINE_WORDS)[:HEADLINE_WORDS]),
        paragraphs=(document.stems,),
        published=f"{day[:4]}-{day[4:6]}-{day[6:]}" if document.day else "XXXX",
        day=document.day,
        source=document.source,
        regions=document.regions,
        officials=document.officials,
        story=None,
    )


def _node(query: Query) -> plan.Node:
    if query.kind == PHRASE:
        return plan.Phrase(BODY, query.terms)
    if query.kind == PREFIX:
        return plan.Prefix(BODY, query.terms[0])
    terms = tuple(plan.Term(BODY, term) for term in query.terms)
    if len(terms) == 1:
        return terms[0]
    return (plan.AnyOf if query.kind == OR else plan.AllOf)(terms)
