"""Haystack's interface to the index.

The search pages use its `handle`; SearchQuerySet and haystack's commands use the rest, which keeps
haystack's promises where its own Whoosh backend does not (docs/decisions/0002-haystack-backend.md).
"""

from collections.abc import Iterable
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
from django.db.models import Model
from haystack.backends.whoosh_backend import WhooshEngine, WhooshSearchBackend, WhooshSearchQuery
from haystack.models import SearchResult
from haystack.utils import get_identifier, get_model_ct
from whoosh.qparser import MultifieldParser
from whoosh.query import Every, Query

from archive.analysis import Analysis
from archive.authority import current_analysis, latest_analysis
from archive.engines.haystack_search import Options, answer, similar_to
from archive.engines.whoosh_searching import build_schema, searching_with_whoosh
from archive.index import (
    WRITE_TIMEOUT,
    ArchiveIndex,
    index_at,
    replace_articles,
    schema,
    settle,
)
from archive.models import Article


class ArchiveBackend(WhooshSearchBackend):
    """The archive's own index behind haystack's interface."""

    def setup(self) -> None:
        """Open the index; make an empty one where there is none.

        One that cannot be used stays, so that everybody is told to rebuild it. The names are not
        read yet: the database may have no tables.
        """
        if not self.handle.exists():
            self.handle.create()
        self.content_field_name, self.schema = schema.BODY, build_schema(Analysis())
        self.setup_complete = True

    @property
    def parser(self) -> MultifieldParser:
        """Whoosh's query parser with the analysis of this moment."""
        return _parser(current_analysis())

    @cached_property
    def handle(self) -> ArchiveIndex:
        """The process's handle on this backend's folder."""
        return index_at(str(Path(self.path).absolute()))

    def update(self, index: object, iterable: Iterable[Model], commit: bool = True) -> None:
        """Write documents in place of older ones. Always commits.

        Raises SearchError when the index cannot be written.
        """
        self._ready()
        with self.handle.writing(WRITE_TIMEOUT) as changes:
            replace_articles(changes, [obj.pk for obj in iterable], latest_analysis())
        settle(self.handle, WRITE_TIMEOUT)

    def remove(self, obj_or_string: Model | str, commit: bool = True) -> None:
        self._ready()
        key = int(get_identifier(obj_or_string).rpartition(".")[2])
        with self.handle.writing(WRITE_TIMEOUT) as changes:
            changes.delete(np.array([key]))
        settle(self.handle, WRITE_TIMEOUT)

    def clear(self, models: list[type[Model]] | None = None, commit: bool = True) -> None:
        if models is None or Article in models:
            self.handle.create()

    def optimize(self) -> None:
        self._ready()
        self.handle.merge_everything()
        settle(self.handle, WRITE_TIMEOUT)

    def search(  # noqa: PLR0913  # haystack's interface
        self,
        query_string: str,
        *,
        start_offset: int = 0,
        end_offset: int | None = None,
        sort_by: Iterable[str] | None = None,
        facets: dict[str, dict[str, int]] | None = None,
        query_facets: Iterable[tuple[str, str]] | None = None,
        narrow_queries: set[str] | None = None,
        models: Iterable[type[Model]] | None = None,
        highlight: bool | dict[str, object] = False,
        result_class: type[SearchResult] | None = None,
        **_unused: object,
    ) -> dict[str, object]:
        """What SearchQuerySet calls: Whoosh's query language over the fields of the schema.

        Raises SearchError when the index cannot be read, and SearchBackendError as answer() does.
        """
        self._ready()
        if not query_string.strip():
            return {"results": [], "hits": 0}
        options = Options(
            narrow=tuple(self._parse(narrow) for narrow in narrow_queries or ()),
            sort_by=tuple(sort_by or ()),
            start=start_offset or 0,
            end=end_offset,
            facets=facets or {},
            query_facets={
                f"{field}:{text}": self._parse(f"{field}:({text})")
                for field, text in query_facets or ()
            },
            models=tuple(get_model_ct(model) for model in models or ()),
            highlight=bool(highlight),
            result_class=result_class or SearchResult,
        )
        with searching_with_whoosh(self.handle) as searcher:
            return answer(self._parse(query_string), options, searcher, current_analysis())

    def more_like_this(
        self,
        model_instance: Article,
        additional_query_string: str | None = None,
        start_offset: int = 0,
        end_offset: int | None = None,
        **_unused: object,
    ) -> dict[str, object]:
        """Articles that share the significant terms of one. Raises SearchError."""
        self._ready()
        extra = additional_query_string
        narrow = (self._parse(extra),) if extra else ()
        options = Options(narrow=narrow, start=start_offset or 0, end=end_offset)
        with self.handle.searching() as engine:
            query = similar_to(model_instance, engine.statistics, current_analysis())
        with searching_with_whoosh(self.handle) as searcher:
            return answer(query, options, searcher, current_analysis())

    def _parse(self, query_string: str) -> Query:
        return Every() if query_string == "*" else self.parser.parse(query_string)

    def _ready(self) -> None:
        if not self.setup_complete or not self.handle.exists():
            self.setup()


@lru_cache(maxsize=1)
def _parser(analysis: Analysis) -> MultifieldParser:
    fields = (*schema.STEM_FIELDS, *schema.EXACT_FIELDS)
    return MultifieldParser(fields, schema=build_schema(analysis), fieldboosts=schema.BOOSTS)


class ArchiveEngine(WhooshEngine):
    """What HAYSTACK_CONNECTIONS names."""

    backend = ArchiveBackend
    query = WhooshSearchQuery
