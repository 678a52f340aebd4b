"""Haystack's interface to the index.

The search pages use `execute()`; SearchQuerySet and haystack's commands use the rest, which
keeps haystack's promises where its own Whoosh backend does not (docs/decisions/ says which).
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db.models import Model
from haystack.backends.whoosh_backend import WhooshEngine, WhooshSearchBackend, WhooshSearchQuery
from haystack.constants import DJANGO_CT, DJANGO_ID, ID
from haystack.exceptions import SkipDocument
from haystack.models import SearchResult
from haystack.utils import get_identifier, get_model_ct
from whoosh.qparser import MultifieldParser
from whoosh.query import Every, Query
from whoosh.writing import OPTIMIZE

from archive.search import plan, schema
from archive.search.authority import current_names
from archive.search.haystack_search import Options, answer, similar_to
from archive.search.whoosh_executor import execute
from archive.search.whoosh_index import WhooshIndex, index_at

WRITE_TIMEOUT = 30.0
"""Seconds that haystack's commands wait for another writer."""


class ArchiveBackend(WhooshSearchBackend):  # type: ignore[misc]  # haystack has no types
    """One searcher per process, our schema and analysis, exact slices and right facets."""

    def setup(self) -> None:
        """Open the index; make an empty one where there is none of this version."""
        if not self.handle.is_current():
            self.handle.create()
        self.content_field_name, self.schema = schema.BODY, schema.build_schema()
        fields = (*schema.STEM_FIELDS, *schema.EXACT_FIELDS)
        self.parser = MultifieldParser(fields, schema=self.schema, fieldboosts=schema.BOOSTS)
        self.setup_complete = True

    @property
    def handle(self) -> WhooshIndex:
        """The process's handle on this backend's folder."""
        return index_at(str(Path(self.path).resolve()))

    def execute(self, search: plan.Plan) -> plan.Outcome:
        """Run a plan. Raises SearchError when the index cannot be read."""
        with self.handle.searching() as (searcher, columns):
            return execute(search, searcher, columns)

    def update(self, index: Any, iterable: Iterable[Model], commit: bool = True) -> None:
        """Write documents; the last state of each object wins. Always commits."""
        self._ready()
        with self.handle.writing(WRITE_TIMEOUT) as writer:
            self.write(writer, index, iterable)

    def write(self, writer: Any, index: Any, iterable: Iterable[Model]) -> None:
        """Add the documents of objects to an open writer, in place of older ones."""
        current_names()
        for obj in iterable:
            writer.delete_by_term(ID, get_identifier(obj))
            try:
                document = index.full_prepare(obj)
            except SkipDocument:
                continue
            writer.add_document(**{name: _field_value(value) for name, value in document.items()})

    def erase(self, writer: Any, article_id: int) -> None:
        """Take an article, which may no longer exist, out of the index with an open writer."""
        writer.delete_by_term(DJANGO_ID, str(article_id))

    def remove(self, obj_or_string: Model | str, commit: bool = True) -> None:
        self._ready()
        with self.handle.writing(WRITE_TIMEOUT) as writer:
            writer.delete_by_term(ID, get_identifier(obj_or_string))

    def clear(self, models: list[type[Model]] | None = None, commit: bool = True) -> None:
        if models is None:
            self.handle.create()
            return
        self._ready()
        with self.handle.writing(WRITE_TIMEOUT) as writer:
            for model in models:
                writer.delete_by_term(DJANGO_CT, get_model_ct(model))

    def optimize(self) -> None:
        self._ready()
        with self.handle.writing(WRITE_TIMEOUT) as writer:
            writer.mergetype = OPTIMIZE

    def search(  # noqa: PLR0913  # haystack's interface
        self,
        query_string: str,
        *,
        start_offset: int = 0,
        end_offset: int | None = None,
        sort_by: Iterable[str] | None = None,
        facets: dict[str, dict[str, Any]] | None = None,
        query_facets: Iterable[tuple[str, str]] | None = None,
        narrow_queries: set[str] | None = None,
        models: Iterable[type[Model]] | None = None,
        highlight: bool | dict[str, Any] = False,
        result_class: type[SearchResult] | None = None,
        **_unused: Any,
    ) -> dict[str, Any]:
        """What SearchQuerySet calls: Whoosh's query language over the fields of the schema."""
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
        with self.handle.searching() as (searcher, columns):
            return answer(self._parse(query_string), options, searcher, columns)

    def more_like_this(
        self,
        model_instance: Any,
        additional_query_string: str | None = None,
        start_offset: int = 0,
        end_offset: int | None = None,
        **_unused: Any,
    ) -> dict[str, Any]:
        """Articles that share the most telling words of one."""
        self._ready()
        extra = additional_query_string
        narrow = (self._parse(extra),) if extra else ()
        options = Options(narrow=narrow, start=start_offset or 0, end=end_offset)
        with self.handle.searching() as (searcher, columns):
            return answer(similar_to(model_instance, searcher), options, searcher, columns)

    def _parse(self, query_string: str) -> Query:
        return Every() if query_string == "*" else self.parser.parse(query_string)

    def _ready(self) -> None:
        if not self.setup_complete or not self.handle.is_current():
            self.setup()


def _field_value(value: Any) -> Any:
    """A value as Whoosh takes it: ids of a facet field are joined by spaces."""
    if isinstance(value, list):
        return " ".join(str(one) for one in value)
    return value


class ArchiveEngine(WhooshEngine):  # type: ignore[misc]
    """What HAYSTACK_CONNECTIONS names."""

    backend = ArchiveBackend
    query = WhooshSearchQuery
