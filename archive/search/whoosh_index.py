"""The Whoosh index on disk: one open searcher per process, one writer at a time."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from whoosh.filedb.filestore import FileStorage
from whoosh.index import EmptyIndexError, LockError

from archive.search.columns import Columns
from archive.search.exceptions import IndexBusyError, SearchError
from archive.search.ranking import Weighting
from archive.search.schema import STAMP, build_schema

_STAMP_FILE = "stamp.json"


class WhooshIndex:
    """An index in a folder. Get it with index_at(), which keeps one per process.

    Whoosh's readers share a file position between threads, so everything that reads holds
    `self._lock`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._searcher: Any = None
        self._columns = Columns()

    def is_current(self) -> bool:
        """Whether there is an index, made by the schema and the analysis of this code."""
        try:
            return bool(json.loads((self.path / _STAMP_FILE).read_text())["made_by"] == STAMP)
        except (OSError, ValueError, KeyError, TypeError):
            return False

    def create(self) -> None:
        """Make an empty index in place of whatever the folder holds."""
        with self._lock:
            self.close()
            self.path.mkdir(parents=True, exist_ok=True)
            FileStorage(str(self.path)).create_index(build_schema())
            (self.path / _STAMP_FILE).write_text(json.dumps({"made_by": STAMP}))

    def close(self) -> None:
        """Forget the open searcher; the next search opens a new one."""
        with self._lock:
            if self._searcher is not None:
                self._searcher.close()
            self._searcher = None

    def open(self) -> Any:
        """Whoosh's own index object. Raises SearchError when there is none that can be read."""
        if not self.is_current():
            raise SearchError(_("The search index is being rebuilt."))
        try:
            return FileStorage(str(self.path)).open_index()
        except (EmptyIndexError, OSError) as error:
            raise SearchError(_("The search index cannot be read.")) from error

    @contextmanager
    def searching(self) -> Iterator[tuple[Any, Columns]]:
        """The process's searcher, brought up to date, and the columns of its documents."""
        with self._lock:
            if self._searcher is not None and not self._searcher.up_to_date():
                # Not refresh(): whoosh-reloaded 2.7.5 brings merged segments back with it.
                self.close()
            if self._searcher is None:
                self._searcher = self.open().searcher(weighting=Weighting())
            self._columns.follow(self._searcher.reader())
            yield self._searcher, self._columns

    @contextmanager
    def writing(self, timeout: float = 0.0) -> Iterator[Any]:
        """A writer that commits on success and drops everything on an error.

        Raises IndexBusyError when another writer holds the index for longer than `timeout` seconds.
        """
        try:
            writer = self.open().writer(timeout=timeout, limitmb=256)
        except LockError as error:
            raise IndexBusyError(_("The search index is being written.")) from error
        try:
            yield writer
        except BaseException:
            writer.cancel()
            raise
        writer.commit()

    def document_count(self) -> int:
        """How many documents can be found."""
        with self.searching() as (searcher, _columns):
            return int(searcher.doc_count())


@cache
def index_at(path: str) -> WhooshIndex:
    """The process's one handle on the index in a folder."""
    return WhooshIndex(Path(path))
