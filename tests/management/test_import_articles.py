"""`manage.py import_articles`: options in, report out."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from archive.models import Article, ImportRun, Status

pytestmark = pytest.mark.django_db

TEXT = "Мост открыт\n\nАким области открыл мост через реку.\n"


def _run(*arguments: object) -> list[str]:
    out = StringIO()
    call_command("import_articles", *map(str, arguments), stdout=out)
    return out.getvalue().splitlines()


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_report_ends_with_the_counts(page: Path) -> None:
    assert _run(page) == [
        "      1  date unknown",
        "      1  source unknown",
        "imported: 1, already in the archive: 0, not imported: 0",
    ]
    assert _run(page) == ["imported: 0, already in the archive: 1, not imported: 0"]


def test_dry_run_says_so_and_writes_nothing(page: Path) -> None:
    lines = _run(page, "--dry-run")
    assert lines[-2:] == [
        "Dry run: nothing was written. It would have been:",
        "imported: 1, already in the archive: 0, not imported: 0",
    ]
    assert not ImportRun.objects.exists()


def test_bad_documents_are_listed_and_are_no_failure(tmp_path: Path, page: Path) -> None:
    (tmp_path / "empty.txt").touch()
    lines = _run(tmp_path)
    assert lines[0] == f"{tmp_path.name}/empty.txt: not imported: It is empty."
    assert lines[-1] == "imported: 1, already in the archive: 0, not imported: 1"


def test_verbose_report_names_every_document(page: Path) -> None:
    assert _run(page, "-v2")[0] == (
        "page.txt: imported: Мост открыт (ru) · date unknown; source unknown"
    )


def test_imports_are_drafts_unless_published(tmp_path: Path, page: Path) -> None:
    _run(page)
    other = tmp_path / "other.txt"
    other.write_text(TEXT.replace("открыт\n", "готов\n"), "utf-8")
    _run(other, "--publish")
    assert list(Article.objects.order_by("pk").values_list("status", flat=True)) == [
        Status.DRAFT,
        Status.PUBLISHED,
    ]


def test_mapping_and_limit(tmp_path: Path) -> None:
    records = tmp_path / "news.jsonl"
    records.write_text(
        "\n".join(json.dumps({"nadpis": f"Мост {n}", "body": "Открыт."}) for n in range(5)), "utf-8"
    )
    mapping = tmp_path / "mapping.json"
    mapping.write_text('{"headline": "nadpis"}', "utf-8")
    _run(records, "--mapping", mapping, "--limit", 2)
    assert list(Article.objects.order_by("pk").values_list("headline", flat=True)) == [
        "Мост 0",
        "Мост 1",
    ]


def test_preview_shows_columns_and_fields_and_writes_nothing(tmp_path: Path) -> None:
    table = tmp_path / "news.csv"
    table.write_bytes(
        "id;title;story\n1;Мост открыт;Аким открыл мост.\n2;Ош;Текст.".encode("cp1251")
    )
    (tmp_path / "none.jsonl").touch()
    mapping = tmp_path / "mapping.json"
    mapping.write_text('{"text": "story"}', "utf-8")
    assert _run(tmp_path / "news.csv", "--preview", "--limit", 1, "--mapping", mapping) == [
        "Columns: id → left out, title → headline, story → text",
        "news.csv:2: windows-1251",
        "  headline: Мост открыт",
        "  text: Аким открыл мост.",
    ]
    assert _run(tmp_path / "none.jsonl", "--preview") == ["none.jsonl: It is empty."]
    assert not ImportRun.objects.exists()


def test_preview_shows_where_records_change_their_columns(tmp_path: Path) -> None:
    records = tmp_path / "news.jsonl"
    records.write_text(
        '{"title": "А", "text": "Б."}\n{"nadpis": "В", "text": "Г."}\n[1]\n', "utf-8"
    )
    assert _run(records, "--preview") == [
        "Columns: title → headline, text → text",
        "news.jsonl:1: utf-8",
        "  headline: А",
        "  text: Б.",
        "Columns: nadpis → left out, text → text",
        "news.jsonl:2: utf-8",
        "  text: Г.",
        "news.jsonl:3: It is JSON, but not an object with fields.",
    ]


def test_report_file_has_a_line_on_every_document(tmp_path: Path, page: Path) -> None:
    (tmp_path / "empty.txt").touch()
    report = tmp_path / ".report.json"
    _run(tmp_path, "--report", report)
    written = json.loads(report.read_text("utf-8"))
    empty, imported = written["documents"]
    assert (empty["outcome"], empty["message"]) == ("rejected", "It is empty.")
    assert imported == {
        "document": f"{tmp_path.name}/page.txt",
        "outcome": "imported",
        "message": "date unknown; source unknown",
        "headline": "Мост открыт",
        "language": "ru",
        "article": Article.objects.get().pk,
        "remarks": ["date-unknown", "source-unknown"],
        "removed": [],
    }
    assert written["counts"] == {"imported": 1, "duplicate": 0, "rejected": 1}
    assert written["run"] == ImportRun.objects.get().pk


def test_report_file_of_nothing_is_json_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    report = tmp_path / "report.json"
    _run(tmp_path / "folder", "--report", report, "--dry-run")
    assert json.loads(report.read_text("utf-8"))["documents"] == []


def test_standard_input_is_read(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with page.open(encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdin", stream)
        lines = _run("-", "-v2")
    assert lines[0] == "-: imported: Мост открыт (ru) · date unknown; source unknown"


def test_interrupted_import_is_mentioned_and_gone_on_with(page: Path) -> None:
    ImportRun.objects.create(paths=[str(page)])
    assert _run(page, "--dry-run")[0].endswith("date unknown")
    assert _run(page, "--resume")[-1].startswith("imported: 1,")
    ImportRun.objects.create(paths=[str(page)])
    assert "did not finish; see --resume" in _run(page)[0]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-", "--resume"], "No interrupted import of these paths is known."),
        (["-", "--report", "/nowhere/report.json"], "cannot be written: No such file"),
        (["-", "--jobs", "0"], "not a number above zero"),
        (["none.txt"], "No such file or directory: none.txt"),
        (["none.txt", "--mapping", "none.json"], "cannot be read"),
        (["none.txt", "--limit", "0"], "not a number above zero"),
    ],
)
def test_wrong_use_is_explained(arguments: list[str], message: str) -> None:
    with pytest.raises(CommandError, match=message):
        _run(*arguments)


def test_file_names_cannot_steer_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m.txt").touch()
    assert "\x1b" not in "".join(_run(tmp_path))
