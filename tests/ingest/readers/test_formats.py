"""What a file is, is told by its content."""

import gzip
import io
import json
import zipfile

import pytest

from archive.ingest import DEFAULT_MAPPING
from archive.ingest.exceptions import NotImportable
from archive.ingest.readers.formats import Format, recognise
from archive.ingest.readers.streams import Opened

RECORD = json.dumps({"title": "Мост", "text": "Открыт."}, ensure_ascii=False)
PAGE = "<!DOCTYPE html>\n<html lang=ru><head><title>Мост</title></head><body><p>Открыт.</p>"
FEED = '<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0"><channel></channel></rss>'


def _zip() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", "Текст")
    return packed.getvalue()


CONTENTS = {
    "text": ("Мост открыт\n\nТекст.".encode(), Format.TEXT),
    "text with commas": ("Мост, дорога, школа\n\nТекст.".encode(), Format.TEXT),
    "text that opens with a bracket": ("{Фото}\nМост открыт".encode(), Format.TEXT),
    "text that opens with a quotation": ("<<Мост>> открыт".encode(), Format.TEXT),
    "page": (PAGE.encode(), Format.HTML),
    "page in UTF-16": (PAGE.encode("utf-16"), Format.HTML),
    "piece of a page": ("<div><p>Мост открыт</p></div>".encode(), Format.HTML),
    "page behind a comment": ("<!-- saved -->\n<html><p>Мост".encode(), Format.HTML),
    "page as XML": (b'<?xml version="1.0"?><html xmlns="x"><body/></html>', Format.HTML),
    "feed": (FEED.encode(), Format.FEED),
    "Atom": (b'<feed xmlns="http://www.w3.org/2005/Atom"></feed>', Format.FEED),
    "RSS 1.0": (b'<?xml version="1.0"?><rdf:RDF xmlns="x"></rdf:RDF>', Format.FEED),
    "Atom with a prefix": (b'<a:feed xmlns:a="http://www.w3.org/2005/Atom"/>', Format.FEED),
    "RSS 1.0 with another prefix": (b"<?xml version='1.0'?><r:RDF xmlns:r='x'>", Format.FEED),
    "page with RDF in a comment": (b"<html><!-- <rdf:RDF></rdf:RDF> --><p>", Format.HTML),
    "JSONL": (f"{RECORD}\n{RECORD}\n".encode(), Format.JSON_LINES),
    "JSONL in UTF-16": (f"{RECORD}\n{RECORD}\n".encode("utf-16"), Format.JSON_LINES),
    "object over lines": (json.dumps({"text": "А"}, indent=1).encode(), Format.JSON),
    "array of objects": (f"[{RECORD},\n{RECORD}]".encode(), Format.JSON_ARRAY),
    "array over lines": (b'[\n  {\n    "text": "A"\n  }\n]', Format.JSON_ARRAY),
    "array in UTF-16": (f"[{RECORD}]".encode("utf-16"), Format.JSON_ARRAY),
    "empty array": (b"[ ]\n", Format.JSON_ARRAY),
    "text that opens with a note": ("[Фото] Мост открыт".encode(), Format.TEXT),
    "table": (b"id,title,text\n1,a,b\n", Format.TABLE),
    "table with semicolons": (b"id;Title;BODY\n1;a;b\n", Format.TABLE),
    "table in windows-1251": ("id;title;text\n1;Мост;Открыт".encode("cp1251"), Format.TABLE),
    "WARC": (b"WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n", Format.WARC),
    "gzip": (gzip.compress(b"text"), Format.GZIP),
    "ZIP": (_zip(), Format.ZIP),
}


def _recognise(content: bytes, name: str) -> Format:
    return recognise(Opened(name, name, io.BytesIO(content), len(content)), DEFAULT_MAPPING)


@pytest.mark.parametrize("name", ["download", "a.txt", "b.html", "c.dat"])
@pytest.mark.parametrize(("content", "expected"), CONTENTS.values(), ids=CONTENTS)
def test_content_tells_the_format_whatever_the_name(
    content: bytes, expected: Format, name: str
) -> None:
    assert _recognise(content, name) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.csv", Format.TABLE), ("a.tsv", Format.TABLE), ("a.jsonl", Format.JSON_LINES)],
)
def test_name_tells_what_content_cannot(name: str, expected: Format) -> None:
    assert _recognise(b"nadpis,story\na,b\n", name) is expected


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"\x89PNG\r\n", b"\xd0\xcf\x11\xe0", b"Rar!\x1a"])
def test_files_of_other_kinds_are_called_by_their_name(content: bytes) -> None:
    with pytest.raises(NotImportable, match=r"^It is a .+ file; such files are not read\.$"):
        _recognise(content, "a.txt")
