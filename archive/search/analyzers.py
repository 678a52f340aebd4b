"""Whoosh analyzers: the same analysis for the index, for queries and for snippets."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from whoosh.analysis import Analyzer
from whoosh.analysis import Token as WhooshToken

from archive.text.folding import fold, normalise_word
from archive.text.stemming import NO_NAMES, query_stems, stem
from archive.text.tokens import tokenise
from archive.text.transliteration import latin_to_cyrillic, skeleton

ANALYSIS_VERSION = 5
"""Raise it with every change to folding, stemming or tokens: the index must then be rebuilt."""

FIRST_LETTERS = 5


@dataclass(slots=True)
class Protection:
    """The names that no stemmer shortens. `archive.search.authority` keeps them up to date."""

    names: frozenset[str] = NO_NAMES


protection = Protection()


def stem_terms(word: str, language: str | None) -> tuple[str, ...]:
    """The terms of a word in the stem fields; every possible one when the language is not known."""
    if language is None:
        return query_stems(word, protection.names)
    return (stem(word, language, protection.names),)


def exact_terms(word: str, language: str | None) -> tuple[str, ...]:
    """The terms of a word in the exact fields: folded and, where that differs, as written."""
    folded = fold(word)
    written = normalise_word(word)
    return (folded,) if written == folded else (folded, written)


def first_letters(word: str, language: str | None) -> tuple[str, ...]:
    """The term of a word in the field of first letters, which forgives the stemmers' slips."""
    return (fold(word)[:FIRST_LETTERS],)


def skeleton_terms(word: str, language: str | None) -> tuple[str, ...]:
    """The terms of a word in the field of skeleton keys, equal for all spellings in any script."""
    return _skeleton_terms(word, language, protection.names)


@lru_cache(maxsize=100_000)
def _skeleton_terms(word: str, language: str | None, names: frozenset[str]) -> tuple[str, ...]:
    if language is None:
        stems = query_stems(latin_to_cyrillic(word), names)
    else:
        stems = (stem(word, language, names),)
    forms = (*stems, fold(word)) if word[:1].isupper() or language is None else stems
    return tuple(dict.fromkeys(key for form in forms if (key := skeleton(form))))


class TermsAnalyzer(Analyzer):  # type: ignore[misc]  # whoosh has no types
    """Turns a query, of unknown language, into terms, for Whoosh's own query parser."""

    def __init__(self, terms: Callable[[str, str | None], tuple[str, ...]]) -> None:
        self.terms = terms

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TermsAnalyzer) and other.terms is self.terms

    __hash__ = None  # type: ignore[assignment]

    def __call__(
        self,
        value: str,
        *,
        positions: bool = False,
        chars: bool = False,
        mode: str = "",
        **options: Any,
    ) -> Iterator[WhooshToken]:
        """Yield one reused token per term, as Whoosh's own analyzers do.

        Only for a phrase Whoosh's parser asks for the characters of a query: then each word has
        one term, the Kazakh and Kyrgyz one.
        """
        token = WhooshToken(positions, chars, mode=mode)
        most = 1 if chars and mode == "query" else None
        for position, word in enumerate(tokenise(value)):
            for term in self.terms(word.text, None)[:most]:
                token.text, token.pos, token.boost = term, position, 1.0
                token.startchar, token.endchar = word.start, word.end
                yield token
