"""Which documents of one segment a plan node matches, and how well.

`find` answers for the whole segment, `weigh` for given documents only; both say the same. A score
above 0 means a match, so every boost must be above 0.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from archive.search import plan
from archive.search.engine.phrases import documents_with_phrase
from archive.search.engine.statistics import Statistics
from archive.search.segments.array_files import Array
from archive.search.segments.segment import FieldPostings, Segment, encoded

_CONSTANT = 1.0
"""The score of what has no terms."""

_FEW = 16
"""Looking documents up one by one is faster when so many times more have the term."""

_SPARSE = 2000
"""Up to so many postings are joined by sorting, more in an array of all documents."""


@dataclass(slots=True)
class Found:
    """Documents in ascending order, and their scores."""

    docs: Array
    scores: Array

    def where(self, kept: Array) -> "Found":
        """Those of the documents for which a mask says so."""
        return Found(self.docs[kept], self.scores[kept])


_NOTHING = Found(np.empty(0, np.int64), np.empty(0, np.float32))


class Matching:
    """Matches nodes against one segment, the one of this number in the snapshot."""

    def __init__(self, segment: Segment, number: int, statistics: Statistics) -> None:
        self.segment, self.number, self.statistics = segment, number, statistics
        self.doc_count = segment.doc_count

    def size(self, node: plan.Node) -> int:  # noqa: PLR0911  # one for each kind of node
        """At most how many documents a node finds; an estimate for choosing the order of work."""
        match node:
            case plan.Term(field, text):
                start, end = self._span(field, text)
                return end - start
            case plan.Prefix(field, text):
                start, end = self._prefix_span(field, text)
                return end - start
            case plan.Phrase(field, texts):
                return min(self.size(plan.Term(field, text)) for text in texts)
            case plan.AllOf(nodes):
                return min(map(self.size, nodes))
            case plan.AnyOf(nodes):
                return sum(map(self.size, nodes))
            case plan.Without(inner, _) | plan.Preferring(inner, _):
                return self.size(inner)
            case plan.Everything() | plan.NumberRange():
                return self.doc_count

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
            case plan.Prefix(field, text, boost):
                docs = np.flatnonzero(self._prefix_mask(field, text))
                return Found(docs, np.full(len(docs), boost, np.float32))
            case plan.NumberRange():
                return _constant(np.flatnonzero(self._in_range(node)))
            case plan.Everything():
                return _constant(np.arange(self.doc_count))

    def _find_term(self, field: str, text: str, boost: float) -> Found:
        postings = self.segment.postings(field)
        start, end = self._span(field, text)
        if start == end:
            return _NOTHING
        docs = postings.docs(start, end).astype(np.int64)
        return Found(docs, self._scores(field, text, boost, docs, postings.freqs(start, end)))

    def _find_all(self, nodes: Sequence[plan.Node]) -> Found:
        first, *others = sorted(nodes, key=self.size)
        found = self.find(first)
        for node in others:
            if not len(found.docs):
                break
            scores = self.weigh(node, found.docs)
            found = Found(found.docs, found.scores + scores).where(scores > 0)
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
        total = np.zeros(self.doc_count, np.float32)
        for piece in pieces:
            total[piece.docs] += piece.scores
        docs = np.flatnonzero(total > 0)
        return Found(docs, total[docs])

    def _find_phrase(self, node: plan.Phrase) -> Found:
        postings = self.segment.postings(node.field)
        numbers = [postings.find(text) for text in node.texts]
        if min(numbers) < 0:
            return _NOTHING
        docs = documents_with_phrase(postings, numbers, node.slop, self.doc_count)
        terms = [plan.Term(node.field, text, node.boost) for text in node.texts]
        return Found(docs, _sum([self.weigh(term, docs) for term in terms], docs))

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
                return _aligned(self._find_phrase(node), docs, self.doc_count)
            case plan.Prefix(field, text, boost):
                return self._prefix_mask(field, text)[docs] * np.float32(boost)
            case plan.NumberRange():
                return self._in_range(node)[docs] * np.float32(_CONSTANT)
            case plan.Everything():
                return np.full(len(docs), _CONSTANT, np.float32)

    def _weigh_term(self, field: str, text: str, boost: float, docs: Array) -> Array:
        postings = self.segment.postings(field)
        start, end = self._span(field, text)
        if start == end or not len(docs):
            return np.zeros(len(docs), np.float32)
        freqs = _freqs_of(postings, start, end, docs, self.doc_count)
        matched = np.flatnonzero(freqs)
        scores = np.zeros(len(docs), np.float32)
        scores[matched] = self._scores(field, text, boost, docs[matched], freqs[matched])
        return scores

    # --- terms

    def _span(self, field: str, text: str) -> tuple[int, int]:
        """Where the postings of a term are; an empty span when the segment does not have it."""
        return self.statistics.spans(field, text)[self.number]

    def _scores(self, field: str, text: str, boost: float, docs: Array, freqs: Array) -> Array:
        if not self.segment.postings(field).is_scored:
            return np.full(len(docs), boost, np.float32)
        weight = np.float32(boost * self.statistics.weight(field, text))
        counts = freqs.astype(np.float32)
        norms = self.statistics.norms(self.segment, field).take(docs)
        norms += counts
        counts /= norms
        counts *= weight
        return counts

    def _prefix_span(self, field: str, text: str) -> tuple[int, int]:
        postings = self.segment.postings(field)
        first, last = postings.terms.starting_with(encoded(text))
        return postings.span(first, last) if first < last else (0, 0)

    def _prefix_mask(self, field: str, text: str) -> Array:
        mask = np.zeros(self.doc_count, bool)
        mask[self.segment.postings(field).docs(*self._prefix_span(field, text))] = True
        return mask

    def _in_range(self, node: plan.NumberRange) -> Array:
        numbers = self.segment.numbers(node.field)
        return (numbers >= node.low) & (numbers <= node.high)


def _freqs_of(postings: FieldPostings, start: int, end: int, docs: Array, doc_count: int) -> Array:
    """How often a term stands in each of some documents."""
    having, freqs = postings.docs(start, end), postings.freqs(start, end)
    if len(docs) * _FEW < len(having):
        wanted = docs.astype(having.dtype)
        places = np.searchsorted(having, wanted)
        places[places == len(having)] = 0
        return np.where(having[places] == wanted, freqs[places], 0)
    of_all = np.zeros(doc_count, freqs.dtype)
    of_all[having] = freqs
    return of_all[docs]


def _constant(docs: Array) -> Found:
    return Found(docs, np.full(len(docs), _CONSTANT, np.float32))


def _sum(scores: Sequence[Array], docs: Array) -> Array:
    return sum(scores, np.zeros(len(docs), np.float32))


def _aligned(found: Found, docs: Array, doc_count: int) -> Array:
    of_all = np.zeros(doc_count, np.float32)
    of_all[found.docs] = found.scores
    return of_all[docs]
