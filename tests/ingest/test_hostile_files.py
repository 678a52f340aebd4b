"""Whatever is in a folder, the import comes to its end with one line on each bad document."""

import gzip
import io
import os
import zipfile
from pathlib import Path

import psutil
import pytest

from archive.ingest import ingest
from archive.models import Article
from archive.models.provenance.imports import Outcome

pytestmark = pytest.mark.django_db

GOOD = "Мост открыт\n\nАким области открыл мост через реку и поблагодарил строителей."
MEGABYTE = 1_000_000
ENTITIES = '<!DOCTYPE rss [<!ENTITY a "аааааааааа"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def _zip(*members: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return packed.getvalue()


HOSTILE = {
    "truncated gzip": gzip.compress(os.urandom(10_000))[:5_000],
    "gzip bomb": gzip.compress(b"a" * 200 * MEGABYTE),
    "zip bomb": _zip(*((f"{n}.txt", b"\0" * 40 * MEGABYTE) for n in range(3))),
    "zip bomb in a zip": _zip(("a.zip", _zip(("a.txt", b"\0" * 40 * MEGABYTE)))),
    "path traversal": _zip(("../../../../tmp/zhylnama-was-here.txt", GOOD.encode())),
    "one line of 50 MB": "я".encode() * 25 * MEGABYTE,
    "one line of 50 MB of JSON": b'{"text": "' + b"a" * 50 * MEGABYTE,
    "one cell of 50 MB": b'title,text\na,"' + b"a" * 50 * MEGABYTE,
    "random bytes": os.urandom(100_000),
    "NULs": b"\0" * MEGABYTE,
    "wrong magic": b"\x1f\x8b\x08" + b"a" * 1000,
    "deep HTML": b"<html>" + b"<div><b>" * 300_000,
    "scripts only": b"<html><script>" + b"alert(1);" * 1000 + b"</script></html>",
    "attributes without end": b"<html " + b'a="' * 100_000,
    "deep JSON": b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "entity bomb": f'<?xml version="1.0"?>{ENTITIES}<rss><channel><item><title>&b;'.encode(),
    "feed without end": b"<rss><channel>" + b"<item>" * 100_000,
    "endless WARC header": b"WARC/1.0\r\n" + b"a" * MEGABYTE,
    "only tags": b"<p></p>" * 10_000,
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_hostile_file_is_one_line_and_the_others_are_imported(
    tmp_path: Path, content: bytes
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a-hostile").write_bytes(content)
    (folder / "b-good.txt").write_text(GOOD, "utf-8")
    before = psutil.Process().memory_info().rss
    report = ingest([folder])
    assert report.counts == {Outcome.REJECTED: 1, Outcome.IMPORTED: 1}
    assert report.problems[0].locator.startswith("news/a-hostile")
    assert Article.objects.get().headline == "Мост открыт"
    assert psutil.Process().memory_info().rss - before < 150 * MEGABYTE
    assert not Path("/tmp/zhylnama-was-here.txt").exists()  # noqa: S108


def test_scripts_of_a_page_stay_out_of_the_article(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        "<html><head><title>Мост открыт</title><script>steal()</script></head><body><article>"
        f"<p onclick=steal()>{GOOD} {GOOD} {GOOD} {GOOD}</p><script>steal()</script>"
        "<iframe src=//evil></iframe></article></body></html>",
        "utf-8",
    )
    ingest([path])
    article = Article.objects.get()
    assert "steal" not in f"{article.headline}{article.body}"
    assert "<" not in article.body
