"""From what a reader typed to a plan: parse() reads it, compile_query() turns it into a node."""

from archive.search.query.compiler import Compiled, compile_query
from archive.search.query.expansion import Expander, Expansion
from archive.search.query.parser import parse
from archive.search.query.syntax import Query, Syntax, typed_words, words_of

__all__ = [
    "Compiled",
    "Expander",
    "Expansion",
    "Query",
    "Syntax",
    "compile_query",
    "parse",
    "typed_words",
    "words_of",
]
