"""Which documents of a collection a plan node matches, and how well.

`find` answers for all documents, `weigh` for given ones only; both say the same. A score above 0
means a match, so every boost must be above 0.
"""

from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple

import numpy as np

from archive.search import plan
from archive.search.engine.collection import Collection
from archive.search.engine.phrases import find_phrase
from archive.search.engine.statistics import Statistics
from archive.search.engine.terms import Terms
from archive.search.segments.array_files import Array

_CONSTANT = 1.0
"""The score of what has no terms."""

_SPARSE = 2000
"""Up to so many postings are joined by sorting, more in an array of all documents."""


class Found(NamedTuple):
    """Documents in ascending order, and their scores."""

    docs: Array
    scores: Array

    def where(self, kept: Array) -> "Found":
        """Those of the documents for which a mask says so."""
        return Found(self.docs[kept], self.scores[kept])


_NOTHING = Found(np.empty(0, np.intp), np.empty(0, np.float32))


class Matching:
    """Matches nodes against a collection. Keep one per snapshot."""

    def __init__(self, collection: Collection, statistics: Statistics) -> None:
        self._collection, self._terms = collection, Terms(collection, statistics)
        self._doc_count = collection.doc_count

    def size(self, node: plan.Node) -> int:  # noqa: PLR0911  # one for each kind of node
        """At most how many documents a node finds; an estimate for choosing the order of work."""
        match node:
            case plan.Term(field, text):
                return self._terms.count(field, text)
            case plan.Prefix(field, text):
                return self._terms.count_beginning(field, text)
            case plan.Wildcard(field, pattern):
                return self._terms.count_pattern(field, pattern)
            case plan.Phrase(field, texts):
                return min(self._terms.count(field, text) for text in texts)
            case plan.AllOf(nodes):
                return min(map(self.size, nodes))
            case plan.AnyOf(nodes):
                return sum(map(self.size, nodes))
            case plan.Without(inner, _) | plan.Preferring(inner, _):
                return self.size(inner)
            case plan.Everything() | plan.NumberRange():
                return self._doc_count

    # --- all documents of a node

    def find(self, node: plan.Node) -> Found:  # noqa: PLR0911
        """The documents that a node matches."""
        match node:
            case plan.Term(field, text, boost):
                return self._find_term(field, text, boost)
            case plan.AllOf(nodes):
                return self._find_all(nodes)
            case plan.AnyOf(nodes):
                return self._find_any(nodes)
            case plan.Without(inner, excluded):
                found = self.find(inner)
                return found.where(self.weigh(excluded, found.docs) == 0)
            case plan.Preferring(inner, preferred):
                found = self.find(inner)
                return Found(found.docs, found.scores + self.weigh(preferred, found.docs))
            case plan.Phrase():
                return self._find_phrase(node)
            case plan.Prefix() | plan.Wildcard() | plan.NumberRange():
                mask, score = self._alike(node)
                docs = np.flatnonzero(mask)
                return Found(docs, np.full(len(docs), score, np.float32))
            case plan.Everything():
                scores = np.full(self._doc_count, _CONSTANT, np.float32)
                return Found(np.arange(self._doc_count), scores)

    def _find_term(self, field: str, text: str, boost: float) -> Found:
        docs = self._terms.docs(field, text)
        if not len(docs):
            return _NOTHING
        freqs = self._terms.freqs(field, text)
        return Found(docs, self._terms.scores(field, text, boost, docs, freqs))

    def _find_all(self, nodes: Sequence[plan.Node]) -> Found:
        first, *others = sorted(nodes, key=self.size)
        found = self.find(first)
        for node in others:
            if not len(found.docs):
                break
            scores = self.weigh(node, found.docs)
            matched = np.flatnonzero(scores > 0)
            found = Found(
                found.docs.take(matched), found.scores.take(matched) + scores.take(matched)
            )
        return found

    def _find_any(self, nodes: Sequence[plan.Node]) -> Found:
        pieces = [found for node in nodes if len((found := self.find(node)).docs)]
        if len(pieces) <= 1:
            return pieces[0] if pieces else _NOTHING
        if sum(len(piece.docs) for piece in pieces) <= _SPARSE:
            docs, places = np.unique(
                np.concatenate([piece.docs for piece in pieces]), return_inverse=True
            )
            scores = np.concatenate([piece.scores for piece in pieces])
            return Found(docs, np.bincount(places, scores).astype(np.float32))
        total = np.zeros(self._doc_count, np.float32)
        total[pieces[0].docs] = pieces[0].scores
        for piece in pieces[1:]:
            total[piece.docs] += piece.scores
        # Finding numbers that are not 0 takes ten times as long as finding what is true.
        docs = np.flatnonzero(total > 0)
        return Found(docs, total.take(docs))

    def _find_phrase(self, node: plan.Phrase) -> Found:
        terms = {text: self._terms.located(node.field, text) for text in node.texts}
        if not all(len(term.docs) for term in terms.values()):
            return _NOTHING
        docs, freqs = find_phrase(terms, node.texts, node.slop, self._doc_count)
        scores = [
            self._terms.scores(node.field, text, node.boost, docs, freqs[text])
            for text in node.texts
        ]
        return Found(docs, _sum(scores, docs))

    # --- given documents

    def weigh(self, node: plan.Node, docs: Array) -> Array:  # noqa: PLR0911
        """The scores of documents, which are in ascending order; 0 where the node has no match."""
        match node:
            case plan.Term(field, text, boost):
                return self._weigh_term(field, text, boost, docs)
            case plan.AllOf(nodes):
                each = [self.weigh(inner, docs) for inner in nodes]
                matched = reduce(np.logical_and, (one > 0 for one in each))
                return np.where(matched, _sum(each, docs), np.float32(0))
            case plan.AnyOf(nodes):
                return _sum([self.weigh(inner, docs) for inner in nodes], docs)
            case plan.Without(inner, excluded):
                return np.where(self.weigh(excluded, docs) == 0, self.weigh(inner, docs), 0)
            case plan.Preferring(inner, preferred):
                scores = self.weigh(inner, docs)
                return np.where(scores > 0, scores + self.weigh(preferred, docs), 0)
            case plan.Phrase():
                return self._aligned(self._find_phrase(node), docs)
            case plan.Prefix() | plan.Wildcard() | plan.NumberRange():
                mask, score = self._alike(node)
                return mask.take(docs) * np.float32(score)
            case plan.Everything():
                return np.full(len(docs), _CONSTANT, np.float32)

    def _weigh_term(self, field: str, text: str, boost: float, docs: Array) -> Array:
        scores = np.zeros(len(docs), np.float32)
        if len(docs) and self._terms.count(field, text):
            freqs = self._terms.freqs_in(field, text, docs)
            matched = np.flatnonzero(freqs > 0)
            found = docs.take(matched), freqs.take(matched)
            scores[matched] = self._terms.scores(field, text, boost, *found)
        return scores

    def _aligned(self, found: Found, docs: Array) -> Array:
        of_all = np.zeros(self._doc_count, np.float32)
        of_all[found.docs] = found.scores
        return of_all.take(docs)

    def _alike(self, node: plan.Prefix | plan.Wildcard | plan.NumberRange) -> tuple[Array, float]:
        """Which documents match a node that finds all of them equally good, and their score."""
        match node:
            case plan.Prefix(field, text, boost):
                return self._terms.mask_of_beginning(field, text), boost
            case plan.Wildcard(field, pattern, boost):
                return self._terms.mask_of_pattern(field, pattern), boost
            case plan.NumberRange(field, low, high):
                numbers = self._collection.numbers(field)
                return (numbers >= low) & (numbers <= high), _CONSTANT


def _sum(scores: Sequence[Array], docs: Array) -> Array:
    return sum(scores, np.zeros(len(docs), np.float32))
