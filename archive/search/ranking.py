"""How much a term of a query weighs in an article."""

from math import log
from typing import Any

from whoosh.scoring import BM25F


class Weighting(BM25F):  # type: ignore[misc]  # whoosh has no types
    """BM25 with the inverse document frequency of the literature.

    Whoosh's own adds 1 to it. Words that nearly every article has (жана, и, мен) then weigh as much
    as a find in another field, and long questions drown in them; here they weigh nearly nothing, so
    no list of stop words is needed. `benchmarks.quality` measures the difference.
    """

    def idf(self, searcher: Any, fieldname: str, text: str) -> float:
        """The weight of a term by how many articles have it; never negative."""
        parent = searcher.get_parent()
        with_term = parent.doc_frequency(fieldname, text)
        return log(1 + (parent.doc_count_all() - with_term + 0.5) / (with_term + 0.5))
