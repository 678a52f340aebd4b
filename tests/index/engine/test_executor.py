"""The engine answers every plan as Whoosh's own searcher does."""

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.analysis import Analysis
from archive.index import plan, schema
from archive.index.engine import counting
from archive.index.engine.executor import Engine
from archive.index.engine.facets import segment_facets
from archive.index.engine.finding import matching, phrases, term_postings
from archive.index.engine.ranking import scoring, top
from archive.index.segments.store import Store
from tests.index.engine.collection import WORDS, whoosh_searcher, write_collection
from tests.index.engine.plans import LOCATED_FIELDS, TEXT_FIELDS, WORTH, assert_same, plans
from tests.index.engine.whoosh_executor import execute

FACETS = {
    schema.LANGUAGE: ["kk", "ky", "ru", "en"],
    schema.REGIONS: [str(number) for number in range(10)],
    schema.OFFICIALS: ["1", "2", "3"],
    schema.SOURCE: ["1", "2"],
    schema.YEARS: ["0", "2021", "2022", "2023"],
}


def term_of(field: str, word: str, language: str) -> str:
    found = Analysis().analysers()[schema.FIELDS.texts[field].analyser](word, language)
    return found[-1] if found else word


TERMS = st.builds(
    lambda field, word, language, boost: plan.Term(field, term_of(field, word, language), boost),
    st.sampled_from(TEXT_FIELDS),
    st.sampled_from([*WORDS, "жоқ"]),
    st.sampled_from(["kk", "ru"]),
    WORTH,
)
PHRASES = st.builds(
    lambda field, words, slop, boost: plan.Phrase(
        field, tuple(term_of(field, word, "kk") for word in words), slop, boost
    ),
    st.sampled_from(LOCATED_FIELDS),
    st.lists(st.sampled_from(WORDS[:8]), min_size=2, max_size=3),
    st.integers(1, 4),
    WORTH,
)
PREFIXES = st.builds(
    lambda field, word, length, boost: plan.Prefix(field, word[:length], boost),
    st.sampled_from(TEXT_FIELDS),
    st.sampled_from([*WORDS, "ъъ"]),
    st.integers(1, 4),
    WORTH,
)
WILDCARDS = st.builds(
    lambda field, word, length, last, boost: plan.Wildcard(
        field, f"{word[:length]}*{word[-last:]}", boost
    ),
    st.sampled_from(TEXT_FIELDS),
    st.sampled_from([*WORDS, "ъъ"]),
    st.integers(1, 4),
    st.integers(1, 3),
    WORTH,
)
PLANS = plans(st.one_of(TERMS, TERMS, PHRASES, PREFIXES, WILDCARDS), FACETS, ["қала", "жоқ"])


RARE = {
    (counting, "_SPARSE"): 0,
    (counting, "_SHORT"): 0,
    (phrases, "_SHORT"): 0,
    (matching, "SPARSE"): 0,
    (scoring, "_SPARSE"): 0,
    (scoring, "_SELDOM"): 0,
    (term_postings, "SPARSE"): 0,
    (term_postings, "_SELDOM"): 0,
    (term_postings, "_FEW"): 1,
    (top, "_GROUP"): 2,
}
"""Limits by which everything is looked up as what few documents have."""

LONG = {(segment_facets, "_WIDE"): 2}
"""A limit by which many documents have more values than a row of facets holds."""


@pytest.fixture(
    scope="module",
    params=[([40], 0, {}), ([240, 1, 60], 30, LONG), ([240, 1, 60], 30, RARE)],
    ids=["one segment", "several segments", "several segments, all rare"],
)
def compare(request, tmp_path_factory) -> Iterator[Callable[[plan.Plan], None]]:
    """Compares both on an index of one segment, and on one of several with deletions.

    The several are so large that the numbers of documents need a wider type than in each of them.
    """
    sizes, deleted, limits = request.param
    store = write_collection(tmp_path_factory.mktemp("index"), 7, sizes, deleted)
    engine, searcher = Engine(store.snapshot()), whoosh_searcher(store)

    def check(search: plan.Plan) -> None:
        assert_same(engine.execute(search), execute(search, searcher))

    with pytest.MonkeyPatch.context() as patch:
        for (module, name), limit in limits.items():
            patch.setattr(module, name, limit)
        yield check


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(search=PLANS)
def test_same_answers_as_whoosh(compare, search):
    compare(search)


def test_empty_index_finds_nothing(tmp_path):
    store = Store(tmp_path)
    with store.writing():
        pass
    found = Engine(store.snapshot()).execute(
        plan.Plan(plan.Everything(), facets=tuple(map(plan.Facet, schema.FACET_FIELDS)))
    )
    assert found == plan.Outcome(
        0, (), (), {field: plan.Counts({}, 0) for field in schema.FACET_FIELDS}
    )


def test_files_of_a_replaced_snapshot_are_let_go(tmp_path):
    store = write_collection(tmp_path, 7, [40, 50], 3)
    engine = Engine(store.snapshot())
    facets = tuple(map(plan.Facet, schema.FACET_FIELDS))
    engine.execute(plan.Plan(plan.Phrase(schema.BODY, ("қала", "облыс"), 4), facets=facets))
    files = [weakref.ref(one.segment.file) for one in engine.snapshot.segments]
    gc.disable()  # nobody waits for it to find a circle
    try:
        store.forget()
        del engine
        assert [held() for held in files] == [None, None]
    finally:
        gc.enable()
