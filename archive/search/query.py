"""From what a reader typed to a plan node: scan into frozen dataclasses, then compile."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from archive.search.analyzers import exact_terms, stem_terms
from archive.search.plan import AllOf, AnyOf, Everything, Node, Phrase, Prefix, Term, Without
from archive.search.schema import EXACT, EXACT_BOOST, STEM_BOOSTS
from archive.text.folding import fold
from archive.text.tokens import tokenise

MAX_WORDS = 40
"""Words of a query beyond this number are left out, and a note says so."""

MIN_PREFIX = 2
"""A shorter beginning would match half of the archive."""

_PARTS = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
_QUOTES = str.maketrans(dict.fromkeys("“”„«»‟", '"'))


@dataclass(frozen=True, slots=True)
class Clause:
    """One part of a query: the words of a phrase, or of what was typed without a space."""

    words: tuple[str, ...]
    phrase: bool = False
    prefix: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query. `notes` say what was odd in it, in words for the reader."""

    clauses: tuple[Clause, ...]
    notes: tuple[str, ...] = ()


def parse(text: str) -> Query:
    """Read words, "phrases", -exclusions and beginnings*. Never fails: what is odd is noted."""
    text = text.encode(errors="replace").decode().translate(_QUOTES)
    notes = []
    if text.count('"') % 2:
        notes.append(_("A quotation mark has no partner; it was ignored."))
        text = " ".join(text.rsplit('"', 1))
    clauses = [clause for match in _PARTS.finditer(text) if (clause := _clause(match))]
    if len(clauses) > MAX_WORDS:
        notes.append(_("Only the first %(count)d words were searched.") % {"count": MAX_WORDS})
        clauses = clauses[:MAX_WORDS]
    if text.strip() and not clauses:
        notes.append(_("There is no word in this query."))
    return Query(tuple(clauses), tuple(notes))


def _clause(match: re.Match[str]) -> Clause | None:
    text = match["phrase"] if match["phrase"] is not None else match["word"]
    words = tuple(token.text for token in tokenise(text))[:MAX_WORDS]
    if not words:
        return None
    return Clause(
        words,
        phrase=match["phrase"] is not None and len(words) > 1,
        prefix=match["phrase"] is None and text.endswith("*") and len(words[-1]) >= MIN_PREFIX,
        excluded=match["minus"] is not None,
    )


def compile_query(query: Query) -> Node:
    """The plan node of a parsed query: every clause must match, in any inflected form."""
    wanted = tuple(_clause_node(clause) for clause in query.clauses if not clause.excluded)
    excluded = tuple(_clause_node(clause) for clause in query.clauses if clause.excluded)
    node: Node = _all_of(wanted) if wanted else Everything()
    return Without(node, AnyOf(excluded)) if excluded else node


def _clause_node(clause: Clause) -> Node:
    if clause.phrase:
        return Phrase(EXACT, tuple(fold(word) for word in clause.words))
    *whole, last = clause.words
    nodes = [_word_node(word) for word in whole]
    nodes.append(Prefix(EXACT, fold(last)) if clause.prefix else _word_node(last))
    return _all_of(tuple(nodes))


def _word_node(word: str) -> Node:
    stems = [
        Term(field, term, boost)
        for term in stem_terms(word, None)
        for field, boost in STEM_BOOSTS.items()
    ]
    exact = [Term(EXACT, term, EXACT_BOOST) for term in exact_terms(word, None)]
    return AnyOf((*stems, *exact))


def _all_of(nodes: tuple[Node, ...]) -> Node:
    return nodes[0] if len(nodes) == 1 else AllOf(nodes)
