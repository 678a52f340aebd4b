"""Each format gives its documents one by one; what is broken gives one line and no more."""

import gzip
import json
from pathlib import Path

import pytest

from archive.ingest import DEFAULT_MAPPING
from archive.ingest.documents import MAX_BYTES, RawDocument, Unreadable
from archive.ingest.files import FoundFile
from archive.ingest.readers import count_documents, read_file


def _read(path: Path, content: bytes) -> list[RawDocument | Unreadable]:
    path.write_bytes(content)
    return list(read_file(FoundFile(path, path.name), DEFAULT_MAPPING))


def _reasons(documents: list[RawDocument | Unreadable]) -> list[tuple[str, str]]:
    return [(one.locator, one.reason) for one in documents if isinstance(one, Unreadable)]


@pytest.mark.parametrize("name", ["a.txt", "a", "a.TXT", "a.text"])
def test_text_file_is_one_document(tmp_path: Path, name: str) -> None:
    content = "\ufeffМост\r\n\r\nТекст.\r\n".encode()
    (document,) = _read(tmp_path / name, content)
    assert isinstance(document, RawDocument)
    assert document.content == content
    assert document.fields.text.startswith("Мост")


def test_other_endings_are_not_read(tmp_path: Path) -> None:
    (one,) = _read(tmp_path / "a.html", b"<p>")
    assert _reasons([one]) == [
        ("a.html", "Files ending in .html are not read; text, JSONL and CSV files are.")
    ]


def test_jsonl_gives_raw_lines_and_their_numbers(tmp_path: Path) -> None:
    first = '{"title": "Мост", "text": "А."}\n'.encode()
    second = '{"title": "Жол", "text": "Б."}'.encode()
    documents = _read(tmp_path / "a.jsonl", first + b"\n" + second)
    assert [(one.locator, getattr(one, "content", b"")) for one in documents] == [
        ("a.jsonl:1", first),
        ("a.jsonl:3", second),
    ]


def test_bad_lines_of_jsonl_stop_nothing(tmp_path: Path) -> None:
    lines = [
        b"{",
        b"[1]",
        b'"text"',
        "{'text': 'а'}".encode(),
        '{"text": "а"}'.encode("cp1251"),
        b"[" * 200_000,
        b'{"text": "' + b"x" * MAX_BYTES + b'"}',
        '{"text": "Хорошо."}'.encode(),
    ]
    documents = _read(tmp_path / "a.jsonl", b"\n".join(lines))
    assert [locator for locator, _reason in _reasons(documents)] == [
        f"a.jsonl:{number}" for number in range(1, 8)
    ]
    assert isinstance(documents[-1], RawDocument)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_gives_raw_rows_of_one_or_more_lines(tmp_path: Path, delimiter: str) -> None:
    row = '"Мост","Первый; абзац, и\tещё.\r\nВторой ""абзац""."\r\n'
    table = "\ufefftitle,text\r\n" + row + "Жол,Текст\r\n"
    content = table.replace(',"', f'{delimiter}"').replace("title,", f"title{delimiter}")
    content = content.replace("Жол,", f"Жол{delimiter}")
    first, second = _read(tmp_path / "a.csv", content.encode())
    assert isinstance(first, RawDocument)
    assert first.locator == "a.csv:2"
    assert first.content == row.replace(',"', f'{delimiter}"').encode()
    assert first.fields.text == 'Первый; абзац, и\tещё.\r\nВторой "абзац".'
    assert isinstance(second, RawDocument)
    assert (second.locator, second.fields.headline) == ("a.csv:4", "Жол")


def test_csv_field_may_be_as_long_as_a_document(tmp_path: Path) -> None:
    (document,) = _read(tmp_path / "a.csv", b"title,text\na," + b"x" * 1_000_000 + b"\n")
    assert isinstance(document, RawDocument)
    assert len(document.fields.text) == 1_000_000


def test_bad_rows_of_csv_stop_nothing(tmp_path: Path) -> None:
    rows = [
        b"title,text",
        "Мост,Текст".encode("cp1251"),
        b"",
        b"a," + b"x" * MAX_BYTES,
        b"a,\0",
        "Жол,Текст.".encode(),
    ]
    documents = _read(tmp_path / "a.csv", b"\n".join(rows))
    assert [locator for locator, _reason in _reasons(documents)] == [
        "a.csv:2",
        "a.csv:4",
        "a.csv:5",
    ]
    assert isinstance(documents[-1], RawDocument)
    assert documents[-1].locator == "a.csv:6"


def test_csv_quote_that_is_never_closed_is_one_line(tmp_path: Path) -> None:
    content = b'title,text\na,b\nc,"d\n' + (b"e," + b"f" * 1000 + b"\n") * (MAX_BYTES // 500)
    documents = _read(tmp_path / "a.csv", content)
    assert isinstance(documents[0], RawDocument)
    assert _reasons(documents[1:]) == [("a.csv:3", "It is larger than 5 megabytes.")]
    assert len(documents) == 2


def test_csv_without_a_known_column_asks_for_a_mapping(tmp_path: Path) -> None:
    (one,) = _read(tmp_path / "a.csv", "nadpis,story\nМост,Текст\n".encode())
    assert _reasons([one]) == [
        (
            "a.csv",
            "No column holds a text or a headline. Columns: nadpis, story. Give a mapping.",
        )
    ]


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv", "a.jsonl.gz", "a.txt.gz"])
def test_empty_file_is_one_line(tmp_path: Path, name: str) -> None:
    content = gzip.compress(b"") if name.endswith(".gz") else b""
    assert _reasons(_read(tmp_path / name, content)) == [(name, "It is empty.")]


def test_packed_files_are_read_as_they_are(tmp_path: Path) -> None:
    line = json.dumps({"text": "Текст."}).encode() + b"\n"
    documents = _read(tmp_path / "a.jsonl.gz", gzip.compress(line * 3))
    assert [getattr(one, "content", b"") for one in documents] == [line] * 3


def test_damaged_packed_file_gives_what_can_be_read_and_one_line(tmp_path: Path) -> None:
    lines = b"".join(json.dumps({"text": f"Текст {n}."}).encode() + b"\n" for n in range(20_000))
    packed = gzip.compress(lines)
    documents = _read(tmp_path / "a.jsonl.gz", packed[: len(packed) // 2])
    assert isinstance(documents[0], RawDocument)
    assert len(_reasons(documents)) == 1
    assert "cannot be read to its end" in _reasons(documents)[0][1]
    assert len(_reasons(_read(tmp_path / "b.txt.gz", b"not gzip"))) == 1


def test_packed_bomb_is_refused_in_bounded_memory(tmp_path: Path) -> None:
    bomb = gzip.compress(b"x" * (MAX_BYTES * 10))
    assert _reasons(_read(tmp_path / "a.txt.gz", bomb)) == [
        ("a.txt.gz", "It is larger than 5 megabytes.")
    ]


def test_documents_are_counted_for_the_progress_bar(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"{}\n" * 7)
    assert count_documents(FoundFile(path, "a.jsonl")) == 7
    assert count_documents(FoundFile(tmp_path / "a.txt", "a.txt")) == 1
    assert count_documents(FoundFile(tmp_path / "none.jsonl", "none.jsonl")) == 1
