"""Executes plans on the arrays of the index with NumPy, all segments as one collection.

Documents are found first (`finding`) and scored only when somebody asks (`ranking`); `facets` has
the values that documents can be counted by. Tests compare it with Whoosh's own searcher.

    engine = Engine(store.snapshot())
    outcome = engine.execute(Plan(AllOf((Term("body", "облыс"), Term("body", "қытай")))))
    outcome.total, outcome.article_ids

An engine belongs to one snapshot, and may be shared by threads.
"""

from archive.index.engine.bm25 import K1, B, inverse_document_frequency
from archive.index.engine.executor import Engine
from archive.index.engine.statistics import Statistics

__all__ = [
    "K1",
    "B",
    "Engine",
    "Statistics",
    "inverse_document_frequency",
]
