"""A ZIP archive gives the documents of its files, and never leaves its place."""

import gzip
import io
import json
import stat
import zipfile

import pytest

from archive.ingest.raw_documents import MAX_BYTES
from tests.ingest.readers.conftest import ReadContent, raw, reasons

TEXT = "Мост открыт\n\nАким открыл мост.".encode()


def _zip(**members: bytes) -> bytes:
    """An archive of members: `_zip(news__a_txt=b"…")` holds news/a.txt."""
    return _zip_of(
        {name.replace("__", "/").replace("_", "."): one for name, one in members.items()}
    )


def _zip_of(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def test_files_of_any_format_are_read(read_content: ReadContent) -> None:
    line = json.dumps({"text": "Мост."}).encode() + b"\n"
    content = _zip(
        news__a_txt=TEXT, b_jsonl=line * 2, c_jsonl_gz=gzip.compress(line), d_csv=b"title,text\nx,y"
    )
    assert [raw(one).locator for one in read_content("a.zip", content)] == [
        "a.zip/news/a.txt",
        "a.zip/b.jsonl:1",
        "a.zip/b.jsonl:2",
        "a.zip/c.jsonl.gz:1",
        "a.zip/d.csv:2",
    ]


def test_names_that_lead_out_are_one_line_each(read_content: ReadContent) -> None:
    names = ["../../etc/passwd", "/etc/passwd", "a/../../b.txt", "..\\b.txt", "C:\\b.txt"]
    documents = read_content("a.zip", _zip_of({**dict.fromkeys(names, TEXT), "good.txt": TEXT}))
    assert [reason for _, reason in reasons(documents)] == [
        "Its name leads out of the archive."
    ] * 5
    assert raw(documents[-1]).locator == "a.zip/good.txt"


def test_hidden_files_are_passed_over(read_content: ReadContent) -> None:
    content = _zip_of({"__MACOSX/._a.txt": b"x", ".DS_Store": b"x", "a.txt": TEXT})
    assert [raw(one).locator for one in read_content("a.zip", content)] == ["a.zip/a.txt"]


def test_bomb_is_refused_before_it_is_unpacked(read_content: ReadContent) -> None:
    bomb = _zip_of({f"{n}.txt": b"\0" * 30_000_000 for n in range(5)})
    assert reasons(read_content("bomb.zip", bomb)) == [
        ("bomb.zip", "It is a ZIP archive that unpacks to more than any text would.")
    ]


def test_large_file_in_an_archive_is_one_line(read_content: ReadContent) -> None:
    content = _zip(a_txt=b"x" * (MAX_BYTES + 1), b_txt=TEXT)
    documents = read_content("a.zip", content)
    assert reasons(documents) == [("a.zip/a.txt", "It is larger than 5 megabytes.")]
    assert len(documents) == 2


def test_archive_in_an_archive_is_not_opened(read_content: ReadContent) -> None:
    assert reasons(read_content("a.zip", _zip(b_zip=_zip(a_txt=TEXT)))) == [
        ("a.zip/b.zip", "It is a ZIP archive inside another one.")
    ]


def test_office_document_is_called_by_its_name(read_content: ReadContent) -> None:
    content = _zip_of({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
    assert reasons(read_content("a.docx", content)) == [
        ("a.docx", "It is an Office document; save it as text.")
    ]


def test_links_are_not_followed(read_content: ReadContent) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        link = zipfile.ZipInfo("a.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert reasons(read_content("a.zip", packed.getvalue())) == [("a.zip/a.txt", "It is a link.")]


@pytest.mark.parametrize("cut", [10, 200])
def test_truncated_archive_is_one_line(read_content: ReadContent, cut: int) -> None:
    content = _zip_of({f"{n}.txt": TEXT for n in range(9)})
    documents = read_content("a.zip", content[:-cut])
    assert len(reasons(documents)) == len(documents) == 1


def test_damaged_file_in_an_archive_does_not_spoil_the_others(read_content: ReadContent) -> None:
    content = bytearray(_zip_of({"a.txt": b"\1" * 9 + TEXT * 50, "b.txt": TEXT}))
    start = content.index(b"a.txt") + 5
    content[start + 4 : start + 12] = b"\xff" * 8
    documents = read_content("a.zip", bytes(content))
    assert [locator for locator, _ in reasons(documents)] == ["a.zip/a.txt"]
    assert raw(documents[-1]).locator == "a.zip/b.txt"


def test_encrypted_file_is_one_line(read_content: ReadContent) -> None:
    content = bytearray(_zip_of({"a.txt": TEXT}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1
    assert reasons(read_content("a.zip", bytes(content))) == [("a.zip/a.txt", "It is encrypted.")]
