"""haystack with its own Whoosh backend and default settings. Django must be set up."""

from collections.abc import Iterable
from importlib.metadata import version
from itertools import islice
from typing import Any

from haystack import connections, indexes
from haystack.constants import DJANGO_CT, DJANGO_ID, ID

from archive.models import Article
from benchmarks.speed.engines.base import FACETS, PAGE, Engine, Mode
from benchmarks.speed.prepared import Prepared
from benchmarks.speed.queries import OR, PHRASE, PREFIX, Query

_ALIAS = "stock"
_BATCH = 1_000
"""haystack's default for its commands."""

_MODEL = "archive.article"


class _StockIndex(indexes.SearchIndex, indexes.Indexable):  # type: ignore[misc]
    """Indexes prepared documents in place of articles."""

    body = indexes.CharField(document=True)
    day = indexes.IntegerField()
    language = indexes.MultiValueField()
    source = indexes.MultiValueField()
    year = indexes.MultiValueField()
    regions = indexes.MultiValueField()
    officials = indexes.MultiValueField()

    def get_model(self) -> type[Article]:
        return Article

    def full_prepare(self, obj: Prepared) -> dict[str, Any]:
        return {
            ID: f"{_MODEL}.{obj.number}",
            DJANGO_CT: _MODEL,
            DJANGO_ID: str(obj.number),
            "body": obj.stems,
            "day": obj.day,
            "language": [obj.language],
            "source": [str(obj.source)],
            "year": [str(obj.year)],
            "regions": [str(region) for region in obj.regions],
            "officials": [str(official) for official in obj.officials],
        }


class StockHaystack(Engine):
    """Through the backend's search(), with what SearchQuerySet gives it."""

    name = f"haystack {version('django-haystack')}"
    most = 10_000

    def build(self, documents: Iterable[Prepared]) -> None:
        self.open()
        index = connections[_ALIAS].get_unified_index().get_index(Article)
        rows = iter(documents)
        while batch := list(islice(rows, _BATCH)):
            self.backend.update(index, batch)

    def open(self) -> None:
        connections.connections_info[_ALIAS] = {
            "ENGINE": "haystack.backends.whoosh_backend.WhooshEngine",
            "PATH": str(self.folder),
        }
        connections[_ALIAS].get_unified_index().build(indexes=[_StockIndex()])
        self.backend = connections[_ALIAS].get_backend()

    def run(self, query: Query, mode: Mode) -> int:
        options: dict[str, Any] = {}
        if mode is Mode.DATE:
            options["sort_by"] = ["-day"]
        if mode is Mode.FACETS:
            options["facets"] = {name: {} for name in FACETS}
        if mode is Mode.SNIPPETS:
            options["highlight"] = True
        found = self.backend.search(
            _text(query), start_offset=0, end_offset=PAGE, models=[Article], **options
        )
        return int(found["hits"])

    def close(self) -> None:
        connections.reload(_ALIAS)


def _text(query: Query) -> str:
    if query.kind == PHRASE:
        return f'"{" ".join(query.terms)}"'
    if query.kind == PREFIX:
        return query.terms[0] + "*"
    return (" OR " if query.kind == OR else " AND ").join(query.terms)
