"""Writing a file and reading its documents, in one line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from archive.ingest import DEFAULT_MAPPING
from archive.ingest.files import FoundFile
from archive.ingest.raw_documents import RawDocument, Unreadable
from archive.ingest.readers import cut_file, read_piece

Documents = list[RawDocument | Unreadable]
ReadContent = Callable[[str, bytes], Documents]


@pytest.fixture
def read_content(tmp_path: Path) -> ReadContent:
    """The documents of a file: `read_content("a.jsonl", b"…")`."""

    def read(name: str, content: bytes) -> Documents:
        path = tmp_path / name
        path.write_bytes(content)
        return [
            piece if isinstance(piece, Unreadable) else read_piece(piece, DEFAULT_MAPPING)
            for piece in cut_file(FoundFile(path, name), DEFAULT_MAPPING)
        ]

    return read


def reasons(documents: Documents) -> list[tuple[str, str]]:
    """Where and why something gave no document."""
    return [(one.locator, one.reason) for one in documents if isinstance(one, Unreadable)]


def raw(document: RawDocument | Unreadable) -> RawDocument:
    """The document that this must be."""
    assert isinstance(document, RawDocument), document
    return document
