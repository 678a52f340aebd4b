"""The engine answers every plan as Whoosh's own searcher does."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.search import plan, schema
from archive.search.engine.executor import Engine
from archive.search.requests import Sort
from archive.search.segments.store import Store
from archive.search.whoosh_executor import execute
from tests.search.engine.collection import WORDS, whoosh_searcher, write_collection

WORTH = st.sampled_from([0.1, 0.5, 1.0, 3.0])
TEXT_FIELDS = st.sampled_from(list(schema.FIELDS.texts))
LOCATED = st.sampled_from([name for name, field in schema.FIELDS.texts.items() if field.located])
FACETS = {
    schema.LANGUAGE: ["kk", "ky", "ru", "en"],
    schema.REGIONS: [str(number) for number in range(10)],
    schema.OFFICIALS: ["1", "2", "3"],
    schema.SOURCE: ["1", "2"],
    schema.YEARS: ["0", "2021", "2022", "2023"],
}


def term_of(field: str, word: str, language: str) -> str:
    found = schema.FIELDS.texts[field].analyser(word, language)
    return found[-1] if found else word


TERMS = st.builds(
    lambda field, word, language, boost: plan.Term(field, term_of(field, word, language), boost),
    TEXT_FIELDS,
    st.sampled_from([*WORDS, "жоқ"]),
    st.sampled_from(["kk", "ru"]),
    WORTH,
)
FACET_TERMS = st.sampled_from(sorted(FACETS)).flatmap(
    lambda field: st.builds(plan.Term, st.just(field), st.sampled_from(FACETS[field]), WORTH)
)
PHRASES = st.builds(
    lambda field, words, slop, boost: plan.Phrase(
        field, tuple(term_of(field, word, "kk") for word in words), slop, boost
    ),
    LOCATED,
    st.lists(st.sampled_from(WORDS[:8]), min_size=2, max_size=3),
    st.integers(1, 4),
    WORTH,
)
PREFIXES = st.builds(
    lambda field, word, length, boost: plan.Prefix(field, word[:length], boost),
    TEXT_FIELDS,
    st.sampled_from([*WORDS, "ъъ"]),
    st.integers(1, 4),
    WORTH,
)
RANGES = st.builds(
    lambda field, low, length: plan.NumberRange(field, low, low + length),
    st.sampled_from([schema.FIRST_DAY, schema.LAST_DAY]),
    st.sampled_from([-1, 0, 1, 20_210_101, 20_220_103]),
    st.sampled_from([0, 4, 10_000]),
)
LEAVES = st.one_of(TERMS, TERMS, FACET_TERMS, PHRASES, PREFIXES, RANGES, st.just(plan.Everything()))


def joined(children: st.SearchStrategy[plan.Node]) -> st.SearchStrategy[plan.Node]:
    several = st.lists(children, min_size=2, max_size=4).map(tuple)
    return st.one_of(
        st.builds(plan.AllOf, several),
        st.builds(plan.AnyOf, several),
        st.builds(plan.Without, children, children),
        st.builds(plan.Preferring, children, children),
    )


NODES = st.recursive(LEAVES, joined, max_leaves=8)
FILTERS = st.lists(
    st.sampled_from(sorted(FACETS)).flatmap(
        lambda field: st.builds(
            plan.Filter,
            st.just(field),
            st.lists(st.sampled_from(FACETS[field]), min_size=1, max_size=2).map(tuple),
            st.sampled_from(plan.Match),
        )
    ),
    max_size=3,
    unique_by=lambda one: (one.field, one.match),
).map(tuple)
PLANS = st.builds(
    plan.Plan,
    node=NODES,
    filters=FILTERS,
    facets=st.tuples(
        *(
            st.builds(
                plan.Facet,
                st.just(field),
                st.sampled_from([None, 1, 2, 4]),
                st.lists(st.sampled_from(FACETS[field]), max_size=2).map(tuple),
            )
            for field in schema.FACET_FIELDS
        )
    ),
    sort=st.sampled_from(Sort),
    offset=st.sampled_from([0, 0, 3, 1000]),
    limit=st.sampled_from([0, 5, 20, 500]),
)


def assert_same(ours: plan.Outcome, theirs: plan.Outcome) -> None:
    """Hits, counts and order are equal, and scores but for rounding."""
    assert ours.total == theirs.total
    assert ours.facets == theirs.facets
    assert ours.scores == pytest.approx(theirs.scores, rel=1e-4)
    if ours.article_ids != theirs.article_ids:
        scores = dict(zip(theirs.article_ids, theirs.scores, strict=True))
        for article, score in zip(ours.article_ids, ours.scores, strict=True):
            assert scores.get(article, min(scores.values())) == pytest.approx(score, rel=1e-4)


@pytest.fixture(scope="module", params=[([40], 0), ([240, 1, 60], 30)])
def compare(request, tmp_path_factory) -> Callable[[plan.Plan], None]:
    """Compares both on an index of one segment, and on one of several with deletions.

    The several are so large that the numbers of documents need a wider type than in each of them.
    """
    sizes, deleted = request.param
    store = write_collection(tmp_path_factory.mktemp("index"), 7, sizes, deleted)
    engine, searcher = Engine(store.snapshot()), whoosh_searcher(store)

    def check(search: plan.Plan) -> None:
        assert_same(engine.execute(search), execute(search, searcher))

    return check


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
