"""What a node of a plan finds (a score vector): documents and how well they match.

Nothing is worked out before it is asked for: a page needs the best documents, counts need all of
them without their scores, and by date no score at all.
"""

from collections.abc import Callable

import numpy as np

from archive.index.engine.ranking.top import candidates
from archive.index.segments import DocIds, Freqs, Mask, Places, Scores

Score = Callable[[DocIds, Freqs], Scores]
"""From documents, and the frequency of a term in each, to their scores."""


class Found:
    """Documents with a score each.

    Properties are worked out whenever they are asked for: in Python 3.11 all searches would wait
    for each other at a cached one, which has a lock.
    """

    _docs: DocIds

    @property
    def docs(self) -> DocIds:
        """The documents."""
        return self._docs

    @property
    def scores(self) -> Scores:
        """The score of each of `docs`."""
        raise NotImplementedError

    @property
    def count(self) -> int:
        """How many documents there are."""
        return len(self._docs)

    def at(self, places: Places) -> "Found":
        """Those at some places of `docs`."""
        return Scored(self.docs.take(places), self.scores.take(places))

    def where(self, kept: Mask) -> "Found":
        """Those that a mask of all documents of the collection has (a filter)."""
        return self.at(np.flatnonzero(kept.take(self.docs)))

    def leading(self, count: int) -> "Found":
        """A part that has the `count` best, and all that are as good as the last of these.

        Worse ones may be among them, and some that were not found, with score 0. There must be at
        least `count` documents.
        """
        return self.at(candidates(self.scores, count)) if self.count > count else self


class Scored(Found):
    """Documents whose scores are known."""

    def __init__(self, docs: DocIds, scores: Scores) -> None:
        self._docs, self._scores = docs, scores

    @property
    def scores(self) -> Scores:
        return self._scores


class Alike(Found):
    """Documents of constant score, all equally good."""

    def __init__(self, docs: DocIds, score: float) -> None:
        self._docs, self._score = docs, score

    @property
    def scores(self) -> Scores:
        return np.full(self.count, self._score, np.float32)

    def at(self, places: Places) -> Found:
        return Alike(self.docs.take(places), self._score)

    def leading(self, count: int) -> Found:
        return self


class Everything(Alike):
    """All documents of a collection that have not been deleted. Keep one per snapshot."""

    def __init__(self, doc_count: int, live: Mask | None, score: float) -> None:
        docs = np.arange(doc_count) if live is None else np.flatnonzero(live)
        super().__init__(docs, score)
        self._live = live

    def where(self, kept: Mask) -> Found:
        mask = kept if self._live is None else kept & self._live
        return Alike(np.flatnonzero(mask), self._score)


class Counted(Found):
    """The posting list of a term, scored when somebody asks."""

    def __init__(self, docs: DocIds, freqs: Freqs, score: Score) -> None:
        self._docs, self._freqs, self._score = docs, freqs, score

    @property
    def scores(self) -> Scores:
        return self._score(self._docs, self._freqs)

    def at(self, places: Places) -> Found:
        return Counted(self._docs.take(places), self._freqs.take(places), self._score)

    def leading(self, count: int) -> Found:
        return Scored(self._docs, self.scores).leading(count)


class Dense(Found):
    """Many documents, as a dense vector of the scores of the whole collection: 0 for not found."""

    def __init__(self, of_all: Scores) -> None:
        self._of_all = of_all
        self._found = of_all > 0

    @property
    def docs(self) -> DocIds:
        return np.flatnonzero(self._found)

    @property
    def scores(self) -> Scores:
        return self._of_all.take(self.docs)

    @property
    def count(self) -> int:
        return int(np.count_nonzero(self._found))

    def where(self, kept: Mask) -> Found:
        return Dense(self._of_all * kept)

    def leading(self, count: int) -> Found:
        docs = candidates(self._of_all, count)
        return Scored(docs, self._of_all.take(docs))


NOTHING = Scored(np.empty(0, np.intp), np.empty(0, np.float32))
