"""Keeping the index in step with the database: changes, writing, rebuilding, checking."""

from archive.index.upkeep.changes import (
    connect_signals,
    drain,
    postponed_updates,
    record_changes,
    write_changes,
)
from archive.index.upkeep.checking import compare, repair_differences
from archive.index.upkeep.draining import settle
from archive.index.upkeep.rebuilding import needs_rebuild, rebuild
from archive.index.upkeep.writing import replace_articles

__all__ = [
    "compare",
    "connect_signals",
    "drain",
    "needs_rebuild",
    "postponed_updates",
    "rebuild",
    "record_changes",
    "repair_differences",
    "replace_articles",
    "settle",
    "write_changes",
]
