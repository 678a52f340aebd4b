"""Which words of a text a query found it by."""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from archive.search.analyzers import protection, skeleton_terms, stem_terms
from archive.search.plan import (
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
    wanted_leaves,
)
from archive.search.schema import BOOSTS, EXACT_FIELDS, SKELETON, STEM_FIELDS
from archive.search.sequences import WordSequence, words_in_sequences
from archive.text.beginnings import beginnings_of, first_letters_of, words_beginning
from archive.text.folding import fold
from archive.text.memory import Memory
from archive.text.tokens import Token
from archive.text.wildcards import beginning_of, matcher_of

_WORDS = 200
"""How many words of a language one search keeps in mind."""


class Match(NamedTuple):
    """A word from one place of a text up to another, and what it matches."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Matcher:
    """Tells whether a word of a text is one that the query found it by."""

    stems: frozenset[str] = frozenset()
    exact: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    sequences: frozenset[WordSequence] = frozenset()
    alike: frozenset[frozenset[str]] = frozenset()
    """Sets of stems, each of one word of the query; other stems are words of their own."""

    @classmethod
    def of(cls, node: Node) -> "Matcher":
        """The matcher of a plan node."""
        terms: dict[str, set[str]] = defaultdict(set)
        prefixes: set[str] = set()
        patterns: set[str] = set()
        sequences: set[WordSequence] = set()
        for leaf in wanted_leaves(node):
            match leaf:
                case Term(field, _, boost) if field == SKELETON and boost <= BOOSTS[SKELETON]:
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
        return cls(
            stems=frozenset().union(*(terms[field] for field in STEM_FIELDS)),
            exact=frozenset().union(*(terms[field] for field in EXACT_FIELDS)),
            keys=frozenset(terms[SKELETON]),
            prefixes=tuple(prefixes),
            patterns=tuple(patterns),
            sequences=frozenset(sequences),
            alike=_joined(_stems_by_word(node)),
        )

    def words(self, text: str, start: int, end: int) -> Iterator[Token]:
        """The words of a part of a text that key() must look at."""
        return words_beginning(text, _beginnings(self), start, end)

    def key(self, word: str, language: str) -> str | None:
        """What the word matches, the same for all its forms; None when it does not match."""
        (stem,) = stem_terms(word, language)
        return self.word_of(stem) if self._matches(word, stem, language) else None

    def _matches(self, word: str, stem: str, language: str) -> bool:
        folded = fold(word)
        return (
            stem in self.stems
            or folded in self.exact
            or folded.startswith(self.prefixes)
            or any(matcher_of(pattern)(folded) for pattern in self.patterns)
            or not self.keys.isdisjoint(skeleton_terms(word, language) if self.keys else ())
        )

    def word_of(self, stem: str) -> str:
        """The same for all stems of one word of the query."""
        return next((min(stems) for stems in self.alike if stem in stems), stem)


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
            yield frozenset(leaf.text for leaf in terms if leaf.field in STEM_FIELDS)


def _joined(sets: Iterable[frozenset[str]]) -> frozenset[frozenset[str]]:
    """Sets that share nothing: those that do become one."""
    found: list[frozenset[str]] = []
    for one in sets:
        sharing = [other for other in found if not one.isdisjoint(other)]
        found = [other for other in found if one.isdisjoint(other)]
        found.append(one.union(*sharing))
    return frozenset(found)


@lru_cache(maxsize=500)
def different_words(matcher: Matcher) -> int | None:
    """How many different keys words can have; None when that cannot be told."""
    others = (matcher.exact, matcher.keys, matcher.prefixes, matcher.patterns, matcher.sequences)
    return None if any(others) else len(set(map(matcher.word_of, matcher.stems)))


@lru_cache(maxsize=500)
def _beginnings(matcher: Matcher) -> frozenset[str]:
    """How the words begin, folded, that a query can have found."""
    stems = (beginnings_of(stem) for stem in matcher.stems)
    keys = (first_letters_of(key) for key in matcher.keys)
    parts = (beginnings_of(word) for one in matcher.sequences for word in one.words)
    patterns = map(beginning_of, matcher.patterns)
    return matcher.exact.union(matcher.prefixes, patterns, *stems, *keys, *parts)


@lru_cache(maxsize=500)
def _keys(matcher: Matcher, language: str, _names: frozenset[str]) -> Memory[str | None]:
    """What words of a language match; the texts that a query finds share many of them.

    With other protected names a word can have another stem.
    """
    return Memory(partial(matcher.key, language=language), _WORDS)


def matched_words(
    text: str, language: str, matcher: Matcher, start: int = 0, end: int = sys.maxsize
) -> Iterator[Match]:
    """The words that match in a text, or in a part of one, in order."""
    tokens = matcher.words(text, start, end)
    together: set[int] = set()
    if matcher.sequences:
        tokens = iter(held := list(tokens))
        together = words_in_sequences(matcher.sequences, text, held, language)
    keys = _keys(matcher, language, protection.names)
    for number, token in enumerate(tokens):
        key = keys[token.text]
        if not key and number in together:
            (key,) = stem_terms(token.text, language)
        if key:
            yield Match(token.start, token.end, key)
