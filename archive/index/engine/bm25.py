"""How much a term of a query weighs in an article: BM25."""

from math import log

B, K1 = 0.75, 1.2
"""How much the length of a text counts, and how soon more finds of a word count little more."""


def inverse_document_frequency(with_term: int, documents: int) -> float:
    """The weight of a term by how many documents have it; always above 0."""
    return log(1 + (documents - with_term + 0.5) / (with_term + 0.5))
