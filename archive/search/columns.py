"""Facet values and sort keys of every document, read once per segment of the index."""

from typing import Any

Values = tuple[str, ...]


class Columns:
    """Columns by document number, kept for as long as the segments they came from."""

    def __init__(self) -> None:
        self._reader: Any = None
        self._segments: dict[tuple[str, str], list[Any]] = {}
        self._joined: dict[str, list[Any]] = {}

    def follow(self, reader: Any) -> None:
        """Serve this reader from now on; segments that it shares with the last one stay read."""
        if reader is self._reader:
            return
        self._reader, self._joined = reader, {}
        live = {self._segment_id(leaf) for leaf, _ in reader.leaf_readers()}
        self._segments = {key: kept for key, kept in self._segments.items() if key[0] in live}

    def values(self, field: str) -> list[Values]:
        """The values of a facet field: one tuple per document number."""
        return self._column(field, lambda raw: tuple(raw.split()))

    def numbers(self, field: str) -> list[int]:
        """The number in a sort field: one per document number."""
        return self._column(field, int)

    def _column(self, field: str, decode: Any) -> list[Any]:
        if field not in self._joined:
            joined: list[Any] = []
            for leaf, _ in self._reader.leaf_readers():
                joined.extend(self._segment_column(leaf, field, decode))
            self._joined[field] = joined
        return self._joined[field]

    def _segment_column(self, leaf: Any, field: str, decode: Any) -> list[Any]:
        if not leaf.doc_count_all():
            return []
        key = (self._segment_id(leaf), field)
        if key not in self._segments:
            column = leaf.column_reader(field)
            self._segments[key] = [decode(raw) for raw in column]
        return self._segments[key]

    @staticmethod
    def _segment_id(leaf: Any) -> str:
        segment = leaf.segment()
        return str(segment.segment_id()) if segment is not None else "empty"
