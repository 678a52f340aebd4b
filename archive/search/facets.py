"""From counts of ids to counts of records, in the order in which they are offered."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from django.db.models import Model

from archive.models import Official, Region, Source
from archive.search.pages import FacetCount, Facets
from archive.search.requests import SearchRequest
from archive.search.schema import LANGUAGE, OFFICIALS, REGIONS, SOURCE, YEARS

Record = TypeVar("Record", bound=Model)


def build_facets(counts: dict[str, dict[str, int]], request: SearchRequest) -> Facets:
    """The facets of a result; one query per kind of record, however many there are."""
    return Facets(
        languages=tuple(
            FacetCount(value, count, value in request.languages)
            for value, count in _commonest(counts[LANGUAGE])
        ),
        regions=_records(counts[REGIONS], Region.objects.with_headings().in_bulk, request.regions),
        officials=_records(
            counts[OFFICIALS], Official.objects.with_headings().in_bulk, request.officials
        ),
        sources=_records(counts[SOURCE], Source.objects.in_bulk, request.sources),
        years=tuple(
            FacetCount(year, count, year in request.years)
            for year, count in sorted(
                ((int(value), count) for value, count in counts[YEARS].items()), reverse=True
            )
        ),
    )


def _commonest(counts: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _records(
    counts: dict[str, int],
    fetch: Callable[[Iterable[int]], dict[int, Record]],
    selected: tuple[Record, ...],
) -> tuple[FacetCount[Record], ...]:
    """Counts of records; one deleted since it was indexed is left out."""
    found = fetch([int(value) for value in counts])
    chosen = {record.pk for record in selected}
    rows = [FacetCount(record, counts[str(pk)], pk in chosen) for pk, record in found.items()]
    return tuple(sorted(rows, key=lambda row: (-row.count, str(row.value))))
