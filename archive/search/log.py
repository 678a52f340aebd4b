"""What readers search for and do not find: a file for each day, read when an editor looks.

A search page must neither wait for the database nor fail for the sake of a statistic. It appends
one line to the day's file: the query and the number of hits, and nothing of who asked. Nobody has
to collect the files; the first search of a day removes the old ones.
"""

import json
import logging
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone

MAX_QUERY = 200
MAX_BYTES = 1_000_000
"""The file of a day grows no further: some 20,000 searches."""

KEPT = timedelta(days=60)

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Searches:
    """How often one query was searched for in some days."""

    query: str
    times: int = 0
    last: date = date.min
    hits: int | None = 0
    """How much it found the last time; None when it could not be answered."""


def note_search(query: str, hits: int | None) -> None:
    """Note a search, and how much it found; None when it could not be answered. Never raises."""
    words = " ".join(query.replace("\0", "").split()).casefold()[:MAX_QUERY]
    if not words:
        return
    line = json.dumps([words, hits], ensure_ascii=False) + "\n"
    today = timezone.localdate()
    try:
        _append(_file_of(today), line.encode("utf-8", "replace"), today)
    except OSError as error:
        logger.debug("A search was not noted: %s", error)


def searches_since(first: date) -> list[Searches]:
    """What was searched for on a day and since then; nothing is written."""
    found: dict[str, Searches] = {}
    for day, path in sorted(_files()):
        if day >= first:
            for query, hits in _read(path):
                one = found.setdefault(query, Searches(query))
                one.times, one.last, one.hits = one.times + 1, day, hits
    return list(found.values())


def _append(path: Path, line: bytes, today: date) -> None:
    """Add a line: at once and as a whole, whatever other processes add."""
    path.parent.mkdir(mode=0o700, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        size = os.fstat(handle).st_size
        if size < MAX_BYTES:
            os.write(handle, line)
    finally:
        os.close(handle)
    if not size:
        _forget_before(today - KEPT)


def _forget_before(first: date) -> None:
    for day, path in list(_files()):
        if day < first:
            path.unlink(missing_ok=True)


def _file_of(day: date) -> Path:
    return Path(settings.SEARCH_LOG) / f"{day.isoformat()}.jsonl"


def _files() -> Iterator[tuple[date, Path]]:
    """The days that have files, and these."""
    try:
        paths = list(Path(settings.SEARCH_LOG).iterdir())
    except OSError:
        return
    for path in paths:
        with suppress(ValueError):
            yield date.fromisoformat(path.stem), path


def _read(path: Path) -> Iterator[tuple[str, int | None]]:
    """What a file says; a line that was cut short by a full disk is passed over."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError as error:
        logger.warning("The searches of a day cannot be read: %s", error)
        return
    for line in lines:
        try:
            query, hits = json.loads(line)
            yield str(query), None if hits is None else int(hits)
        except (ValueError, TypeError):
            continue
