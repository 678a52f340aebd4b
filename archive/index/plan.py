"""What a query means, in terms of the index and of no engine, and what an engine finds.

A plan is made of frozen dataclasses all through.
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
    """Documents with a term in a field."""

    field: str
    text: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Documents with a term in a field that begins so."""

    field: str
    text: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Wildcard:
    """Documents with a term in a field that has the letters of a pattern, and any for its stars.

    It does not begin with a star: terms are looked through from its beginning on.
    """

    field: str
    pattern: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """Documents with terms in this order, with at most `slop` - 1 others between two of them."""

    field: str
    texts: tuple[str, ...]
    slop: int = 1
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class NumberRange:
    """Documents whose number in a sort field lies between two, both included."""

    field: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class AllOf:
    """Documents that every node matches."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Documents that some node matches."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Documents that a node matches and another does not."""

    node: "Node"
    excluded: "Node"


@dataclass(frozen=True, slots=True)
class Preferring:
    """Documents that a node matches; those that the other matches too score higher."""

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

    With `most` only the commonest so many are wanted, all that are as common as the last of them,
    and those of `also`.
    """

    field: str
    most: int | None = None
    also: tuple[str, ...] = ()


class Counts(NamedTuple):
    """Values of a field, and how many documents have each; `total`: how many values there are."""

    counts: Mapping[str, int]
    total: int


@dataclass(frozen=True, slots=True)
class Plan:
    """One search as an engine executes it.

    `distinct`: of the documents that tell one story only the first one counts, and facets count
    stories.
    """

    node: Node
    filters: tuple[Filter, ...] = ()
    facets: tuple[Facet, ...] = ()
    sort: Sort = Sort.RELEVANCE
    offset: int = 0
    limit: int = 20
    distinct: bool = False


class Outcome(NamedTuple):
    """What an engine found: how many, the article ids of the page, the counts of each facet.

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
