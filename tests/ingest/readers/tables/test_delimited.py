"""A row of a table is a document; what is broken stops nothing."""

import pytest

from archive.ingest.raw_documents import MAX_BYTES
from tests.ingest.readers.conftest import ReadContent, raw, reasons


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_rows_of_one_or_more_lines_keep_their_bytes(
    read_content: ReadContent, delimiter: str
) -> None:
    row = f'"Мост"{delimiter}"Первый; абзац, и\tещё.\r\nВторой ""абзац""."\r\n'
    table = f"\ufefftitle{delimiter}text\r\n{row}Жол{delimiter}Текст\r\n"
    first, second = map(raw, read_content("a.csv", table.encode()))
    assert (first.locator, first.content) == ("a.csv:2", row.encode())
    assert first.fields.text == 'Первый; абзац, и\tещё.\r\nВторой "абзац".'
    assert (second.locator, second.fields.headline) == ("a.csv:4", "Жол")


def test_field_may_be_as_long_as_a_document(read_content: ReadContent) -> None:
    (document,) = map(raw, read_content("a.csv", b"title,text\na," + b"x" * 1_000_000 + b"\n"))
    assert len(document.fields.text) == 1_000_000


def test_bad_rows_stop_nothing(read_content: ReadContent) -> None:
    rows = [
        b"title,text",
        b"\xff\x00\x01\x02",
        b"",
        b"a," + b"x" * MAX_BYTES,
        b"a,\0",
        "Жол,Текст.".encode(),
    ]
    documents = read_content("a.csv", b"\n".join(rows))
    assert [locator for locator, _ in reasons(documents)] == ["a.csv:2", "a.csv:4", "a.csv:5"]
    assert raw(documents[-1]).locator == "a.csv:6"


def test_quote_that_is_never_closed_is_one_line(read_content: ReadContent) -> None:
    content = b'title,text\na,b\nc,"d\n' + (b"e," + b"f" * 1000 + b"\n") * (MAX_BYTES // 500)
    documents = read_content("a.csv", content)
    raw(documents[0])
    assert reasons(documents) == [("a.csv:3", "It is larger than 5 megabytes.")]
    assert len(documents) == 2


def test_no_known_column_asks_for_a_mapping(read_content: ReadContent) -> None:
    documents = read_content("a.csv", "nadpis,story\nМост,Текст\n".encode())
    assert reasons(documents) == [
        ("a.csv", "No column holds a text or a headline. Columns: nadpis, story. Give a mapping.")
    ]


@pytest.mark.parametrize(
    ("codec", "name"),
    [("cp1251", "windows-1251"), ("koi8-r", "KOI8-R"), ("utf-16", "UTF-16"), ("utf-8", "utf-8")],
)
def test_tables_are_read_in_any_encoding(read_content: ReadContent, codec: str, name: str) -> None:
    table = "title;text\nМост;Аким открыл мост.\nОш;Текст.\n"
    documents = [raw(one) for one in read_content("table", table.encode(codec))]
    assert [(one.fields.headline, one.fields.text, one.encoding) for one in documents] == [
        ("Мост", "Аким открыл мост.", name),
        ("Ош", "Текст.", name),
    ]
