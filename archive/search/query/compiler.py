"""From the syntax of a query to a plan node, and what was added to what was typed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeGuard

from archive.index import Everything, Node, Without
from archive.search.query import word_nodes
from archive.search.query.expansion import Expander, Expansion
from archive.search.query.narrowing import Narrower
from archive.search.query.syntax import Every, Narrowing, Not, Quoted, Some, Syntax, Words


@dataclass(frozen=True, slots=True)
class Compiled:
    """A node, what else than typed it searches for, and what was odd."""

    node: Node
    expansions: tuple[Expansion, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Compiler:
    """Compiles one query.

    `relaxed`: of words and phrases side by side, any may match instead of all, and the words of a
    phrase may stand apart. Fields, brackets and exclusions hold as they do otherwise.
    """

    expander: Expander
    relaxed: bool = False
    narrower: Narrower = field(default_factory=Narrower)

    def compile(self, syntax: Syntax) -> Node:
        """The plan node of a syntax node."""
        match syntax:
            case Words() | Quoted():
                return self.one(syntax)
            case Narrowing(name, value):
                return self.narrower.narrow(name, value)
            case Not(inner):
                return Without(Everything(), self.excluded(inner))
            case Some(nodes):
                return word_nodes.any_of([self.compile(node) for node in nodes])
            case Every(nodes):
                return self.every(nodes)

    def one(self, syntax: Words | Quoted) -> Node:
        """A word or a phrase by itself."""
        if self.relaxed and _is_loose(syntax):
            return self.any_of([syntax])
        return word_nodes.quoted(syntax) if isinstance(syntax, Quoted) else self.run([syntax])

    def every(self, nodes: tuple[Syntax, ...]) -> Node:
        """All of the nodes, the excluded ones taken out at the end."""
        wanted = list(self.wanted([node for node in nodes if not isinstance(node, Not)]))
        excluded = [self.excluded(node.node) for node in nodes if isinstance(node, Not)]
        node = word_nodes.all_of(wanted)
        return Without(node, word_nodes.any_of(excluded)) if excluded else node

    def excluded(self, node: Syntax) -> Node:
        """What must not match; inside of it another exclusion means what is wanted."""
        self.expander.excluding = not self.expander.excluding
        compiled = self.compile(node)
        self.expander.excluding = not self.expander.excluding
        return compiled

    def wanted(self, nodes: list[Syntax]) -> Iterator[Node]:
        """The nodes that must match; plain words side by side are compiled together."""
        if self.relaxed:
            loose = [node for node in nodes if _is_loose(node)]
            nodes = [node for node in nodes if not _is_loose(node)]
            if loose:
                yield self.any_of(loose)
        for plain, group in groupby(nodes, lambda node: isinstance(node, Words) and node.plain):
            if plain:
                yield self.run([node for node in group if isinstance(node, Words)])
            else:
                yield from (self.compile(node) for node in group)

    def run(self, run: list[Words]) -> Node:
        """Words side by side: names among them are expanded, then words of public life."""
        if not run[0].plain:
            return word_nodes.words(run[0], self.expander.analysis)
        return word_nodes.all_of(self.expander.expand([word for one in run for word in one.words]))

    def any_of(self, loose: list[Words | Quoted]) -> Node:
        """Any of the words, in any form; phrases that stand as they were typed are worth more."""
        words = [word for one in loose for word in one.words]
        phrases = [word_nodes.quoted(one) for one in loose if isinstance(one, Quoted)]
        return word_nodes.any_of([*self.expander.expand(words, forgiving=True), *phrases])


def _is_loose(node: Syntax) -> TypeGuard[Words | Quoted]:
    """Whether a relaxed search may do without it; what was asked of titles alone stays."""
    if isinstance(node, Words):
        return not (node.prefix or node.in_title)
    return isinstance(node, Quoted) and not node.in_title


def compile_query(syntax: Syntax, expander: Expander, *, relaxed: bool = False) -> Compiled:
    """The plan of a query: every part must match, words in any inflected form."""
    compiler = Compiler(expander, relaxed)
    node = compiler.compile(syntax)
    return Compiled(node, tuple(expander.expansions), tuple(compiler.narrower.notes))
