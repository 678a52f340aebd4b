"""The documents of a file are counted quickly, and about right."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from archive.ingest.files import FoundFile
from archive.ingest.readers import count_documents


def _zip(count: int) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number in range(count):
            archive.writestr(f"{number}.txt", "a")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "count"),
    [
        (b'{"text": ""}\n' * 7, 7),
        (gzip.compress(b'{"text": ""}\n' * 7, mtime=0), 7),
        (b'[{"text": ""},\n{"text": ""}]', 2),
        (b"title,text\n" + b"a,b\n" * 6, 7),
        (b"<a:feed xmlns:a='b'>" + b"<a:entry><a:link/></a:entry>" * 4, 4),
        (_zip(5), 5),
        (b"one\ntext\nof\nlines", 1),
        (b"", 1),
        (b"\x1f\x8bbroken", 1),
        (b"PK\x03\x04broken", 1),
    ],
)
def test_documents_are_counted(tmp_path: Path, content: bytes, count: int) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert count_documents(FoundFile(path, "file")) == count


def test_missing_file_counts_as_one_line_of_the_report(tmp_path: Path) -> None:
    assert count_documents(FoundFile(tmp_path / "none.jsonl", "none.jsonl")) == 1
