"""What is asked of the search: words, filters, order, page."""

from dataclasses import dataclass

from archive.index import Sort
from archive.models import Official, Region, Source
from archive.text.dates import Month


@dataclass(frozen=True, slots=True)
class Excluded:
    """What the articles found must not have: none of these values."""

    languages: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()
    officials: tuple[Official, ...] = ()
    sources: tuple[Source, ...] = ()
    years: tuple[int, ...] = ()
    months: tuple[Month, ...] = ()


@dataclass(frozen=True, slots=True)
class WholeFacet:
    """One facet of which all values are wanted, page by page, and not only the commonest.

    `name` is an attribute of Facets (`officials`). `wanted` keeps the values that are called so:
    every word must be the beginning of a word of one name, in any language and script.
    """

    name: str
    wanted: str = ""
    page: int = 1
    page_size: int = 100


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One search. An empty query finds every published article.

    Several languages, sources, years or months widen the search (any of them); several regions
    or officials narrow it (all of them), which is how one finds what two regions did together.
    A region stands for everything below it. Each kind of value can be `excluded`. Pages count
    from 1.

    `names` also searches the other names of officials and regions that the query names, `synonyms`
    the same words of public life in the other languages. `distinct` finds one article of each
    story. `whole_facet` is for a page that lists the values of one facet.
    """

    query: str = ""
    languages: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()
    officials: tuple[Official, ...] = ()
    sources: tuple[Source, ...] = ()
    years: tuple[int, ...] = ()
    months: tuple[Month, ...] = ()
    excluded: Excluded = Excluded()
    names: bool = True
    synonyms: bool = True
    distinct: bool = False
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    page_size: int = 20
    whole_facet: WholeFacet | None = None
