"""haystack's clear_index."""

from haystack.management.commands import clear_index

from archive.management.index_commands import IndexCommand


class Command(IndexCommand, clear_index.Command):  # type: ignore[misc]  # haystack has no types
    """Makes an empty index in place of the one that is there."""
