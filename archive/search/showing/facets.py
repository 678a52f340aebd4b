"""From counts of ids to counts of records, in the order in which they are offered.

A result can have thousands of officials: only the records that are shown are fetched.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from typing import TypeVar

from django.db.models import Model

from archive.authority import Records, recent_records, shown_records
from archive.index import plan, schema
from archive.models import ArticleLanguage
from archive.search.requests import SearchRequest, WholeFacet
from archive.search.results import FacetCount, FacetCounts, Facets
from archive.text import tokenise
from archive.text.dates import Month
from archive.text.scripts import fold

Record = TypeVar("Record", bound=Model)
Key = TypeVar("Key", int, str, Month)

SHOWN = 15
"""Values of a facet that a result shows, beside those that are chosen."""

_FIELDS = {"regions": schema.REGIONS, "officials": schema.OFFICIALS, "sources": schema.SOURCE}
"""The facets of records by their attributes of Facets."""


def wanted_facets(request: SearchRequest) -> tuple[plan.Facet, ...]:
    """What to count for the facets of a result: of records only those that may be shown."""
    whole = request.whole_facet
    chosen = {
        schema.REGIONS: request.regions,
        schema.OFFICIALS: request.officials,
        schema.SOURCE: request.sources,
    }
    return (
        plan.Facet(schema.LANGUAGE),
        plan.Facet(schema.YEARS),
        *([plan.Facet(schema.MONTHS)] if _offers_months(request) else []),
        *(
            plan.Facet(field)
            if whole and _FIELDS.get(whole.name) == field
            else plan.Facet(field, SHOWN, tuple(str(record.pk) for record in records))
            for field, records in chosen.items()
        ),
    )


def build_facets(counts: dict[str, plan.Counts], request: SearchRequest) -> Facets:
    """The facets of a result; two queries at most per kind of record, mostly none."""
    whole, known = request.whole_facet, recent_records()
    return Facets(
        languages=_languages(counts[schema.LANGUAGE].counts, request.languages, whole),
        regions=_records(known, "region", counts[schema.REGIONS], request.regions, whole),
        officials=_records(known, "official", counts[schema.OFFICIALS], request.officials, whole),
        sources=_records(known, "source", counts[schema.SOURCE], request.sources, whole),
        years=_years(counts[schema.YEARS].counts, request.years, whole),
        months=_months(counts, request.months, whole),
    )


def _languages(
    counts: Mapping[str, int], chosen: Collection[str], whole: WholeFacet | None
) -> FacetCounts[str]:
    def called(wanted: str) -> set[str]:
        return {code for code in counts if fold(_label(code)).startswith(fold(wanted.strip()))}

    ordered = sorted(counts, key=lambda code: (-counts[code], code))
    shown, total = _part(ordered, chosen, _asked("languages", whole), called)
    rows = tuple(FacetCount(code, counts[code], code in chosen) for code in shown)
    return FacetCounts(rows, total)


def _years(
    counts: Mapping[str, int], chosen: Collection[int], whole: WholeFacet | None
) -> FacetCounts[int]:
    def called(wanted: str) -> set[int]:
        return {int(year) for year in counts if year.startswith(wanted.strip())}

    ordered = sorted(map(int, counts), reverse=True)
    shown, total = _part(ordered, chosen, _asked("years", whole), called)
    rows = tuple(FacetCount(year, counts[str(year)], year in chosen) for year in shown)
    return FacetCounts(rows, total)


def _months(
    counts: Mapping[str, plan.Counts], chosen: Collection[Month], whole: WholeFacet | None
) -> FacetCounts[Month]:
    """The months, the first one first, as they stand in a calendar."""

    def called(wanted: str) -> set[Month]:
        return {month for month in held if str(month).startswith(wanted.strip())}

    held = (
        {Month.read(text): n for text, n in counts[schema.MONTHS].counts.items()}
        if schema.MONTHS in counts
        else {}
    )
    shown, total = _part(sorted(held), chosen, _asked("months", whole), called)
    return FacetCounts(tuple(FacetCount(each, held[each], each in chosen) for each in shown), total)


def _offers_months(request: SearchRequest) -> bool:
    """Whether months are counted: over many years they would be too many to choose from."""
    asked = _asked("months", request.whole_facet)
    return bool(asked or request.months or len(request.years) == 1)


def _records(
    known: Records,
    kind: str,
    counted: plan.Counts,
    selected: Collection[Record],
    whole: WholeFacet | None,
) -> FacetCounts[Record]:
    """Counts of records; one deleted since it was indexed is left out."""

    def called(wanted: str) -> set[int]:
        words = [token.text for token in tokenise(wanted)]
        return {one.pk for one in known.prefixes.find(words) if one.kind == kind}

    counts = counted.counts
    ordered = [pk for _, pk in sorted((-count, int(pk)) for pk, count in counts.items())]
    chosen = {record.pk for record in selected}
    asked = _asked(f"{kind}s", whole)
    shown, total = _part(ordered, chosen, asked, called)
    found = shown_records(known, kind, shown)
    offered = [FacetCount(found[pk], counts[str(pk)], pk in chosen) for pk in shown if pk in found]
    alike = Counter(row.count for row in offered)
    offered.sort(key=lambda row: (-row.count, alike[row.count] > 1 and str(row.value)))
    return FacetCounts(tuple(offered), total if asked else counted.total)


def _asked(name: str, whole: WholeFacet | None) -> WholeFacet | None:
    return whole if whole and whole.name == name else None


def _part(
    ordered: list[Key],
    chosen: Collection[Key],
    whole: WholeFacet | None,
    called: Callable[[str], set[Key]],
) -> tuple[list[Key], int]:
    """The values to show, and how many there are: the first ones and those chosen, or a page."""
    if whole is None:
        shown = [one for place, one in enumerate(ordered) if place < SHOWN or one in chosen]
        return shown, len(ordered)
    if whole.wanted.strip():
        matching = called(whole.wanted)
        ordered = [one for one in ordered if one in matching]
    start = (whole.page - 1) * whole.page_size
    return ordered[start : start + whole.page_size], len(ordered)


def _label(code: str) -> str:
    return str(ArticleLanguage(code).label)
