"""How much a term of a query weighs in an article: BM25."""

from math import log
from typing import Any

from whoosh.scoring import BM25F

B, K1 = 0.75, 1.2
"""How much the length of a text counts, and how soon more finds of a word count little more."""


def inverse_document_frequency(with_term: int, documents: int) -> float:
    """The weight of a term by how many documents have it; always above 0."""
    return log(1 + (documents - with_term + 0.5) / (with_term + 0.5))


class Weighting(BM25F):  # type: ignore[misc]  # whoosh has no types
    """BM25 with the inverse document frequency of the literature, for Whoosh's own searcher.

    Whoosh's own adds 1 to it. Words that nearly every article has (жана, и, мен) then weigh as much
    as a find in another field, and long questions drown in them; here they weigh nearly nothing, so
    no list of stop words is needed. `benchmarks.quality` measures the difference.
    """

    def __init__(self) -> None:
        super().__init__(B=B, K1=K1)

    def idf(self, searcher: Any, fieldname: str, text: str) -> float:
        """The weight of a term in the whole index."""
        parent = searcher.get_parent()
        return inverse_document_frequency(
            parent.doc_frequency(fieldname, text), parent.doc_count_all()
        )
