"""Every page of a WARC file is a document."""

import gzip
import hashlib

import pytest

from archive.ingest.raw_documents import MAX_BYTES
from tests.ingest.readers.conftest import ReadContent, raw, reasons

PAGE = (
    "<html><head><title>Мост открыт</title></head><body><article>"
    f"<p>{'Аким области открыл новый мост через реку. ' * 8}</p></article></body></html>"
)
HTML = "text/html; charset=windows-1251"

Answer = tuple[str, bytes, str, str]


def _record(headers: dict[str, str], body: bytes) -> bytes:
    lines = {**headers, "WARC-Record-ID": "<urn:uuid:0>", "Content-Length": str(len(body))}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"WARC/1.0\r\n{head}\r\n".encode() + body + b"\r\n\r\n"


def _response(url: str, body: bytes, content_type: str, status: str) -> bytes:
    headers = {
        "WARC-Type": "response",
        "WARC-Target-URI": url,
        "WARC-Date": "2024-03-08T00:00:00Z",
        "Content-Type": "application/http; msgtype=response",
    }
    answer = f"HTTP/1.0 {status}\r\nContent-Type: {content_type}\r\n\r\n"
    return _record(headers, answer.encode() + body)


def _warc(*answers: Answer, packed: bool = True) -> bytes:
    """A WARC file of answers: address, body, content type, status."""
    info = {"WARC-Type": "warcinfo", "Content-Type": "application/warc-fields"}
    records = [_record(info, b"software: test\r\n"), *(_response(*one) for one in answers)]
    return b"".join(gzip.compress(one) if packed else one for one in records)


def _page(number: int = 1, **changes: str) -> Answer:
    body = PAGE.replace("Мост открыт", f"Мост {number} открыт").encode("cp1251")
    return (f"https://gazeta.kz/news/{number}", body, HTML, changes.get("status", "200 OK"))


def _noise(text: str) -> bytes:
    """What does not compress."""
    return hashlib.shake_128(text.encode()).hexdigest(4_000).encode()


@pytest.mark.parametrize("packed", [True, False])
def test_page_comes_with_address_time_and_encoding(
    read_content: ReadContent, *, packed: bool
) -> None:
    (document,) = map(raw, read_content("crawl", _warc(_page(), packed=packed)))
    assert document.locator == "crawl:2"
    assert document.content == _page()[1]
    assert (document.media_type, document.encoding) == ("text/html", "windows-1251")
    fields = document.fields
    assert (fields.headline, fields.url) == ("Мост 1 открыт", "https://gazeta.kz/news/1")
    assert fields.retrieved == "2024-03-08T00:00:00Z"


def test_what_is_no_page_is_passed_over(read_content: ReadContent) -> None:
    answers = (
        _page(status="404 Not Found"),
        ("https://gazeta.kz/a.png", b"\x89PNG", "image/png", "200 OK"),
        ("https://gazeta.kz/robots.txt", b"User-agent: *", "text/plain", "200 OK"),
        _page(2),
    )
    assert [raw(one).fields.url for one in read_content("crawl.warc.gz", _warc(*answers))] == [
        "https://gazeta.kz/news/2"
    ]


def test_file_without_pages_is_one_line(read_content: ReadContent) -> None:
    assert reasons(read_content("a.warc", _warc())) == [
        ("a.warc", "It is a WARC file without pages.")
    ]


def test_front_page_and_too_large_page_are_one_line_each(read_content: ReadContent) -> None:
    front = ("https://gazeta.kz/", _page()[1], HTML, "200 OK")
    large = ("https://gazeta.kz/2", b"x" * (MAX_BYTES + 1), HTML, "200 OK")
    assert reasons(read_content("a.warc.gz", _warc(front, large))) == [
        ("a.warc.gz:2", "It is the front page of a site, not an article."),
        ("a.warc.gz:3", "It is larger than 5 megabytes."),
    ]


def test_truncated_file_gives_what_can_be_read_and_one_line(read_content: ReadContent) -> None:
    pages = [
        (url, body + b"<!-- %s -->" % _noise(url), content_type, status)
        for url, body, content_type, status in map(_page, range(40))
    ]
    content = _warc(*pages)
    documents = read_content("a.warc.gz", content[: len(content) * 2 // 3])
    assert [raw(one).locator for one in documents[:9]] == [f"a.warc.gz:{n}" for n in range(2, 11)]
    ((locator, reason),) = reasons(documents)
    assert (locator, "cannot be read to its end" in reason) == ("a.warc.gz", True)


def test_rubbish_behind_the_beginning_is_one_line(read_content: ReadContent) -> None:
    for content in (b"WARC/1.0\r\n" + b"\xff" * 1000, gzip.compress(b"WARC/1.0\r\nx: y\r\n\r\nz")):
        documents = read_content("a.warc", content)
        assert len(reasons(documents)) == len(documents) == 1
