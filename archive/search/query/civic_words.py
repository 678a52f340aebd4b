"""The same word of public life in the other languages."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from archive.analysis import Analysis
from archive.search.query.civic_words_data import CIVIC_WORDS, TOGETHER

_LANGUAGES = ("kk", "ky", "ru")
_MAX_WORDS = 2

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Synonym:
    """A word in another language, or several side by side, and their stems in its texts."""

    text: str
    stems: Stems


def synonyms_at(
    words: Sequence[str], start: int, analysis: Analysis
) -> tuple[int, tuple[Synonym, ...]]:
    """What the words from a place on are called in the other languages, and how many words it are.

    One word and no synonyms for most.
    """
    for count in range(min(_MAX_WORDS, len(words) - start), 0, -1):
        together = words[start : start + count]
        typed = list(product(*(analysis.stem_terms(word, None) for word in together)))
        rows = [row for stems in typed for row in _rows(analysis).get(stems, ())]
        # Where иш сапары stands, сапар is found anyway.
        if found := dict.fromkeys(
            one for row in rows for one in row if not any(map(set(one.stems).issuperset, typed))
        ):
            return count, tuple(found)
    return 1, ()


@lru_cache(maxsize=2)
def _rows(analysis: Analysis) -> dict[Stems, tuple[tuple[Synonym, ...], ...]]:
    """The rows by the stems of their words."""
    table: dict[Stems, list[tuple[Synonym, ...]]] = {}
    for columns in CIVIC_WORDS:
        row = tuple(
            _synonym(text.split(TOGETHER), language, analysis)
            for language, texts in zip(_LANGUAGES, columns, strict=True)
            for text in texts.split()
        )
        for stems in {one.stems for one in row}:
            table.setdefault(stems, []).append(row)
    return {stems: tuple(rows) for stems, rows in table.items()}


def _synonym(words: list[str], language: str, analysis: Analysis) -> Synonym:
    stems = (analysis.stem_terms(word, language)[0] for word in words)
    return Synonym(" ".join(words), tuple(stems))
