"""Haystack's interface to the index."""

from haystack.backends.whoosh_backend import WhooshEngine


class ArchiveEngine(WhooshEngine):  # type: ignore[misc]  # haystack has no types
    """The engine."""
