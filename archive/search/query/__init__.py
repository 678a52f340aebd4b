"""From what a reader typed to a plan: parse() reads it, compile_query() turns it into a node.

    query = parse('official:Жапаров "жол картасы" -визит')      # frozen dataclasses, no look-ups
    compiled = compile_query(query.syntax, Expander(current_names()))
    compiled.node                                               # for a Plan

What cannot be read raises nothing: it is searched for as words, and `notes` say what was odd.
"""

from archive.search.query.civic_words_data import CIVIC_WORDS, TOGETHER
from archive.search.query.compiler import Compiled, compile_query
from archive.search.query.expansion import Expander, Expansion
from archive.search.query.parser import parse
from archive.search.query.syntax import Field, Syntax, Words, typed_words, words_of
from archive.search.query.words_data import FIELD_WORDS, OR_WORDS

__all__ = [
    "CIVIC_WORDS",
    "FIELD_WORDS",
    "OR_WORDS",
    "TOGETHER",
    "Compiled",
    "Expander",
    "Expansion",
    "Field",
    "Syntax",
    "Words",
    "compile_query",
    "parse",
    "typed_words",
    "words_of",
]
