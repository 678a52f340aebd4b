"""BM25, by which articles are ranked: how much a term of a query weighs in a document.

Of a term that stands in it `freq` times a document has the score

    idf * (K1 + 1) * freq / (freq + K1 * (1 - B + B * length / average length))

(Robertson & Zaragoza 2009, The Probabilistic Relevance Framework: BM25 and Beyond). Every field is
scored by itself, with its own lengths, and scores are added, each times the boost of its field.
"""

from math import log

B, K1 = 0.75, 1.2
"""How much the length of a text counts, from 0 to 1, and how soon more occurrences of a term add
little: customary values. No `b` from 0.5 to 0.9 and no `k1` from 0.9 to 2 was better for all sets
of queries (docs/search-quality.md)."""


def inverse_document_frequency(with_term: int, documents: int) -> float:
    """The weight of a term (idf) by how many of all documents have it; always above 0.

    That of Robertson & Spärck Jones 1976 with 1 added inside of the logarithm, as Lucene does:
    without, a term that more than half of the documents have would weigh less than nothing.

    >>> [round(inverse_document_frequency(count, 1000), 4) for count in (1, 500, 1000)]
    [6.5033, 0.6931, 0.0005]
    """
    return log(1 + (documents - with_term + 0.5) / (with_term + 0.5))
