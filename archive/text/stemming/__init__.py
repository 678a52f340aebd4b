"""Stems: every form of a word to one string, by rules for Kazakh, Kyrgyz and Russian.

A text is stemmed by its language; of a word of a query, whose language is not known, every
stem is wanted that it can have. Names are handed in and are not shortened.

>>> from archive.text.stemming import query_stems, stem
>>> stem("Кыргызстандагы", "ky"), stem("облысының", "kk")
('кыргызстан', 'облыс')
>>> query_stems("переговоров")
('переговоров', 'переговор')
"""

from archive.text.stemming.beginnings import beginnings_of, first_letters_of, words_beginning
from archive.text.stemming.stems import NO_NAMES, TURKIC, name_words, query_stems, stem

__all__ = [
    "NO_NAMES",
    "TURKIC",
    "beginnings_of",
    "first_letters_of",
    "name_words",
    "query_stems",
    "stem",
    "words_beginning",
]
