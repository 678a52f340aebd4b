"""The query tree: what a query means in terms of the index and of no engine, and what is found.

A plan is made of frozen dataclasses all through. A `boost` is what a score is multiplied by; it is
above 0.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import NamedTuple


class Sort(StrEnum):
    """The order of hits."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class Everything:
    """Every document."""


@dataclass(frozen=True, slots=True)
class Term:
    """Documents with a term in a field, scored by BM25; of a facet, with constant score."""

    field: str
    text: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Documents with a term in a field that begins with `text`; their score is the boost."""

    field: str
    text: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Wildcard:
    """Documents with a term in a field that matches a pattern; their score is the boost.

    A star stands for any letters. The pattern does not begin with one: terms are looked through
    from its beginning on.
    """

    field: str
    pattern: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """Documents with terms in this order, with at most `slop` - 1 others between two of them.

    They score what all their occurrences of the terms do. The field must have positions.
    """

    field: str
    texts: tuple[str, ...]
    slop: int = 1
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class NumberRange:
    """Documents whose number in a column lies between two, both included, with constant score."""

    field: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class AllOf:
    """A conjunction (AND): documents that every node matches, with the sum of the scores."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """A disjunction (OR): documents that some node matches, with the sum of the scores."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """A negation (AND NOT): documents that `node` matches and `excluded` does not."""

    node: "Node"
    excluded: "Node"


@dataclass(frozen=True, slots=True)
class Preferring:
    """An optional clause: documents of `node`; what `preferred` scores in them is added."""

    node: "Node"
    preferred: "Node"


Leaf = Term | Prefix | Wildcard | Phrase
"""What a document is found by, and what is marked in its text."""

Node = Everything | Leaf | NumberRange | AllOf | AnyOf | Without | Preferring


class Match(Enum):
    """How the values of a filter are meant."""

    EVERY = "every"
    ANY = "any"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Filter:
    """Documents whose facet field has these values: every one of them, any, or none."""

    field: str
    values: tuple[str, ...]
    match: Match


@dataclass(frozen=True, slots=True)
class Facet:
    """A field to count the values of.

    With `most` only so many of the commonest are wanted, those that are as common as the last of
    them, and the values of `also`.
    """

    field: str
    most: int | None = None
    also: tuple[str, ...] = ()


class Counts(NamedTuple):
    """Facet counts: how many documents have each wanted value; `total`: how many values any has."""

    counts: Mapping[str, int]
    total: int


@dataclass(frozen=True, slots=True)
class Plan:
    """One search as an engine executes it: the hits from `offset` on, at most `limit`.

    `distinct`: results are collapsed by story. Of the documents that tell one only the first one
    counts, and facets count stories.
    """

    node: Node
    filters: tuple[Filter, ...] = ()
    facets: tuple[Facet, ...] = ()
    sort: Sort = Sort.RELEVANCE
    offset: int = 0
    limit: int = 20
    distinct: bool = False


class Outcome(NamedTuple):
    """What an engine found: the number of hits, the article ids of the page, facet counts by field.

    There are scores only where articles are sorted by relevance.
    """

    total: int
    article_ids: tuple[int, ...]
    scores: tuple[float, ...]
    facets: dict[str, Counts]


def wanted_leaves(node: Node) -> Iterator[Leaf]:
    """The leaves that a document is found by, for marking them in its text."""
    match node:
        case Term() | Prefix() | Wildcard() | Phrase():
            yield node
        case AllOf(nodes) | AnyOf(nodes):
            for inner in nodes:
                yield from wanted_leaves(inner)
        case Without(inner, _) | Preferring(inner, _):
            yield from wanted_leaves(inner)
        case Everything() | NumberRange():
            return
