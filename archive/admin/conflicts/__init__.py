"""Two editors at one record: what the other stored meanwhile, side by side with what was typed."""

from archive.admin.conflicts.concurrent_edits import ConcurrentEdits
from archive.admin.conflicts.conflict_notice import Decided

__all__ = [
    "ConcurrentEdits",
    "Decided",
]
