"""From words to terms, under the names that are protected from the stemmers."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, partial
from hashlib import blake2b

from archive.text import Memory
from archive.text.scripts import fold, latin_to_cyrillic, normalise_word, skeleton
from archive.text.stemming import NO_NAMES, query_stems, stem

ANALYSIS_VERSION = 6
"""Raise it with every change to folding, stemming or tokens: the index must then be rebuilt."""

FIRST_LETTERS = 5

_REMEMBERED = 20_000
"""Words of a language whose terms are kept in mind; each takes some 300 bytes."""

Terms = tuple[str, ...]

Analyser = Callable[[str, str | None], Terms]
"""From a word and the language of its text to its terms; the language is None in queries."""


class Kind(StrEnum):
    """The kinds of terms, each for fields of its own."""

    STEM = "stem"
    EXACT = "exact"
    FIRST = "first"
    SKELETON = "skeleton"


@dataclass(frozen=True)
class Analysis:
    """What becomes of a word when the words of `names` must not be stemmed.

    Make the names with `name_words()`. Equal names are equal analyses. Keep one object for as long
    as the names stay the same: it remembers the terms of words, and forgets them when they are
    too many. Threads may share it; a process that it is sent to starts with nothing in mind.
    """

    names: frozenset[str] = NO_NAMES

    def stem_terms(self, word: str, language: str | None) -> Terms:
        """The terms of a word in the stem fields; every possible one of an unknown language."""
        return self._stems[language][word]

    def exact_terms(self, word: str, language: str | None) -> Terms:
        """The terms of a word in the exact fields: folded and, where that differs, as written."""
        folded = fold(word)
        written = normalise_word(word)
        return (folded,) if written == folded else (folded, written)

    def first_letters(self, word: str, language: str | None) -> Terms:
        """The term of a word in the field of first letters, which forgives the stemmers' slips."""
        return (fold(word)[:FIRST_LETTERS],)

    def skeleton_terms(self, word: str, language: str | None) -> Terms:
        """The terms of a word in the field of skeletons, equal for all spellings in any script."""
        return self._skeletons[language][word]

    def analysers(self) -> dict[str, Analyser]:
        """What makes the terms of each kind, and remembers nothing: for who asks once a word."""
        return {
            Kind.STEM: partial(_stem_terms, self.names),
            Kind.EXACT: self.exact_terms,
            Kind.FIRST: self.first_letters,
            Kind.SKELETON: partial(_skeleton_terms, self.names),
        }

    @cached_property
    def digest(self) -> str:
        """A short text that is another one when the names are."""
        return blake2b("\n".join(sorted(self.names)).encode(), digest_size=12).hexdigest()

    @cached_property
    def _stems(self) -> "_TermsByLanguage":
        return _TermsByLanguage(partial(_stem_terms, self.names))

    @cached_property
    def _skeletons(self) -> "_TermsByLanguage":
        return _TermsByLanguage(partial(_skeleton_terms, self.names))

    def __reduce__(self) -> tuple[type["Analysis"], tuple[frozenset[str]]]:
        return Analysis, (self.names,)


class _TermsByLanguage(dict[str | None, Memory[Terms]]):
    """For each language the terms of its words."""

    def __init__(self, ask: Analyser) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, language: str | None) -> Memory[Terms]:
        memory = Memory(lambda word: self._ask(word, language), _REMEMBERED)
        self[language] = memory
        return memory


def _stem_terms(names: frozenset[str], word: str, language: str | None) -> Terms:
    if language is None:
        return query_stems(word, names)
    return (stem(word, language, names),)


def _skeleton_terms(names: frozenset[str], word: str, language: str | None) -> Terms:
    if language is None:
        stems = query_stems(latin_to_cyrillic(word), names)
    else:
        stems = (stem(word, language, names),)
    forms = (*stems, fold(word)) if word[:1].isupper() or language is None else stems
    return tuple(dict.fromkeys(key for form in forms if (key := skeleton(form))))
