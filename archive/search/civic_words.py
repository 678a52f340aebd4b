"""The same word of public life in the other languages."""

from dataclasses import dataclass
from functools import cache

from archive.search.analyzers import stem_terms
from archive.search.civic_words_data import CIVIC_WORDS
from archive.text.folding import fold

_LANGUAGES = ("kk", "ky", "ru")


@dataclass(frozen=True, slots=True)
class Synonym:
    """A word in another language, and its stem in texts of that language."""

    text: str
    stem: str


def synonyms_of(word: str) -> tuple[Synonym, ...]:
    """What a word is called in the other languages; empty for most words."""
    stems = stem_terms(word, None)
    rows = [row for stem in stems for row in _rows().get(stem, ())]
    return tuple(dict.fromkeys(one for row in rows for one in row if one.stem not in stems))


@cache
def _rows() -> dict[str, tuple[tuple[Synonym, ...], ...]]:
    """The rows by the stems of their words."""
    table: dict[str, list[tuple[Synonym, ...]]] = {}
    for columns in CIVIC_WORDS:
        row = tuple(
            Synonym(word, stem_terms(word, language)[0])
            for language, words in zip(_LANGUAGES, columns, strict=True)
            for word in words.split()
            if fold(word).isalpha()
        )
        for stem in {one.stem for one in row}:
            table.setdefault(stem, []).append(row)
    return {stem: tuple(rows) for stem, rows in table.items()}
