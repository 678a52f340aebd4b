"""Packed files are read as what is in them; broken and malicious ones end in one line."""

import gzip
import json

from archive.ingest.raw_documents import MAX_BYTES
from tests.ingest.readers.conftest import ReadContent, raw, reasons

LINE = json.dumps({"text": "Текст."}).encode() + b"\n"


def test_packed_file_gives_what_is_in_it(read_content: ReadContent) -> None:
    documents = read_content("download", gzip.compress(LINE * 3))
    assert [raw(one).content for one in documents] == [LINE] * 3


def test_several_packed_parts_are_one_file(read_content: ReadContent) -> None:
    assert len(read_content("a.gz", gzip.compress(LINE) + gzip.compress(LINE))) == 2


def test_truncated_file_gives_what_can_be_read_and_one_line(read_content: ReadContent) -> None:
    lines = b"".join(json.dumps({"text": f"Текст {n}."}).encode() + b"\n" for n in range(20_000))
    packed = gzip.compress(lines)
    documents = read_content("a.jsonl.gz", packed[: len(packed) // 2])
    raw(documents[0])
    ((locator, reason),) = reasons(documents)
    assert locator == "a.jsonl.gz"
    assert "cannot be read to its end" in reason


def test_file_that_is_damaged_from_the_start_is_one_line(read_content: ReadContent) -> None:
    ((_, reason),) = reasons(read_content("a.gz", b"\x1f\x8bnot gzip at all"))
    assert "cannot be read to its end" in reason


def test_bomb_of_one_document_is_one_line(read_content: ReadContent) -> None:
    bomb = gzip.compress(b"x" * (MAX_BYTES * 10))
    assert reasons(read_content("a.txt.gz", bomb)) == [
        ("a.txt.gz", "It is larger than 5 megabytes.")
    ]


def test_bomb_of_many_lines_is_stopped(read_content: ReadContent) -> None:
    bomb = gzip.compress(gzip.compress(b""), 1)
    assert reasons(read_content("a.gz", bomb)) == [("a.gz", "It is packed twice.")]
    bomb = gzip.compress(LINE + b"\n" * 30_000_000)
    first, stopped = read_content("b.gz", bomb)
    assert raw(first).fields.text == "Текст."
    assert "more than 50 times its size" in reasons([stopped])[0][1]


def test_nothing_is_one_line(read_content: ReadContent) -> None:
    assert reasons(read_content("a.jsonl.gz", gzip.compress(b""))) == [
        ("a.jsonl.gz", "It is empty.")
    ]
