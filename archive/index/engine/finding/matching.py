"""Matching: which documents of a collection a plan node finds.

`docs` answers for all documents, `has` for given ones only; both say the same. How well they match
is for `ranking` to say.
"""

from collections.abc import Sequence
from functools import reduce

import numpy as np

from archive.index import plan
from archive.index.engine.collection import Collection
from archive.index.engine.finding.ordered import distinct
from archive.index.engine.finding.phrases import Occurrences, find_phrase
from archive.index.engine.finding.term_postings import SPARSE, Terms
from archive.index.segments import DocIds, Mask


class Matching:
    """Evaluates nodes (Boolean retrieval). Keep one per snapshot.

    Deleted documents are found as well; the executor takes them out.
    """

    def __init__(self, collection: Collection, terms: Terms) -> None:
        self._collection, self._terms = collection, terms
        self._doc_count = collection.doc_count

    def size(self, node: plan.Node) -> int:  # noqa: PLR0911  # one for each kind of node
        """At most how many documents a node finds (its cost), by which conjunctions are ordered."""
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

    # --- all documents

    def docs(self, node: plan.Node) -> DocIds:  # noqa: PLR0911
        """The documents that a node matches."""
        match node:
            case plan.Term(field, text):
                return self._terms.docs(field, text)
            case plan.AllOf(nodes):
                return self._docs_of_all(nodes)
            case plan.AnyOf(nodes):
                return self._docs_of_any(nodes)
            case plan.Without(inner, excluded):
                docs = self.docs(inner)
                return docs.take(np.flatnonzero(~self.has(excluded, docs)))
            case plan.Preferring(inner, _):
                return self.docs(inner)
            case plan.Phrase():
                return self.occurrences(node).docs
            case plan.Prefix(field, text):
                return self._terms.docs_beginning(field, text)
            case plan.Wildcard() | plan.NumberRange():
                return np.flatnonzero(self._mask(node))
            case plan.Everything():
                return np.arange(self._doc_count)

    def occurrences(self, phrase: plan.Phrase) -> Occurrences:
        """The documents with a phrase, and the frequency of each of its terms there, anywhere."""
        located = {text: self._terms.located(phrase.field, text) for text in phrase.texts}
        return find_phrase(located, phrase.texts, phrase.slop, self._doc_count)

    def _docs_of_all(self, nodes: Sequence[plan.Node]) -> DocIds:
        """A conjunction: the documents of its rarest node that the others match too."""
        first, *others = sorted(nodes, key=self.size)
        docs = self.docs(first)
        for node in others:
            docs = docs.take(np.flatnonzero(self.has(node, docs)))
        return docs

    def _docs_of_any(self, nodes: Sequence[plan.Node]) -> DocIds:
        """A disjunction: the union of the documents of its nodes."""
        pieces = [docs for node in nodes if len(docs := self.docs(node))]
        if len(pieces) <= 1:
            return pieces[0] if pieces else np.empty(0, np.intp)
        if sum(map(len, pieces)) * SPARSE <= self._doc_count:
            return distinct(np.concatenate(pieces))
        return np.flatnonzero(self._mask_of(*pieces))

    # --- given documents

    def has(self, node: plan.Node, docs: DocIds) -> Mask:  # noqa: PLR0911
        """Which of some documents a node matches: a mask of `docs`, not of the collection."""
        match node:
            case plan.Term(field, text):
                return self._terms.freqs_in(field, text, docs) > 0
            case plan.AllOf(nodes):
                return reduce(np.logical_and, (self.has(inner, docs) for inner in nodes))
            case plan.AnyOf(nodes):
                return reduce(np.logical_or, (self.has(inner, docs) for inner in nodes))
            case plan.Without(inner, excluded):
                return self.has(inner, docs) & ~self.has(excluded, docs)
            case plan.Preferring(inner, _):
                return self.has(inner, docs)
            case plan.Phrase():
                return self._mask_of(self.docs(node)).take(docs)
            case plan.Prefix() | plan.Wildcard() | plan.NumberRange():
                return self._mask(node).take(docs)
            case plan.Everything():
                return np.ones(len(docs), bool)

    def _mask(self, node: plan.Prefix | plan.Wildcard | plan.NumberRange) -> Mask:
        """Which documents of the collection match a node of constant score."""
        match node:
            case plan.Prefix(field, text):
                return self._terms.mask_of_beginning(field, text)
            case plan.Wildcard(field, pattern):
                return self._terms.mask_of_pattern(field, pattern)
            case plan.NumberRange(field, low, high):
                numbers = self._collection.numbers(field)
                return (numbers >= low) & (numbers <= high)

    def _mask_of(self, *pieces: DocIds) -> Mask:
        mask = np.zeros(self._doc_count, bool)
        for docs in pieces:
            mask[docs] = True
        return mask
