"""The engine answers as Whoosh's searcher does on real articles, in segments with deletions."""

import json
from collections.abc import Callable, Iterator
from itertools import chain, cycle, islice
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.analysis import Analysis
from archive.index import plan, schema
from archive.index.documents import identity
from archive.index.engine.executor import Engine
from archive.index.schema import FIELDS
from archive.index.segments.making.document_fields import Document
from archive.index.segments.making.inversion import Inverter
from archive.index.segments.segment import Segment
from archive.index.segments.store import Store
from archive.index.upkeep.writing import new_vocabulary
from archive.models.articles.articles import split_paragraphs
from archive.text.tokens import words
from tests.conftest import SHARED
from tests.index.engine.collection import whoosh_searcher
from tests.index.engine.plans import LOCATED_FIELDS, TEXT_FIELDS, WORTH, assert_same, plans
from tests.index.engine.whoosh_executor import execute

ARTICLES = SHARED / "data" / "articles"
FILES = ["ky_24kg.jsonl", "ky_titled.jsonl", "inform_articles_kk.jsonl", "ru_zakon.jsonl"]
EACH, SIZES, DELETED = 150, (300, 20, 75), 40
FACETS = {
    schema.LANGUAGE: ["kk", "ky", "ru"],
    schema.REGIONS: ["1", "2", "11"],
    schema.OFFICIALS: ["0", "1", "4"],
    schema.SOURCE: ["0", "1"],
    schema.YEARS: ["2021", "2022"],
}


def documents(folder: Path) -> Iterator[Document]:
    """Articles of several sources in turn, with made-up records and dates."""
    rows = []
    for name in FILES:
        with (folder / name).open() as lines:
            rows.append([json.loads(line) for line in islice(lines, EACH)])
    in_turn = chain.from_iterable(zip(*map(cycle, rows), strict=False))
    for number, row in enumerate(islice(in_turn, sum(SIZES)), start=1):
        language, day = row["lang"], 20_200_101 + 10_000 * (number % 3) + number % 28
        headline = row.get("title") or row["text"][:60]
        yield Document(
            key=number,
            parts={
                schema.HEADLINE: ((language, headline),),
                schema.BODY: tuple((language, text) for text in split_paragraphs(row["text"])),
            },
            values={
                **identity(number),
                schema.LANGUAGE: (language,),
                schema.REGIONS: tuple(sorted({str(number % 7), str(number % 13)})),
                schema.OFFICIALS: (str(number % 5),) if number % 2 else (),
                schema.SOURCE: (str(number % 2),),
                schema.YEARS: (str(day // 10_000),),
            },
            numbers={
                schema.FIRST_DAY: day,
                schema.LAST_DAY: day,
                schema.STORY: number // 5 if number % 3 else 0,
                schema.FINGERPRINT: number,
            },
        )


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    if not ARTICLES.is_dir():
        pytest.skip("the development data (../shared) is not here")
    store, articles = Store(tmp_path_factory.mktemp("index")), documents(ARTICLES)
    for size in SIZES:
        inverter = Inverter(FIELDS, words, new_vocabulary(Analysis()))
        for document in islice(articles, size):
            inverter.add(document)
        with store.writing() as commit:
            commit.add(inverter.arrays(), len(inverter), FIELDS.key)
    with store.writing() as commit:
        commit.delete(np.arange(3, 3 + 9 * DELETED, 9))
    return store


@pytest.fixture(scope="module")
def compare(store: Store) -> Callable[[plan.Plan], None]:
    engine, searcher = Engine(store.snapshot()), whoosh_searcher(store)

    def check(search: plan.Plan) -> None:
        assert_same(engine.execute(search), execute(search, searcher))

    return check


class Samples:
    """Terms and phrases of the articles to search for, rare and common ones alike."""

    def __init__(self, store: Store) -> None:
        segment = store.snapshot().segments[0].segment
        self.terms = {field: sample_terms(segment, field) for field in TEXT_FIELDS}
        self.phrases: dict[str, list[tuple[str, ...]]] = {field: [] for field in LOCATED_FIELDS}
        for document in islice(documents(ARTICLES), 0, SIZES[0], 7):
            for field in LOCATED_FIELDS:
                language, text = document.parts[FIELDS.texts[field].parts[0]][0]
                analyser = Analysis().analysers()[FIELDS.texts[field].analyser]
                three = [analyser(word, language)[-1] for word in words(text)[2:5]]
                if len(three) > 1:
                    self.phrases[field].append(tuple(three))


def sample_terms(segment: Segment, field: str, count: int = 60) -> list[str]:
    postings = segment.postings(field)
    order = np.argsort(-postings.document_frequencies.astype(np.int64), kind="stable")
    places = {int((len(order) - 1) * (number / count) ** 3) for number in range(count)}
    return [postings.terms[int(order[place])].decode() for place in sorted(places)]


@pytest.fixture(scope="module")
def samples(store: Store) -> Samples:
    return Samples(store)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_same_answers_as_whoosh_on_real_texts(compare, samples, data):
    def terms_in(field: str) -> st.SearchStrategy[str]:
        return st.sampled_from(samples.terms[field])

    def phrases_in(field: str) -> st.SearchStrategy[plan.Node]:
        return st.builds(
            lambda terms, length, slop, boost: plan.Phrase(field, terms[:length], slop, boost),
            st.sampled_from(samples.phrases[field]),
            st.integers(2, 3),
            st.integers(1, 3),
            WORTH,
        )

    def prefixes_in(field: str) -> st.SearchStrategy[plan.Node]:
        return st.builds(
            lambda term, length, boost: plan.Prefix(field, term[:length], boost),
            terms_in(field),
            st.integers(1, 4),
            WORTH,
        )

    def wildcards_in(field: str) -> st.SearchStrategy[plan.Node]:
        return st.builds(
            lambda term, length, last, boost: plan.Wildcard(
                field, f"{term[:length]}*{term[-last:]}", boost
            ),
            terms_in(field),
            st.integers(1, 3),
            st.integers(1, 2),
            WORTH,
        )

    fields = st.sampled_from(TEXT_FIELDS)
    terms = fields.flatmap(
        lambda field: st.builds(plan.Term, st.just(field), terms_in(field), WORTH)
    )
    phrases = st.sampled_from(LOCATED_FIELDS).flatmap(phrases_in)
    leaves = st.one_of(
        terms, terms, phrases, fields.flatmap(prefixes_in), fields.flatmap(wildcards_in)
    )
    compare(data.draw(plans(leaves, FACETS, samples.terms[schema.HEADLINE])))
