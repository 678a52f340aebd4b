"""What readers search for and do not find: noted in a file, counted in the database.

A search page must neither wait for the database nor fail for the sake of a statistic. It appends
one line to a file; `collect_searches()` moves the lines to SearchCount when somebody looks. A line
has the day, the query and the number of hits, and nothing of who asked.
"""

import json
import logging
import os
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from archive.models import SearchCount
from archive.models.search_counts import MAX_QUERY

MAX_BYTES = 5_000_000
"""A file that nobody collects grows no further."""

KEPT = timedelta(days=180)

logger = logging.getLogger(__name__)


def note_search(query: str, hits: int | None) -> None:
    """Note a search, and how much it found; None when it could not be answered. Never raises."""
    words = " ".join(query.replace("\0", "").split()).casefold()[:MAX_QUERY]
    if not words:
        return
    line = json.dumps([timezone.localdate().isoformat(), words, hits], ensure_ascii=False) + "\n"
    try:
        handle = os.open(settings.SEARCH_LOG, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            if os.fstat(handle).st_size < MAX_BYTES:
                os.write(handle, line.encode("utf-8", "replace"))
        finally:
            os.close(handle)
    except OSError as error:
        logger.debug("A search was not noted: %s", error)


def collect_searches() -> int:
    """Count what was noted since the last time, and forget what is old; how many searches."""
    noted = Path(settings.SEARCH_LOG)
    taken = noted.with_name(f"{noted.name}.taken")
    try:
        # One that was left behind by a crash is counted first.
        if not taken.exists():
            noted.replace(taken)
        lines = taken.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return 0
    counts: Counter[tuple[date, str]] = Counter()
    hits: dict[tuple[date, str], int | None] = {}
    for day, query, found in _read(lines):
        counts[day, query] += 1
        hits[day, query] = found
    with transaction.atomic():
        for (day, query), count in counts.items():
            row, _ = SearchCount.objects.get_or_create(day=day, query=query)
            row.count += count
            row.hits = hits[day, query]
            row.save(update_fields=["count", "hits"])
        SearchCount.objects.filter(day__lt=timezone.localdate() - KEPT).delete()
    taken.unlink(missing_ok=True)
    return counts.total()


def _read(lines: list[str]) -> Iterator[tuple[date, str, int | None]]:
    """What the lines say; one that was cut short by a full disk is passed over."""
    for line in lines:
        try:
            day, query, hits = json.loads(line)
            yield date.fromisoformat(day), str(query), None if hits is None else int(hits)
        except (ValueError, TypeError):
            continue
