"""The index that the settings name.

with current_index().searching() as engine:
    frequency = engine.statistics.document_frequency("body", "келісім")
"""

from haystack import connections

from archive.index.handle import ArchiveIndex


def current_index() -> ArchiveIndex:
    """The index of haystack's default connection; this is the only place that asks haystack."""
    index: ArchiveIndex = connections["default"].get_backend().handle
    return index
