"""The archive's index: what a plan is, what a document is made of, and keeping both in step.

A *plan* says what to find in terms of fields; the engine answers it with an *outcome*. Whatever is
wrong with the index is a SearchError, whose message is safe to show.

    from archive.index import current_index, drain, plan, schema

    found = plan.Term(schema.BODY, "келісім")
    outcome = current_index().execute(plan.Plan(found, limit=20))
    outcome.total, outcome.article_ids, outcome.scores
    with current_index().searching() as engine:             # statistics, terms
        engine.statistics.document_frequency(schema.BODY, "келісім")
    drain()                                                 # writes what was changed since

Signals record an IndexChange for every change of an article (`upkeep`); `rebuild()` makes the
whole index anew beside the live one, `compare()` checks it against the database.
"""

from archive.index import plan, schema
from archive.index.current import current_index
from archive.index.documents import identity, read_documents
from archive.index.engine import K1, B, Engine, Statistics, inverse_document_frequency
from archive.index.exceptions import SearchError
from archive.index.handle import WRITE_TIMEOUT, ArchiveIndex, index_at
from archive.index.lexicon import Lexicon
from archive.index.plan import (
    AllOf,
    AnyOf,
    Everything,
    Leaf,
    Node,
    NumberRange,
    Phrase,
    Preferring,
    Prefix,
    Sort,
    Term,
    Wildcard,
    Without,
    wanted_leaves,
)
from archive.index.schema import (
    UNDATED,
)
from archive.index.segments import FieldPostings, LiveSegment, Segment, Snapshot, Unsigned
from archive.index.upkeep import (
    compare,
    connect_signals,
    drain,
    needs_rebuild,
    postponed_updates,
    rebuild,
    record_changes,
    repair_differences,
    replace_articles,
    settle,
    write_changes,
)

__all__ = [
    "K1",
    "UNDATED",
    "WRITE_TIMEOUT",
    "AllOf",
    "AnyOf",
    "ArchiveIndex",
    "B",
    "Engine",
    "Everything",
    "FieldPostings",
    "Leaf",
    "Lexicon",
    "LiveSegment",
    "Node",
    "NumberRange",
    "Phrase",
    "Preferring",
    "Prefix",
    "SearchError",
    "Segment",
    "Snapshot",
    "Sort",
    "Statistics",
    "Term",
    "Unsigned",
    "Wildcard",
    "Without",
    "compare",
    "connect_signals",
    "current_index",
    "drain",
    "identity",
    "index_at",
    "inverse_document_frequency",
    "needs_rebuild",
    "plan",
    "postponed_updates",
    "read_documents",
    "rebuild",
    "record_changes",
    "repair_differences",
    "replace_articles",
    "schema",
    "settle",
    "wanted_leaves",
    "write_changes",
]
