"""Snippets: the passages of a text that a query matched, with the matched words marked."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from archive.search.analyzers import protection, skeleton_terms, stem_terms
from archive.search.pages import Fragment
from archive.search.plan import Node, Phrase, Prefix, Term, Wildcard, wanted_leaves
from archive.search.schema import BOOSTS, EXACT_FIELDS, SKELETON, STEM_FIELDS
from archive.search.sequences import WordSequence, words_in_sequences
from archive.text.beginnings import beginnings_of, first_letters_of, words_beginning
from archive.text.folding import fold
from archive.text.memory import Memory
from archive.text.tokens import Token
from archive.text.wildcards import beginning_of, matcher_of

LENGTH = 280
"""About how many characters a snippet has."""

_WORDS = 200
"""How many words of a language one search keeps in mind."""

_SENTENCE_END = re.compile(r"[.!?…]\s+")


@dataclass(frozen=True, slots=True)
class Matcher:
    """Tells whether a word of a text is one that the query found it by."""

    stems: frozenset[str] = frozenset()
    exact: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    sequences: frozenset[WordSequence] = frozenset()

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
        )

    def words(self, text: str) -> Iterator[Token]:
        """The words of a text that key() must look at."""
        return words_beginning(text, _beginnings(self))

    def key(self, word: str, language: str) -> str | None:
        """What the word matches, the same for all its forms; None when it does not match."""
        folded = fold(word)
        (stem,) = stem_terms(word, language)
        if stem in self.stems or folded in self.exact:
            return stem
        if self.prefixes and folded.startswith(self.prefixes):
            return stem
        if any(matcher_of(pattern)(folded) for pattern in self.patterns):
            return stem
        if self.keys and not self.keys.isdisjoint(skeleton_terms(word, language)):
            return stem
        return None


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


class _Match(NamedTuple):
    start: int
    end: int
    key: str


def mark(text: str, language: str, matcher: Matcher) -> tuple[Fragment, ...]:
    """A whole text, such as a headline, with the matched words marked."""
    return tuple(_fragments(text, 0, len(text), _matches(text, language, matcher)))


def snippet(paragraphs: Sequence[str], language: str, matcher: Matcher) -> tuple[Fragment, ...]:
    """The best passage of an article: most different matched words, then earliest.

    Without a match it is the beginning.
    """
    text = _on_one_line(paragraphs)
    matches = list(_matches(text, language, matcher))
    start = _window_start(text, matches)
    end = _window_end(text, start)
    fragments = list(_fragments(text, start, end, matches))
    if start > 0:
        fragments.insert(0, Fragment("… "))
    if end < len(text):
        fragments.append(Fragment(" …"))
    return tuple(fragments)


def _on_one_line(paragraphs: Sequence[str]) -> str:
    """Paragraphs one after the other, with single spaces between all words."""
    text = " ".join(paragraphs)
    # Mostly they have no others; that is seen several times faster than it is undone.
    return text if text.isprintable() and "  " not in text else " ".join(text.split())


def _matches(text: str, language: str, matcher: Matcher) -> Iterator[_Match]:
    tokens = list(matcher.words(text))
    together: set[int] = set()
    if matcher.sequences:
        together = words_in_sequences(matcher.sequences, text, tokens, language)
    keys = _keys(matcher, language, protection.names)
    for number, token in enumerate(tokens):
        key = keys[token.text]
        if not key and number in together:
            (key,) = stem_terms(token.text, language)
        if key:
            yield _Match(token.start, token.end, key)


def _window_start(text: str, matches: Sequence[_Match]) -> int:
    """Where the best passage begins: at its sentence, or a few words before its first match."""
    every, best_keys, best_start = len({match.key for match in matches}), 0, 0
    ends = [match.end for match in matches]
    for index, first in enumerate(matches):
        behind = bisect_right(ends, first.start + LENGTH * 2 // 3)
        keys = len({match.key for match in matches[index:behind]})
        if keys > best_keys:
            best_keys, best_start = keys, first.start
        if best_keys == every:
            break
    if best_start < LENGTH // 3:
        return 0
    earliest = best_start - LENGTH // 3
    ends = [end.end() for end in _SENTENCE_END.finditer(text, earliest, best_start)]
    return ends[-1] if ends else text.find(" ", earliest, best_start) + 1 or earliest


def _window_end(text: str, start: int) -> int:
    """Where a passage ends: between two words."""
    end = start + LENGTH
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", start + LENGTH // 2, end)
    return space if space > 0 else end


def _fragments(
    text: str, start: int, end: int, matches: Sequence[_Match] | Iterator[_Match]
) -> Iterator[Fragment]:
    position = start
    for match in matches:
        if match.start < start or match.end > end:
            continue
        if match.start > position:
            yield Fragment(text[position : match.start])
        yield Fragment(text[match.start : match.end], matched=True)
        position = match.end
    if position < end:
        yield Fragment(text[position:end])
