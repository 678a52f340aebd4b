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


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
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
