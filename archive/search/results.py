"""What the search answers: hits with snippets, and facets with counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Generic, TypeVar

from archive.models import Article, Office, Official, Region, Source
from archive.search.requests import SearchRequest
from archive.text.dates import Month

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of plain, unescaped text; `matched` when it is what the reader searched for."""

    text: str
    matched: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One found article, its headline and the best passages of its body in fragments."""

    article: Article
    headline: tuple[Fragment, ...]
    snippet: tuple[Fragment, ...]


@dataclass(frozen=True, slots=True)
class FacetCount(Generic[Value]):
    """How many articles of the result have a value. `selected`: the request filters by it."""

    value: Value
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class FacetCounts(Generic[Value]):
    """Values of one facet with their counts: the commonest ones and those chosen.

    `total`: how many values the result has.
    """

    counts: tuple[FacetCount[Value], ...] = ()
    total: int = 0

    def __iter__(self) -> Iterator[FacetCount[Value]]:
        return iter(self.counts)


@dataclass(frozen=True, slots=True)
class Facets:
    """The counts offered as filters, commonest first (years: newest first, months: in order).

    Regions and officials are counted within the result, since choosing one narrows it.
    Languages, sources, years and months are counted as if none of their own kind were chosen,
    since choosing another one widens the result. Months are offered of a year that is chosen.
    """

    languages: FacetCounts[str] = FacetCounts()
    regions: FacetCounts[Region] = FacetCounts()
    officials: FacetCounts[Official] = FacetCounts()
    sources: FacetCounts[Source] = FacetCounts()
    years: FacetCounts[int] = FacetCounts()
    months: FacetCounts[Month] = FacetCounts()


@dataclass(frozen=True, slots=True)
class AlsoSearched:
    """What was searched for beside something typed, or left out with it."""

    typed: str
    also: tuple[str, ...]
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Officials that something typed can mean; the reader chooses."""

    typed: str
    officials: tuple[Official, ...]


@dataclass(frozen=True, slots=True)
class Guidance:
    """What helps a reader beside the hits.

    `names` and `synonyms` say what else was searched, `records` are pages of what the query names,
    `offices` are offices that it names, with their positions prefetched, newest first.
    """

    names: tuple[AlsoSearched, ...] = ()
    synonyms: tuple[AlsoSearched, ...] = ()
    namesakes: tuple[Namesakes, ...] = ()
    records: tuple[Official | Region, ...] = ()
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of hits. `notes` are messages, safe to show, about what was odd in the query.

    `complete` is how many of the hits have everything that was typed: when these are few, articles
    that have some of it are found too, and come behind. `did_you_mean` are other queries to offer,
    and `unmatched` the words typed that no article has in any form.
    """

    request: SearchRequest
    total: int
    hits: tuple[Hit, ...]
    facets: Facets
    complete: int
    guidance: Guidance = Guidance()
    did_you_mean: tuple[str, ...] = ()
    unmatched: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def page_count(self) -> int:
        """How many pages there are; at least 1."""
        return max(1, ceil(self.total / self.request.page_size))
