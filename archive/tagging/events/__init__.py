"""Whose event an article tells of, and which region was visited."""

from archive.tagging.events.roles import Actor, find_roles

__all__ = [
    "Actor",
    "find_roles",
]
