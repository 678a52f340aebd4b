"""What a node of a plan finds: documents in ascending order, and how good they are.

Nothing is worked out before it is asked for: a page needs the best documents, counts need all of
them without their scores, and by date no score at all.
"""

from collections.abc import Callable

import numpy as np

from archive.index.engine.ranking.top import candidates
from archive.index.segments import Array

Score = Callable[[Array, Array], Array]
"""From documents, and how often a term stands in each, to their scores."""


class Found:
    """Documents with a score each.

    Properties are worked out whenever they are asked for: in Python 3.11 all searches would wait
    for each other at a cached one, which has a lock.
    """

    _docs: Array

    @property
    def docs(self) -> Array:
        """The documents, in ascending order."""
        return self._docs

    @property
    def scores(self) -> Array:
        """The score of each of them."""
        raise NotImplementedError

    @property
    def count(self) -> int:
        """How many documents there are."""
        return len(self._docs)

    def at(self, places: Array) -> "Found":
        """Those at some places."""
        return Scored(self.docs.take(places), self.scores.take(places))

    def where(self, kept: Array) -> "Found":
        """Those that a mask of all documents of the collection has."""
        return self.at(np.flatnonzero(kept.take(self.docs)))

    def leading(self, count: int) -> "Found":
        """The `count` best, of at least so many, and all that are as good as the last of these.

        Others may be among them, which are worse, and even some that were not found.
        """
        return self.at(candidates(self.scores, count)) if self.count > count else self


class Scored(Found):
    """Documents whose scores are known."""

    def __init__(self, docs: Array, scores: Array) -> None:
        self._docs, self._scores = docs, scores

    @property
    def scores(self) -> Array:
        return self._scores


class Alike(Found):
    """Documents that are all equally good."""

    def __init__(self, docs: Array, score: float) -> None:
        self._docs, self._score = docs, score

    @property
    def scores(self) -> Array:
        return np.full(self.count, self._score, np.float32)

    def at(self, places: Array) -> Found:
        return Alike(self.docs.take(places), self._score)

    def leading(self, count: int) -> Found:
        return self


class Everything(Alike):
    """All documents of a collection that have not been deleted. Keep one per snapshot."""

    def __init__(self, doc_count: int, live: Array | None, score: float) -> None:
        docs = np.arange(doc_count) if live is None else np.flatnonzero(live)
        super().__init__(docs, score)
        self._live = live

    def where(self, kept: Array) -> Found:
        mask = kept if self._live is None else kept & self._live
        return Alike(np.flatnonzero(mask), self._score)


class Counted(Found):
    """Documents of a term, with how often it stands in each."""

    def __init__(self, docs: Array, freqs: Array, score: Score) -> None:
        self._docs, self._freqs, self._score = docs, freqs, score

    @property
    def scores(self) -> Array:
        return self._score(self._docs, self._freqs)

    def at(self, places: Array) -> Found:
        return Counted(self._docs.take(places), self._freqs.take(places), self._score)

    def leading(self, count: int) -> Found:
        return Scored(self._docs, self.scores).leading(count)


class Dense(Found):
    """Many documents, by scores of all documents of the collection: 0 where it is not found."""

    def __init__(self, of_all: Array) -> None:
        self._of_all = of_all
        self._found = of_all > 0

    @property
    def docs(self) -> Array:
        return np.flatnonzero(self._found)

    @property
    def scores(self) -> Array:
        return self._of_all.take(self.docs)

    @property
    def count(self) -> int:
        return int(np.count_nonzero(self._found))

    def where(self, kept: Array) -> Found:
        return Dense(self._of_all * kept)

    def leading(self, count: int) -> Found:
        docs = candidates(self._of_all, count)
        return Scored(docs, self._of_all.take(docs))


NOTHING = Scored(np.empty(0, np.intp), np.empty(0, np.float32))
