"""What the search is measured against: BM25 over words as they are, and over their beginnings."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from archive.text.tokens import tokenise

K1, B = 1.2, 0.75
CUT = 5

Terms = Callable[[str], str]


def exact(word: str) -> str:
    """The word, in lower case."""
    return word.lower()


def five_letters(word: str) -> str:
    """The first five letters, the simplest stemmer there is."""
    return word.lower()[:CUT]


BASELINES: dict[str, Terms] = {"exact match": exact, "five-letter cut": five_letters}


class Bm25:
    """Any of the words of a query, weighed by BM25 with the k1 and b that the archive uses."""

    def __init__(self, documents: Iterable[tuple[str, str]], term_of: Terms) -> None:
        """Index documents, each an id and a text."""
        self.term_of = term_of
        self.ids: list[str] = []
        lengths: list[int] = []
        postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, (document, text) in enumerate(documents):
            counts = Counter(self._terms(text))
            self.ids.append(document)
            lengths.append(counts.total())
            for term, count in counts.items():
                postings[term].append((number, count))
        self.postings = {term: np.array(rows) for term, rows in postings.items()}
        self.norms = K1 * (1 - B + B * np.array(lengths) / max(1.0, float(np.mean(lengths))))

    def rank(self, query: str, depth: int) -> Sequence[str]:
        """The ids of the best documents, best first."""
        scores = np.zeros(len(self.ids))
        for term in dict.fromkeys(self._terms(query)):
            if term not in self.postings:
                continue
            documents, counts = self.postings[term].T
            with_term = len(documents)
            idf = np.log1p((len(self.ids) - with_term + 0.5) / (with_term + 0.5))
            scores[documents] += idf * counts * (K1 + 1) / (counts + self.norms[documents])
        best = np.argsort(-scores, kind="stable")[:depth]
        return [self.ids[number] for number in best if scores[number] > 0]

    def _terms(self, text: str) -> list[str]:
        return [self.term_of(token.text) for token in tokenise(text)]
