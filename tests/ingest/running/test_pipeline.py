"""The whole import: documents become articles once, and whatever happens is in the report."""

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core import serializers

from archive.ingest import IngestError, Remark, ReportLine, estimate, ingest
from archive.models import (
    Article,
    ArticleRegion,
    ImportLine,
    ImportRun,
    IndexChange,
    Region,
    Source,
    SourceDocument,
    Status,
)
from archive.models.articles.tags import Asserter
from archive.models.provenance.imports import Outcome

pytestmark = pytest.mark.django_db

TEXT = "Мост открыт\n\nАким области открыл мост через реку.\n\nМост строили два года."
MODELS = (Article, ArticleRegion, ImportLine, ImportRun, IndexChange, SourceDocument)


@pytest.fixture
def news(tmp_path: Path) -> Callable[..., Path]:
    """Writes files of a directory and gives the directory."""

    def write(**files: str | bytes) -> Path:
        folder = tmp_path / "news"
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            data = content if isinstance(content, bytes) else content.encode()
            (folder / name.replace("__", ".")).write_bytes(data)
        return folder

    return write


def _jsonl(*records: Mapping[str, object]) -> str:
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records)


def _rows() -> list[str]:
    return [serializers.serialize("json", model.objects.order_by("pk")) for model in MODELS]


def test_document_becomes_an_article_with_its_original_and_a_line(
    news: Callable[..., Path],
) -> None:
    page = f"{TEXT}\n\nФото: акимат"
    report = ingest([news(a__txt=page)])
    article = Article.objects.get()
    assert article.headline == "Мост открыт"
    assert article.paragraphs == ["Аким области открыл мост через реку.", "Мост строили два года."]
    assert (article.language, article.published, article.status) == ("ru", "XXXX", Status.DRAFT)
    original = article.source_document
    assert original
    assert original.content == page.encode()
    assert original.sha256 == hashlib.sha256(page.encode()).hexdigest()
    assert (original.locator, original.media_type) == ("news/a.txt", "text/plain")
    line = ImportLine.objects.get()
    assert (line.outcome, line.article, line.source_document) == (
        Outcome.IMPORTED,
        article,
        original,
    )
    assert line.removed == "photo credit: Фото: акимат"
    assert line.message == "date unknown; source unknown"
    assert line.run.finished
    assert report.run_id == line.run_id
    assert report.counts == {Outcome.IMPORTED: 1}


def test_second_run_changes_no_article_and_reports_duplicates(news: Callable[..., Path]) -> None:
    folder = news(a__txt=TEXT, b__jsonl=_jsonl({"title": "Жол", "text": "Жол ашылды."}))
    ingest([folder])
    Article.objects.filter(headline="Мост открыт").update(headline="Исправлено")
    before = serializers.serialize("json", Article.objects.order_by("pk"))
    report = ingest([folder])
    assert serializers.serialize("json", Article.objects.order_by("pk")) == before
    assert SourceDocument.objects.count() == 2
    assert report.counts == {Outcome.DUPLICATE: 2}
    line = ImportLine.objects.filter(outcome=Outcome.DUPLICATE).first()
    assert line
    assert line.article
    assert line.article.headline == "Исправлено"


def test_other_version_of_a_known_url_is_kept_but_changes_nothing(
    news: Callable[..., Path],
) -> None:
    record = {"title": "Мост", "text": "Мост открыт.", "url": "https://gazeta.kz/1"}
    folder = news(
        a__jsonl=_jsonl(record, {**record, "text": "Мост закрыт.", "url": "https://gazeta.kz/1#x"})
    )
    report = ingest([folder])
    assert report.counts == {Outcome.IMPORTED: 1, Outcome.DUPLICATE: 1}
    assert Article.objects.get().body == "Мост открыт."
    duplicate = ImportLine.objects.get(outcome=Outcome.DUPLICATE)
    assert duplicate.article == Article.objects.get()
    assert duplicate.source_document
    assert "Мост закрыт." in bytes(duplicate.source_document.content).decode()
    assert ingest([folder]).counts == {Outcome.DUPLICATE: 2}


def test_dry_run_writes_nothing_and_reports_the_same(news: Callable[..., Path]) -> None:
    record = {"title": "Мост", "text": "Мост открыт.", "url": "https://gazeta.kz/1"}
    folder = news(
        a__txt=TEXT, b__txt=TEXT, c__txt="", d__jsonl=_jsonl(record, {**record, "text": "Нет."})
    )
    before = _rows()
    dry_lines: list[ReportLine] = []
    dry = ingest([folder], dry_run=True, on_progress=dry_lines.append)
    assert _rows() == before
    lines: list[ReportLine] = []
    real = ingest([folder], on_progress=lines.append)
    assert (
        dry.counts
        == real.counts
        == {
            Outcome.IMPORTED: 2,
            Outcome.DUPLICATE: 2,
            Outcome.REJECTED: 1,
        }
    )
    assert dry.remarks == real.remarks
    assert dry.problems == real.problems
    assert [(one.locator, one.outcome, one.message) for one in dry_lines] == [
        (one.locator, one.outcome, one.message) for one in lines
    ]


def test_dry_run_after_a_run_knows_what_is_there(news: Callable[..., Path]) -> None:
    folder = news(a__txt=TEXT)
    ingest([folder])
    before = _rows()
    assert ingest([folder], dry_run=True).counts == {Outcome.DUPLICATE: 1}
    assert _rows() == before


def test_bad_documents_get_one_line_each_and_stop_nothing(news: Callable[..., Path]) -> None:
    folder = news(
        binary__txt=b"\x89PNG\r\n\x1a\n\xff\xfe\xfd",
        empty__txt=b"",
        good__txt=TEXT,
        huge__jsonl=b'{"text": "'
        + b"x" * 6_000_000
        + b'"}\n{"text": "'
        + TEXT[:9].encode()
        + b'"}',
        nul__txt=b"abc\0def",
        page__html=b"<p>",
        picture__jpg=b"\xff\xd8\xff\xe0",
    )
    report = ingest([folder])
    assert report.counts == {Outcome.IMPORTED: 2, Outcome.REJECTED: 6}
    reasons = {line.locator: line.reason for line in report.problems}
    assert reasons == {
        "news/binary.txt": "It is a PNG file; such files are not read.",
        "news/empty.txt": "It is empty.",
        "news/huge.jsonl:1": "It is larger than 5 megabytes.",
        "news/nul.txt": "It is not text in any known encoding.",
        "news/page.html": "No article was found in the page.",
        "news/picture.jpg": "It is a JPEG file; such files are not read.",
    }
    assert ImportLine.objects.filter(outcome=Outcome.REJECTED).count() == 6


def test_unexpected_failure_is_a_line_and_leaves_nothing_behind(
    news: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    save = Article.save

    def fail_once(article: Article, *args: object, **kwargs: object) -> None:
        if article.headline == "Мост открыт":
            raise RuntimeError("disk")
        save(article)

    monkeypatch.setattr(Article, "save", fail_once)
    report = ingest([news(a__txt=TEXT, b__txt=TEXT.replace("открыт\n", "готов\n"))])
    assert report.counts == {Outcome.REJECTED: 1, Outcome.IMPORTED: 1}
    assert report.problems[0].reason == (
        "It failed with an internal error (RuntimeError); the log says more."
    )
    assert SourceDocument.objects.count() == 1
    assert "Importing news/a.txt failed" in caplog.text


def test_value_that_fits_no_column_is_a_line(
    news: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    field = Article._meta.get_field("headline")
    monkeypatch.setattr(field, "validators", [_refuse])
    report = ingest([news(a__txt=TEXT)])
    assert [line.reason for line in report.problems] == ["Refused."]


def _refuse(value: object) -> None:
    from django.core.exceptions import ValidationError

    raise ValidationError("Refused.")


def test_publishing_needs_a_text(news: Callable[..., Path]) -> None:
    folder = news(
        a__txt=TEXT, b__jsonl=_jsonl({"title": "Жол ашылды", "text": "Жол ашылды", "lang": "kk"})
    )
    report = ingest([folder], publish=True)
    assert Article.objects.get(headline="Мост открыт").status == Status.PUBLISHED
    assert Article.objects.get(headline="Жол ашылды").status == Status.DRAFT
    assert report.remarks[Remark.KEPT_AS_DRAFT] == 1


def test_regions_named_in_the_text_are_tagged_for_an_editor_to_confirm(
    news: Callable[..., Path], make_region: Callable[..., Region]
) -> None:
    region = make_region("bishkek", parent=make_region("kyrgyzstan"), ru="Бишкек")
    ingest([news(a__txt="Мост открыт\n\nВ Бишкеке аким открыл новый мост через реку.")])
    tag = ArticleRegion.objects.get()
    assert (tag.region, tag.asserted_by, tag.confirmed) == (region, Asserter.TAGGER, False)
    assert tag.tagger_version


def test_record_fields_reach_the_article(news: Callable[..., Path]) -> None:
    source = Source.objects.create(slug="gazeta", name="Газета", domain="gazeta.kz")
    record = {
        "title": "Мост открыт",
        "text": "Аким открыл мост.",
        "date": "2024-03-07T10:00:00",
        "url": "https://www.gazeta.kz/1",
        "lang": "ru",
        "author": "Айгүл Омар",
        "scraped_at": "2024-03-08T00:00:00Z",
    }
    ingest([news(a__jsonl=_jsonl(record))])
    article = Article.objects.get()
    assert (article.published, article.source, article.byline) == (
        "2024-03-07",
        source,
        "Айгүл Омар",
    )
    assert article.source_document
    assert article.source_document.locator == "news/a.jsonl:1"
    assert article.source_document.retrieved
    assert json.loads(bytes(article.source_document.content)) == record


def test_run_remembers_who_started_it(news: Callable[..., Path]) -> None:
    user = User.objects.create(username="archivist")
    ingest([news(a__txt=TEXT)], user=user)
    assert ImportRun.objects.get().user == user


def test_limit_counts_documents(news: Callable[..., Path]) -> None:
    folder = news(a__jsonl=_jsonl(*({"text": f"Мост номер {n} открыт."} for n in range(9))))
    assert ingest([folder], limit=4).counts == {Outcome.IMPORTED: 4}
    assert estimate([folder, folder / "none"]) == 9


def test_missing_paths_are_an_error_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(IngestError):
        ingest([tmp_path / "none"])
    assert not ImportRun.objects.exists()
