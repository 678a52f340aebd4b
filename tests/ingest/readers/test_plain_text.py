"""A text file is one document."""

import pytest

from archive.ingest.raw_documents import MAX_BYTES
from tests.ingest.readers.conftest import ReadContent, raw, reasons


@pytest.mark.parametrize("name", ["a.txt", "a", "a.TXT", "a.html"])
def test_text_file_is_one_document_with_its_bytes(read_content: ReadContent, name: str) -> None:
    content = "\ufeffМост\r\n\r\nТекст.\r\n".encode()
    (document,) = map(raw, read_content(name, content))
    assert document.content == content
    assert document.fields.text.startswith("Мост")


def test_old_encoding_is_read_and_named(read_content: ReadContent) -> None:
    (document,) = map(raw, read_content("a.txt", "Мост открыт вчера".encode("koi8-r")))
    assert (document.fields.text, document.encoding) == ("Мост открыт вчера", "KOI8-R")


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "It is empty."), (b"x" * (MAX_BYTES + 1), "It is larger than 5 megabytes.")],
)
def test_nothing_and_too_much_are_one_line(
    read_content: ReadContent, content: bytes, reason: str
) -> None:
    assert reasons(read_content("a.txt", content)) == [("a.txt", reason)]
