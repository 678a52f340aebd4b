"""The archive's index in a folder: searching and writing it, and whether it can be used."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from whoosh.searching import Searcher

from archive.search.authority import current_analysis
from archive.search.documents import identity
from archive.search.engine.executor import Engine
from archive.search.exceptions import IndexBusyError, SearchError
from archive.search.plan import Outcome, Plan
from archive.search.ranking import Weighting
from archive.search.schema import FIELDS, STAMP, build_schema
from archive.search.segments.array_files import DamagedFileError
from archive.search.segments.commit import Commit
from archive.search.segments.locks import BusyError, holding, is_held
from archive.search.segments.maintenance import due_segments, merge_segments
from archive.search.segments.manifest import MANIFEST
from archive.search.segments.store import Store
from archive.search.segments.whoosh_codec import open_reader

_MADE_BY = "made_by"
_DAMAGED, _REBUILD_LOCK = "damaged", "rebuild.lock"

logger = logging.getLogger(__name__)


class ArchiveIndex:
    """An index in a folder. Get it with index_at(), which keeps one per process."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.store = Store(path)
        self._engine: Engine | None = None

    # --- whether it can be used

    def trouble(self) -> str:
        """Why the index cannot be used, for readers and editors; empty when it can."""
        try:
            made_by = self.store.snapshot().manifest.notes.get(_MADE_BY)
        except FileNotFoundError:
            return _("There is no search index yet.")
        except (OSError, ValueError, DamagedFileError):
            return _("The search index is damaged.")
        if made_by != STAMP:
            return _("The search index was made by another version of the archive.")
        return _("The search index is damaged.") if (self.path / _DAMAGED).exists() else ""

    def exists(self) -> bool:
        """Whether the folder has an index at all, be it one that cannot be used."""
        return (self.path / MANIFEST).exists()

    def report_damage(self, error: DamagedFileError) -> None:
        """Have everybody know that the index must be rebuilt."""
        logger.error("The search index is damaged and must be rebuilt: %s", error)
        (self.path / _DAMAGED).touch()
        # Other processes ask whether the index can be used only when its manifest changes.
        with suppress(FileNotFoundError):
            os.utime(self.path / MANIFEST)
        self.store.forget()

    def check_everything(self) -> None:
        """Read every byte of the index. Raises SearchError when it is damaged or not there."""
        with self._reading():
            self.store.forget()
            self.store.snapshot().check_everything()

    # --- searching

    def execute(self, search: Plan) -> Outcome:
        """The outcome of a plan. Raises SearchError when the index cannot be read."""
        try:  # as _reading() does, in less time
            return self._current_engine().execute(search)
        except (DamagedFileError, FileNotFoundError) as error:
            raise self._unreadable(error) from error

    @contextmanager
    def searching(self) -> Iterator[Engine]:
        """The engine of the index as it is now.

        Raises SearchError when the index cannot be read, also from inside.
        """
        with self._reading():
            yield self._current_engine()

    @contextmanager
    def searching_with_whoosh(self) -> Iterator[Searcher]:
        """Whoosh's own searcher on the same snapshot; it is slow, and takes any Whoosh query."""
        with self.searching() as engine:
            schema = build_schema(current_analysis())
            reader = open_reader(engine.snapshot, schema, _stored_fields)
            yield Searcher(reader, weighting=Weighting())

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except (DamagedFileError, FileNotFoundError) as error:
            raise self._unreadable(error) from error

    def _unreadable(self, error: Exception) -> SearchError:
        """What to say of an index that could not be read; damage is reported."""
        if isinstance(error, DamagedFileError):
            self.report_damage(error)
            return SearchError(_("The search index is damaged."))
        return SearchError(_("There is no search index yet."))

    def _current_engine(self) -> Engine:
        snapshot = self.store.snapshot()
        engine = self._engine
        if engine is None or engine.snapshot is not snapshot:
            if trouble := self.trouble():
                raise SearchError(trouble)
            engine = self._engine = Engine(snapshot)
        return engine

    def protected(self) -> str:
        """The digest of the words that its analysis left alone. Raises SearchError."""
        with self._reading():
            return self.store.snapshot().manifest.protected

    def document_count(self) -> int:
        """How many documents can be found."""
        with self.searching() as engine:
            return engine.snapshot.doc_count

    # --- writing

    @contextmanager
    def writing(self, timeout: float = 0.0, *, anew: bool = False) -> Iterator[Commit]:
        """Collect changes, which come into force at the end or not at all.

        `anew`: in place of everything that is there. Raises IndexBusyError when another writer
        holds the index for longer than `timeout` seconds, and SearchError when it cannot be read.
        """
        if not anew and (trouble := self.trouble()):
            raise SearchError(trouble)
        try:
            with self._reading(), self.store.writing(timeout, anew=anew) as commit:
                commit.notes[_MADE_BY] = STAMP
                yield commit
        except BusyError as error:
            raise IndexBusyError(_("The search index is being written.")) from error
        if anew:
            (self.path / _DAMAGED).unlink(missing_ok=True)

    def create(self) -> None:
        """Make an empty index in place of whatever the folder holds."""
        with self.writing(30.0, anew=True):
            pass

    def merge(self, largest: int | None = None, timeout: float = 30.0) -> int:
        """Merge segments until none is due; how many documents were written anew.

        `largest`: leave merges of more documents than this to somebody with more time.
        """
        written = 0
        with self._reading():
            while due := self._due(largest):
                names, size = due
                if not merge_segments(self.store, names, FIELDS, timeout):
                    break
                written += size
        return written

    def merge_everything(self, timeout: float = 30.0) -> None:
        """Make one segment of all, without the documents deleted since."""
        with self._reading():
            entries = self.store.snapshot().manifest.segments
            if len(entries) > 1 or any(entry.deleted_count for entry in entries):
                merge_segments(self.store, [entry.name for entry in entries], FIELDS, timeout)

    def _due(self, largest: int | None) -> tuple[list[str], int] | None:
        entries = self.store.snapshot().manifest.segments
        names = due_segments(entries)
        size = sum(entry.live_count for entry in entries if entry.name in names)
        return (names, size) if names and (largest is None or size <= largest) else None

    @contextmanager
    def rebuilding(self) -> Iterator[None]:
        """Hold the right to rebuild. Raises IndexBusyError when somebody else is rebuilding."""
        self.path.mkdir(parents=True, exist_ok=True)
        try:
            with holding(self.path / _REBUILD_LOCK):
                yield
        except BusyError as error:
            raise IndexBusyError(_("The search index is being rebuilt.")) from error

    def is_being_rebuilt(self) -> bool:
        """Whether a process is making a new index beside this one."""
        return is_held(self.path / _REBUILD_LOCK)


def _stored_fields(article_id: int) -> dict[str, Any]:
    return {name: value for name, (value,) in identity(article_id).items()}


@cache
def index_at(path: str) -> ArchiveIndex:
    """The process's one handle on the index in a folder."""
    return ArchiveIndex(Path(path))
