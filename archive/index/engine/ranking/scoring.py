"""Scoring: how well the documents of a collection match a plan node.

A node scores the sum of the BM25 scores of its terms; prefixes, wildcards and ranges have a
constant score. `find` answers for all documents, `weigh` for given ones only; both say the same. A
score above 0 means a match, so every boost must be above 0.
"""

from collections.abc import Iterable, Sequence
from functools import partial, reduce

import numpy as np

from archive.index import plan
from archive.index.engine.finding import Matching, Terms, added, spread
from archive.index.engine.ranking.found import NOTHING, Alike, Counted, Dense, Found, Scored
from archive.index.segments import DocIds, Scores

CONSTANT = 1.0
"""The score of every document that is found by no term: by a range, or because all are wanted."""

_NONE = np.float32(0)

_SPARSE = 64
"""Of postings of fewer than one document in so many the scores are added by sorting, else in a
dense vector. It breaks even at 16 to 24 (docs/performance.md, “Limits of the engine”)."""

_SELDOM = 4
"""When fewer than one in so many of the documents to be scored can have a term, those that do are
looked for. It breaks even when one in 12 does (ibid.), which is seldom so many as can."""


class Scoring:
    """Scores nodes against a collection. Keep one per snapshot."""

    def __init__(self, terms: Terms, matching: Matching, doc_count: int) -> None:
        self._terms, self._matching = terms, matching
        self._doc_count = doc_count

    # --- all documents of a node

    def find(self, node: plan.Node) -> Found:  # noqa: PLR0911  # one for each kind of node
        """The documents that a node matches, with their scores, deleted ones among them."""
        match node:
            case plan.Term(field, text, boost):
                return self._find_term(field, text, boost)
            case plan.AllOf(nodes):
                return self._find_all(nodes)
            case plan.AnyOf(nodes):
                return self._find_any(nodes)
            case plan.Without(inner, excluded):
                found = self.find(inner)
                places = np.flatnonzero(~self._matching.has(excluded, found.docs))
                return found.at(places)
            case plan.Preferring(inner, preferred):
                found = self.find(inner)
                return Scored(found.docs, found.scores + self.weigh(preferred, found.docs))
            case plan.Phrase():
                return self._find_phrase(node)
            case plan.Prefix() | plan.Wildcard():
                return Alike(self._matching.docs(node), node.boost)
            case plan.NumberRange() | plan.Everything():
                return Alike(self._matching.docs(node), CONSTANT)

    def _find_term(self, field: str, text: str, boost: float) -> Found:
        docs, freqs = self._terms.postings(field, text)
        if not self._terms.is_scored(field):
            return Alike(docs, boost)
        return Counted(docs, freqs, partial(self._terms.scores, field, text, boost))

    def _find_all(self, nodes: Sequence[plan.Node]) -> Found:
        """A conjunction: the documents of the rarest node, less those that another lacks."""
        terms = [node for node in nodes if isinstance(node, plan.Term)]
        if len(terms) == len(nodes):
            return self._find_terms(terms)
        first, *others = sorted(nodes, key=self._matching.size)
        found = self.find(first)
        for node in others:
            if not found.count:
                return NOTHING
            scores = self.weigh(node, found.docs)
            places = np.flatnonzero(scores > 0)
            found = found.at(places)
            found = Scored(found.docs, found.scores + scores.take(places))
        return found

    def _find_terms(self, nodes: Sequence[plan.Term]) -> Found:
        """A conjunction of terms; only the documents that have all of them are scored."""
        first, *others = sorted(nodes, key=self._matching.size)
        docs, freqs = self._terms.postings(first.field, first.text)
        counted = [freqs]
        for term in others:
            freqs = self._terms.freqs_in(term.field, term.text, docs)
            places = np.flatnonzero(freqs > 0)
            docs = docs.take(places)
            counted = [each.take(places) for each in (*counted, freqs)]
        scores = np.zeros(len(docs), np.float32)
        for term, freqs in zip((first, *others), counted, strict=True):
            scores += self._terms.scores(term.field, term.text, term.boost, docs, freqs)
        return Scored(docs, scores)

    def _find_any(self, nodes: Sequence[plan.Node]) -> Found:
        """A disjunction: the union of the documents, with the sum of their scores."""
        pieces = [found for node in nodes if (found := self.find(node)).count]
        if len(pieces) <= 1:
            return pieces[0] if pieces else NOTHING
        if sum(piece.count for piece in pieces) * _SPARSE <= self._doc_count:
            docs, scores = [piece.docs for piece in pieces], [piece.scores for piece in pieces]
            return Scored(*added(docs, scores))
        total = spread(pieces[0].docs, pieces[0].scores, self._doc_count)
        for piece in pieces[1:]:
            total[piece.docs] += piece.scores
        return Dense(total)

    def _find_phrase(self, node: plan.Phrase) -> Found:
        docs, freqs = self._matching.occurrences(node)
        scores = np.zeros(len(docs), np.float32)
        for text in node.texts:
            scores += self._terms.scores(node.field, text, node.boost, docs, freqs[text])
        return Scored(docs, scores)

    # --- given documents

    def weigh(self, node: plan.Node, docs: DocIds) -> Scores:  # noqa: PLR0911
        """The score of each of some documents; 0 for those that the node does not match."""
        match node:
            case plan.Term(field, text, boost):
                return self._weigh_term(field, text, boost, docs)
            case plan.AllOf(nodes):
                each = [self.weigh(inner, docs) for inner in nodes]
                matched = reduce(np.logical_and, (scores > 0 for scores in each))
                return np.where(matched, _sum(each, docs), _NONE)
            case plan.AnyOf(nodes):
                return _sum((self.weigh(inner, docs) for inner in nodes), docs)
            case plan.Without(inner, excluded):
                return np.where(self._matching.has(excluded, docs), _NONE, self.weigh(inner, docs))
            case plan.Preferring(inner, preferred):
                scores = self.weigh(inner, docs)
                return np.where(scores > 0, scores + self.weigh(preferred, docs), _NONE)
            case plan.Phrase():
                found = self._find_phrase(node)
                return spread(found.docs, found.scores, self._doc_count).take(docs)
            case plan.Prefix() | plan.Wildcard():
                return self._matching.has(node, docs) * np.float32(node.boost)
            case plan.NumberRange() | plan.Everything():
                return self._matching.has(node, docs) * np.float32(CONSTANT)

    def _weigh_term(self, field: str, text: str, boost: float, docs: DocIds) -> Scores:
        freqs = self._terms.freqs_in(field, text, docs)
        if self._terms.count(field, text) * _SELDOM > len(docs):
            return self._terms.scores(field, text, boost, docs, freqs)
        scores = np.zeros(len(docs), np.float32)
        places = np.flatnonzero(freqs > 0)
        found = docs.take(places), freqs.take(places)
        scores[places] = self._terms.scores(field, text, boost, *found)
        return scores


def _sum(scores: Iterable[Scores], docs: DocIds) -> Scores:
    total = np.zeros(len(docs), np.float32)
    for one in scores:
        total += one
    return total
