"""An element of an array is a document; what is broken stops nothing."""

import json
import tracemalloc
from pathlib import Path

import pytest

from archive.ingest import DEFAULT_MAPPING
from archive.ingest.raw_documents import MAX_BYTES, Piece
from archive.ingest.readers.streams import HEAD, Opened
from archive.ingest.readers.tables.json_arrays import cut_json_array
from tests.ingest.readers.conftest import ReadContent, raw, reasons

RECORDS: list[dict[str, object]] = [
    {"title": "Мост", "text": 'Аким сказал: "Открыт [и готов], {весь}".'},
    {"title": "Жол", "text": 'Обратная черта \\ и кавычка \\".', "tags": [["а"], {"б": 1}]},
    {"title": "Су", "text": "x" * HEAD},
]


def _read_texts(read_content: ReadContent, content: bytes) -> list[str]:
    return [raw(one).fields.text for one in read_content("news.json", content)]


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1251"])
def test_elements_are_documents(read_content: ReadContent, indent: int | None, codec: str) -> None:
    content = json.dumps(RECORDS, ensure_ascii=False, indent=indent).encode(codec)
    assert _read_texts(read_content, content) == [record["text"] for record in RECORDS]


def test_elements_keep_their_bytes_and_numbers(read_content: ReadContent) -> None:
    first, second = '{"text":  "А."}'.encode(), '{"text": "Б."}'.encode()
    documents = [
        raw(one) for one in read_content("a.json", b"[\n" + first + b" ,\n" + second + b"]")
    ]
    assert [(one.locator, one.content) for one in documents] == [
        ("a.json:1", first),
        ("a.json:2", second),
    ]


def test_marks_are_understood_wherever_a_block_ends(read_content: ReadContent) -> None:
    for length in range(HEAD - 30, HEAD - 10):
        text = "x" * length + ' "\\" \\\\ ], ['
        content = json.dumps([{"text": text}, {"text": "Б."}]).encode()
        assert _read_texts(read_content, content) == [text, "Б."]


def test_bad_elements_stop_nothing(read_content: ReadContent) -> None:
    large = b'{"text": "' + b"x" * MAX_BYTES + b'"}'
    content = (
        b'[{"text": "\\u0410."}, 1, "a, b", [2, 3], {"text": no}, ' + large + b', {"text": "B."}]'
    )
    documents = read_content("a.json", content)
    assert [locator for locator, _ in reasons(documents)] == [f"a.json:{n}" for n in range(2, 7)]
    assert [raw(documents[0]).fields.text, raw(documents[-1]).fields.text] == ["А.", "B."]


def test_empty_array_is_one_line(read_content: ReadContent) -> None:
    assert reasons(read_content("a.json", b"[ ]\n")) == [("a.json", "It is empty.")]


def test_array_that_breaks_off_gives_what_is_there(read_content: ReadContent) -> None:
    whole, broken, end = read_content("a.json", b'[{"text": "A."}, {"text": "B')
    assert raw(whole).fields.text == "A."
    assert [where for where, _ in reasons([broken, end])] == ["a.json:2", "a.json"]
    last, end = read_content("a.json", b'[{"text": "A."}')
    assert raw(last).fields.text == "A."
    assert reasons([end]) == [("a.json", "The array breaks off before its end.")]


def test_what_stands_behind_an_array_is_told_or_read(read_content: ReadContent) -> None:
    ((locator, reason),) = reasons(read_content("a.json", b'[{"text": "A."}] and more'))
    assert (locator, reason.partition(":")[0]) == ("a.json:2", "It is not JSON")
    assert _read_texts(read_content, b'[{"text": "A."}]\n[{"text": "B."}]\n') == ["A.", "B."]


def test_memory_does_not_grow_with_the_array(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    element = json.dumps({"text": "x" * 10_000}).encode()
    path.write_bytes(b"[" + b",".join([element] * 2_000) + b"]")
    with path.open("rb") as stream:
        opened = Opened(path.name, path.name, stream, path.stat().st_size)
        tracemalloc.start()
        pieces = sum(isinstance(one, Piece) for one in cut_json_array(opened, DEFAULT_MAPPING))
        _now, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert (pieces, peak < 2_000_000) == (2_000, True)
