"""A line of JSONL is a document; what is broken stops nothing."""

import json

import pytest

from archive.ingest.raw_documents import MAX_BYTES
from tests.ingest.readers.conftest import ReadContent, raw, reasons


def _line(**record: object) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"


def test_lines_keep_their_bytes_and_numbers(read_content: ReadContent) -> None:
    first, second = _line(title="Мост", text="А.").encode(), _line(text="Б.").encode()
    documents = [raw(one) for one in read_content("a.jsonl", first + b"\n" + second)]
    assert [(one.locator, one.content) for one in documents] == [
        ("a.jsonl:1", first),
        ("a.jsonl:3", second),
    ]


def test_bad_lines_stop_nothing(read_content: ReadContent) -> None:
    lines = [
        b"{",
        b"[1]",
        b'"text"',
        "{'text': 'а'}".encode(),
        b"[" * 200_000,
        b'{"text": "' + b"x" * MAX_BYTES + b'"}',
        b"\0\1\2\3",
        '{"text": "Хорошо."}'.encode(),
    ]
    documents = read_content("a.jsonl", b"\n".join(lines))
    assert [locator for locator, _ in reasons(documents)] == [f"a.jsonl:{n}" for n in range(1, 8)]
    assert raw(documents[-1]).fields.text == "Хорошо."


def test_line_of_fifty_megabytes_is_one_line(read_content: ReadContent) -> None:
    documents = read_content("a.jsonl", b'{"text": "' + b"x" * 50_000_000 + b'"}')
    assert reasons(documents) == [("a.jsonl:1", "It is larger than 5 megabytes.")]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_wide_encodings_are_cut_into_lines(read_content: ReadContent, codec: str) -> None:
    text = "".join(_line(text=f"Мост номер {n} открыт.") for n in range(3_000))
    documents = [raw(one) for one in read_content("a.jsonl", text.encode(codec))]
    assert [one.fields.text for one in documents] == [
        f"Мост номер {n} открыт." for n in range(3_000)
    ]
    assert documents[-1].content.decode(
        codec.removesuffix("-sig").replace("utf-16", "utf-16-le") if codec == "utf-16" else codec
    ) == _line(text="Мост номер 2999 открыт.")


def test_short_lines_are_read_in_the_encoding_of_the_others(read_content: ReadContent) -> None:
    text = "".join(_line(text=word) for word in ("Ош", "Аким открыл мост через реку.", "ЖК"))
    documents = [raw(one) for one in read_content("a.jsonl", text.encode("koi8-r"))]
    assert [one.fields.text for one in documents] == ["Ош", "Аким открыл мост через реку.", "ЖК"]
    assert {one.encoding for one in documents} == {"KOI8-R"}


def test_object_over_several_lines_is_one_document(read_content: ReadContent) -> None:
    content = json.dumps({"title": "Мост", "text": "Открыт."}, indent=2).encode()
    (document,) = map(raw, read_content("article.json", content))
    assert (document.content, document.fields.headline) == (content, "Мост")


def test_markup_in_a_text_becomes_paragraphs(read_content: ReadContent) -> None:
    markup = "<p>Аким <b>открыл</b> мост.</p><script>alert(1)</script><p>Мост&nbsp;новый.</p>"
    (document,) = map(raw, read_content("a.jsonl", _line(title="Мост", text=markup).encode()))
    assert document.fields.text.replace("\u00a0", " ") == "Аким открыл мост.\nМост новый."


def test_page_in_a_record_says_what_the_record_leaves_out(read_content: ReadContent) -> None:
    page = (
        '<html><head><meta property="article:published_time" content="2024-03-07T10:00:00+05:00">'
        f"<title>Не тот</title></head><body><article><h1>Не тот</h1>"
        f"<p>{'Аким области открыл мост через реку. ' * 9}</p></article></body></html>"
    )
    line = _line(title="Мост", url="https://gazeta.kz/news/1", html=page).encode()
    fields = raw(read_content("a.jsonl", line)[0]).fields
    assert (fields.headline, fields.url) == ("Мост", "https://gazeta.kz/news/1")
    assert fields.dates == ("2024-03-07T10:00:00+05:00",)
    assert "Аким области открыл мост" in fields.text


def test_empty_file_is_one_line(read_content: ReadContent) -> None:
    assert reasons(read_content("a.jsonl", b"\n\n")) == [("a.jsonl", "It is empty.")]
