"""Strategies that generate plans, and the comparison of what two executors make of them."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import strategies as st

from archive.index import plan, schema
from archive.index.plan import Sort

WORTH = st.sampled_from([0.1, 0.5, 1.0, 3.0])
TEXT_FIELDS = list(schema.FIELDS.texts)
LOCATED_FIELDS = [name for name, field in schema.FIELDS.texts.items() if field.located]
RANGES = st.builds(
    lambda field, low, length: plan.NumberRange(field, low, low + length),
    st.sampled_from([schema.FIRST_DAY, schema.LAST_DAY]),
    st.sampled_from([-1, 0, 1, 20_210_101, 20_220_103]),
    st.sampled_from([0, 4, 10_000]),
)

Strategy = st.SearchStrategy
Values = Mapping[str, Sequence[str]]
"""Facet fields, and values to look for in each."""


def nodes(leaves: Strategy[plan.Node], facets: Values) -> Strategy[plan.Node]:
    """Nodes of every kind, of words (`leaves`), values of facets, ranges and everything."""
    values = st.sampled_from(sorted(facets)).flatmap(
        lambda field: st.builds(plan.Term, st.just(field), st.sampled_from(facets[field]), WORTH)
    )
    anything = st.one_of(leaves, leaves, leaves, values, RANGES, st.just(plan.Everything()))
    return st.recursive(anything, _joined, max_leaves=8)


def _joined(children: Strategy[plan.Node]) -> Strategy[plan.Node]:
    several = st.lists(children, min_size=2, max_size=4).map(tuple)
    return st.one_of(
        st.builds(plan.AllOf, several),
        st.builds(plan.AnyOf, several),
        st.builds(plan.Without, children, children),
        st.builds(plan.Preferring, children, children),
    )


def plans(leaves: Strategy[plan.Node], facets: Values, headlines: Sequence[str]) -> Strategy:
    """Plans with filters, by terms of headlines too, facets, orders and pages."""
    filterable = {**facets, schema.HEADLINE: headlines}
    filters = st.lists(
        st.sampled_from(sorted(filterable)).flatmap(
            lambda field: st.builds(
                plan.Filter,
                st.just(field),
                st.lists(st.sampled_from(filterable[field]), min_size=1, max_size=2).map(tuple),
                st.sampled_from(plan.Match),
            )
        ),
        max_size=3,
        unique_by=lambda one: (one.field, one.match),
    )
    counted = st.tuples(
        *(
            st.builds(
                plan.Facet,
                st.just(field),
                st.sampled_from([None, 1, 2, 4]),
                st.lists(st.sampled_from(values), max_size=2).map(tuple),
            )
            for field, values in facets.items()
        )
    )
    return st.builds(
        plan.Plan,
        node=nodes(leaves, facets),
        filters=filters.map(tuple),
        facets=counted,
        sort=st.sampled_from(Sort),
        offset=st.sampled_from([0, 0, 3, 1000]),
        limit=st.sampled_from([0, 5, 20, 500]),
        distinct=st.booleans(),
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
