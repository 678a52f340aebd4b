"""The archive's index in a folder: searching and writing it, and whether it can be used."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from django.utils.translation import gettext as _

from archive.index.engine import Engine
from archive.index.exceptions import IndexBusyError, LostIndexError, SearchError
from archive.index.plan import Outcome, Plan
from archive.index.schema import FIELDS, STAMP
from archive.index.segments import (
    MANIFEST,
    BusyError,
    Commit,
    DamagedFileError,
    Store,
    UnknownFormatError,
    due_segments,
    holding,
    is_held,
    merge_segments,
)

_MADE_BY = "made_by"
_DAMAGED, _REBUILD_LOCK = "damaged", "rebuild.lock"

WRITE_TIMEOUT = 30.0
"""Seconds that a command waits for another writer, which may be writing a batch; not measured."""

_FAILURES = (OSError, DamagedFileError, BusyError)
"""Whatever a folder, its files and its locks can do wrong."""

logger = logging.getLogger(__name__)


class ArchiveIndex:
    """An index in a folder. Get it with index_at(), which keeps one per process.

    This is the border of the index: whatever is wrong with its folder, its methods raise nothing
    but SearchError.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.store = Store(path)
        self._engine: Engine | None = None

    # --- whether it can be used

    def trouble(self) -> str:
        """Why the index cannot be used, for readers and editors; empty when it can."""
        return str(self._trouble() or "")

    def is_lost(self) -> bool:
        """Whether only making the index anew helps; it does not where the folder is shut."""
        return isinstance(self._trouble(), LostIndexError)

    def _trouble(self) -> SearchError | None:
        try:
            made_by = self.store.snapshot().manifest.notes.get(_MADE_BY)
        except _FAILURES as error:
            trouble = _as_search_error(error)
            trouble.__cause__ = error
            return trouble
        if made_by != STAMP:
            return _as_search_error(UnknownFormatError())
        if os.path.exists(self.path / _DAMAGED):  # noqa: PTH110  # Path's own can raise
            return _as_search_error(DamagedFileError())
        return None

    def exists(self) -> bool:
        """Whether the folder has an index at all, be it one that cannot be used."""
        return os.path.exists(self.path / MANIFEST)  # noqa: PTH110  # Path's own can raise

    def report_damage(self, error: DamagedFileError) -> None:
        """Have everybody know that the index must be rebuilt."""
        logger.error("The search index is damaged and must be rebuilt: %s", error)
        # On a full disk, or in a folder that is shut, everybody has to find out alone.
        with suppress(OSError):
            (self.path / _DAMAGED).touch()
            # Others ask whether the index can be used only when its manifest changes.
            os.utime(self.path / MANIFEST)
        self.store.forget()

    def check_everything(self) -> None:
        """Read every byte of the index. Raises SearchError when it is damaged or not there."""
        with self._border():
            self.store.forget()
            self.store.snapshot().check_everything()

    # --- searching

    def execute(self, search: Plan) -> Outcome:
        """The outcome of a plan. Raises SearchError when the index cannot be read."""
        try:  # as _border() does, in less time
            return self._current_engine().execute(search)
        except _FAILURES as error:
            raise self._told(error) from error

    @contextmanager
    def searching(self) -> Iterator[Engine]:
        """The engine of the index as it is now.

        Raises SearchError when the index cannot be read, also from inside.
        """
        with self._border():
            yield self._current_engine()

    @contextmanager
    def _border(self) -> Iterator[None]:
        """Let no failure of the folder, its files or its locks out but as a SearchError."""
        try:
            yield
        except _FAILURES as error:
            raise self._told(error) from error

    def _told(self, error: Exception) -> SearchError:
        """A failure as a SearchError, after everybody who should know has been told of it."""
        if isinstance(error, DamagedFileError) and not isinstance(error, UnknownFormatError):
            self.report_damage(error)
        elif not isinstance(error, FileNotFoundError | BusyError):
            logger.error("The search index cannot be used: %s", error)
        return _as_search_error(error)

    def _current_engine(self) -> Engine:
        snapshot = self.store.snapshot()
        engine = self._engine
        if engine is None or engine.snapshot is not snapshot:
            if trouble := self._trouble():
                raise trouble
            engine = self._engine = Engine(snapshot)
        return engine

    def protected(self) -> str:
        """The digest of the words that its analysis left alone. Raises SearchError."""
        with self._border():
            return self.store.snapshot().manifest.protected

    def document_count(self) -> int:
        """How many documents are not deleted. Raises SearchError."""
        with self.searching() as engine:
            return engine.snapshot.doc_count

    # --- writing

    @contextmanager
    def writing(self, timeout: float = 0.0, *, anew: bool = False) -> Iterator[Commit]:
        """Collect changes, which come into force at the end or not at all.

        `anew`: in place of everything that is there. Raises IndexBusyError when another writer
        holds the index for longer than `timeout` seconds, and SearchError when it cannot be read or
        written.
        """
        if not anew and (trouble := self._trouble()):
            raise trouble
        with self._border():
            with self.store.writing(timeout, anew=anew) as commit:
                commit.notes[_MADE_BY] = STAMP
                yield commit
            if anew:
                (self.path / _DAMAGED).unlink(missing_ok=True)

    def create(self) -> None:
        """Make an empty index in place of whatever the folder holds. Raises SearchError."""
        with self.writing(WRITE_TIMEOUT, anew=True):
            pass

    def merge(self, largest: int | None = None, timeout: float = WRITE_TIMEOUT) -> int:
        """Merge segments until none is due; how many documents were written anew.

        `largest`: leave merges of more documents than this to somebody with more time. Raises
        IndexBusyError when another writer holds the index for longer than `timeout` seconds, and
        SearchError.
        """
        written = 0
        with self._border():
            while due := self._due(largest):
                names, size = due
                if not merge_segments(self.store, names, FIELDS, timeout):
                    break
                written += size
        return written

    def merge_everything(self, timeout: float = WRITE_TIMEOUT) -> None:
        """Make one segment of all, without the deleted documents. Raises what merge() does."""
        with self._border():
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
        with self._border():
            self.path.mkdir(parents=True, exist_ok=True)
            try:
                with holding(self.path / _REBUILD_LOCK):
                    yield
            except BusyError as error:
                raise IndexBusyError(_("The search index is being rebuilt.")) from error

    def is_being_rebuilt(self) -> bool:
        """Whether a process is making a new index beside this one. Raises SearchError."""
        with self._border():
            return is_held(self.path / _REBUILD_LOCK)


def _as_search_error(error: Exception) -> SearchError:
    """What to say of a failure, to readers too: it names no file of the server."""
    match error:
        case BusyError():
            return IndexBusyError(_("The search index is being written."))
        case UnknownFormatError():
            return LostIndexError(_("The search index was made by another version of the archive."))
        case DamagedFileError():
            return LostIndexError(_("The search index is damaged."))
        case FileNotFoundError():
            return LostIndexError(_("There is no search index yet."))
        case _:
            return SearchError(_("The search index cannot be used now."))


@cache
def index_at(path: str) -> ArchiveIndex:
    """The process's one handle on the index in a folder."""
    return ArchiveIndex(Path(path))
