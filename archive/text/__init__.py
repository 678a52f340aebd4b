"""Strings in, values out: words, dates, languages, names and stems of four languages; no Django.

Its own door has the words of a text; what is done with them is in the rooms `scripts` (letters),
`stemming` (forms of words), `languages`, `names` (people and places) and `dates`.

>>> from archive.text import tokenise, words
>>> words("Аким области")
['Аким', 'области']
>>> next(tokenise("— Нұр-Сұлтан"))
Token(text='Нұр', start=2, end=5)
"""

from archive.text.memory import Memory
from archive.text.sentences import sentence_at, sentence_starts, split_sentences
from archive.text.tokens import Token, tokenise, words
from archive.text.wildcards import STAR, beginning_of, matcher_of

__all__ = [
    "STAR",
    "Memory",
    "Token",
    "beginning_of",
    "matcher_of",
    "sentence_at",
    "sentence_starts",
    "split_sentences",
    "tokenise",
    "words",
]
