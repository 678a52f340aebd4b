"""Xapian, a search library in C++, through its Python bindings."""

from collections.abc import Iterable
from typing import Any

from benchmarks.speed.engines.base import FACET_VALUES, PAGE, Engine, Mode
from benchmarks.speed.prepared import Prepared
from benchmarks.speed.queries import OR, PHRASE, PREFIX, Query

try:
    import xapian
except ImportError:
    xapian = None

_DAY = 0
_SLOTS: dict[str, Iterable[int]] = {"language": (1,), "source": (2,), "year": (3,)}
_SLOTS |= {"regions": range(10, 20), "officials": range(20, 30)}
"""A slot holds one value: a facet with several values has several slots."""

_LONGEST_TERM = 200
_FLUSH = 10_000
_SNIPPET_LENGTH = 280


class Xapian(Engine):
    """Tokens with their positions, the facets in value slots."""

    name = f"Xapian {xapian.version_string()}" if xapian else "Xapian"

    @classmethod
    def missing(cls) -> str:
        return "" if xapian else "the Python bindings of Xapian (Debian: python3-xapian)"

    def build(self, documents: Iterable[Prepared]) -> None:
        database = xapian.WritableDatabase(str(self.folder), xapian.DB_CREATE)
        for document in documents:
            database.add_document(_row(document))
            if document.number % _FLUSH == 0:
                database.commit()
        database.commit()
        database.close()

    def open(self) -> None:
        self.database = xapian.Database(str(self.folder))
        self.all = self.database.get_doccount()

    def run(self, query: Query, mode: Mode) -> int:
        enquire = xapian.Enquire(self.database)
        enquire.set_query(_query(query))
        spies = []
        if mode is Mode.DATE:
            enquire.set_weighting_scheme(xapian.BoolWeight())
            enquire.set_sort_by_value(_DAY, True)
        if mode is Mode.FACETS:
            spies = [xapian.ValueCountMatchSpy(slot) for slots in _SLOTS.values() for slot in slots]
            for spy in spies:
                enquire.add_matchspy(spy)
        found = enquire.get_mset(0, PAGE, self.all)
        hits = [match.document.get_data() if mode is Mode.SNIPPETS else match for match in found]
        if mode is Mode.SNIPPETS:
            for text in hits:
                found.snippet(text.decode(), _SNIPPET_LENGTH)
        for spy in spies:
            list(spy.top_values(FACET_VALUES))
        return int(found.get_matches_estimated())

    def close(self) -> None:
        self.database.close()


def _row(document: Prepared) -> Any:
    row = xapian.Document()
    row.set_data(document.stems)
    for position, stem in enumerate(document.stems.split(" ")):
        row.add_posting(stem.encode()[:_LONGEST_TERM], position)
    row.add_value(_DAY, xapian.sortable_serialise(document.day))
    for facet, slots in _SLOTS.items():
        value = getattr(document, facet)
        for slot, one in zip(slots, value if isinstance(value, tuple) else (value,), strict=False):
            row.add_value(slot, str(one))
    return row


def _query(query: Query) -> Any:
    if query.kind == PREFIX:
        return xapian.Query(
            xapian.Query.OP_WILDCARD,
            query.terms[0],
            0,
            xapian.Query.WILDCARD_LIMIT_ERROR,
            xapian.Query.OP_OR,
        )
    operator = xapian.Query.OP_OR if query.kind == OR else xapian.Query.OP_AND
    if query.kind == PHRASE:
        operator = xapian.Query.OP_PHRASE
    return xapian.Query(operator, list(query.terms))
