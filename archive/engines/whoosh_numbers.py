"""Columns of numbers, such as the days, in Whoosh's queries: they have no terms to look up."""

from dataclasses import dataclass

import numpy as np
from whoosh import query
from whoosh.fields import NUMERIC
from whoosh.matching import ListMatcher, Matcher, NullMatcher
from whoosh.reading import IndexReader
from whoosh.searching import Searcher

from archive.index import LiveSegment


@dataclass(unsafe_hash=True)  # not frozen: Whoosh sets boosts
class NumberRangeQuery(query.Query):
    """Documents whose number in a sort field lies between two; None is no bound.

    Whoosh's own looks numbers up as terms, and finds deleted documents where it reads columns.
    """

    fieldname: str
    low: int | None
    high: int | None

    def is_leaf(self) -> bool:
        return True

    def estimate_size(self, ixreader: IndexReader) -> int:
        return int(ixreader.doc_count())

    def matcher(self, searcher: Searcher, context: object = None) -> Matcher:
        one: LiveSegment = searcher.reader().segment().one
        numbers = one.segment.numbers(self.fieldname)
        inside = np.ones(len(numbers), bool) if one.live is None else one.live.copy()
        if self.low is not None:
            inside &= numbers >= self.low
        if self.high is not None:
            inside &= numbers <= self.high
        docs = np.flatnonzero(inside).tolist()
        return ListMatcher(docs, all_weights=1.0) if docs else NullMatcher()


class NumberField(NUMERIC):
    """A number of every document, to sort by and to find ranges of; it has no terms."""

    def __init__(self) -> None:
        super().__init__(numtype=int, bits=64, sortable=True, default=0)

    def from_column_value(self, value: int) -> int:
        return value

    def self_parsing(self) -> bool:
        return True

    def parse_query(self, fieldname: str, qstring: str, boost: float = 1.0) -> query.Query:
        number = _integer(qstring)
        return query.NullQuery if number is None else NumberRangeQuery(fieldname, number, number)

    def parse_range(  # whoosh's interface
        self,
        fieldname: str,
        start: str | None,
        end: str | None,
        startexcl: bool,
        endexcl: bool,
        boost: float = 1.0,
    ) -> query.Query:
        low, high = _integer(start), _integer(end)
        return NumberRangeQuery(
            fieldname,
            low if low is None else low + startexcl,
            high if high is None else high - endexcl,
        )


def _integer(text: str | None) -> int | None:
    try:
        return None if text is None else int(text)
    except ValueError:
        return None
