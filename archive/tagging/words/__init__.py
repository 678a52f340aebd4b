"""A text as the words that names are looked for in."""

from archive.tagging.words.cases import Case, case_of
from archive.tagging.words.words import Word, read_words

__all__ = [
    "Case",
    "Word",
    "case_of",
    "read_words",
]
