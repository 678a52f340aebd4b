"""Which words of a text a query found it by."""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from typing import NamedTuple

from archive.analysis import Analysis
from archive.index import (
    AllOf,
    AnyOf,
    Leaf,
    Node,
    Phrase,
    Preferring,
    Prefix,
    Term,
    Wildcard,
    Without,
    schema,
    wanted_leaves,
)
from archive.search.showing.sequences import WordSequence, words_in_sequences
from archive.text import Memory, beginning_of, matcher_of
from archive.text.scripts import fold
from archive.text.stemming import beginnings_of, first_letters_of, words_beginning

_WORDS = 200
"""How many words of a language one search keeps in mind."""


class Match(NamedTuple):
    """A word from one place of a text up to another, and what it matches."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, eq=False)
class Matcher:
    """Tells whether a word of a text is one that the query found it by.

    It remembers the words that it was asked for: the texts that a query finds share many.
    `analysis` must be the one that the query was compiled with.
    """

    analysis: Analysis
    stems: frozenset[str] = frozenset()
    exact: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    sequences: frozenset[WordSequence] = frozenset()
    alike: frozenset[frozenset[str]] = frozenset()
    """Sets of stems, each of one word of the query; other stems are words of their own."""

    _memories: dict[str, Memory[str | None]] = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def of(cls, node: Node, analysis: Analysis) -> "Matcher":
        """The matcher of a plan node; mostly the same one when the same is searched again."""
        return _matcher_of(node, analysis)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """How the words begin, folded, that the query can have found."""
        stems = (beginnings_of(stem) for stem in self.stems)
        keys = (first_letters_of(key) for key in self.keys)
        parts = (beginnings_of(word) for one in self.sequences for word in one.words)
        patterns = map(beginning_of, self.patterns)
        return self.exact.union(self.prefixes, patterns, *stems, *keys, *parts)

    @cached_property
    def different_words(self) -> int | None:
        """How many different keys words can have; None when that cannot be told."""
        others = (self.exact, self.keys, self.prefixes, self.patterns, self.sequences)
        return None if any(others) else len(set(map(self.word_of, self.stems)))

    def keys_in(self, language: str) -> Memory[str | None]:
        """What key() says of words of a language."""
        memory = self._memories.get(language)
        if memory is None:
            memory = self._memories[language] = Memory(partial(self.key, language=language), _WORDS)
        return memory

    def key(self, word: str, language: str) -> str | None:
        """What the word matches, the same for all its forms; None when it does not match."""
        (stem,) = self.analysis.stem_terms(word, language)
        return self.word_of(stem) if self._matches(word, stem, language) else None

    def _matches(self, word: str, stem: str, language: str) -> bool:
        folded = fold(word)
        return (
            stem in self.stems
            or folded in self.exact
            or folded.startswith(self.prefixes)
            or any(matcher_of(pattern)(folded) for pattern in self.patterns)
            or (
                bool(self.keys)
                and not self.keys.isdisjoint(self.analysis.skeleton_terms(word, language))
            )
        )

    def word_of(self, stem: str) -> str:
        """The same for all stems of one word of the query."""
        return next((min(stems) for stems in self.alike if stem in stems), stem)


@lru_cache(maxsize=500)
def _matcher_of(node: Node, analysis: Analysis) -> Matcher:
    terms: dict[str, set[str]] = defaultdict(set)
    prefixes: set[str] = set()
    patterns: set[str] = set()
    sequences: set[WordSequence] = set()
    for leaf in wanted_leaves(node):
        match leaf:
            case Term(field, _, boost) if (
                field == schema.SKELETON and boost <= schema.BOOSTS[schema.SKELETON]
            ):
                # It is one of a Cyrillic word, and says little (word_nodes).
                continue
            case Term(field, text):
                terms[field].add(text)
            case Phrase():
                sequences.add(WordSequence.of(leaf))
            case Prefix(_, text):
                prefixes.add(text)
            case Wildcard(_, pattern):
                patterns.add(pattern)
    return Matcher(
        analysis,
        stems=frozenset().union(*(terms[field] for field in schema.STEM_FIELDS)),
        exact=frozenset().union(*(terms[field] for field in schema.EXACT_FIELDS)),
        keys=frozenset(terms[schema.SKELETON]),
        prefixes=tuple(prefixes),
        patterns=tuple(patterns),
        sequences=frozenset(sequences),
        alike=_joined(_stems_by_word(node)),
    )


def _stems_by_word(node: Node) -> Iterator[frozenset[str]]:
    """The stems that any of them stands for one word of the query, or for one thing named there."""
    match node:
        case AllOf(nodes):
            for inner in nodes:
                yield from _stems_by_word(inner)
        case AnyOf(nodes) if not all(isinstance(inner, Leaf) for inner in nodes):
            for inner in nodes:
                yield from _stems_by_word(inner)
        case Preferring(inner, _) | Without(inner, _):
            yield from _stems_by_word(inner)
        case _:
            terms = (leaf for leaf in wanted_leaves(node) if isinstance(leaf, Term))
            yield frozenset(leaf.text for leaf in terms if leaf.field in schema.STEM_FIELDS)


def _joined(sets: Iterable[frozenset[str]]) -> frozenset[frozenset[str]]:
    """Sets that share nothing: those that do become one."""
    found: list[frozenset[str]] = []
    for one in sets:
        sharing = [other for other in found if not one.isdisjoint(other)]
        found = [other for other in found if one.isdisjoint(other)]
        found.append(one.union(*sharing))
    return frozenset(found)


def matched_words(
    text: str, language: str, matcher: Matcher, start: int = 0, end: int = sys.maxsize
) -> Iterator[Match]:
    """The words that match in a text, or in a part of one, in order."""
    tokens = words_beginning(text, matcher.beginnings, start, end)
    together: set[int] = set()
    analysis = matcher.analysis
    if matcher.sequences:
        tokens = iter(held := list(tokens))
        together = words_in_sequences(matcher.sequences, text, held, language, analysis)
    keys = matcher.keys_in(language)
    for number, token in enumerate(tokens):
        key = keys[token.text]
        if not key and number in together:
            (key,) = analysis.stem_terms(token.text, language)
        if key:
            yield Match(token.start, token.end, key)
