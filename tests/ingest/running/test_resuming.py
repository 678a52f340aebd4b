"""Going on with an import completes the report of the run that was interrupted."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from archive.ingest import IngestError, ReportLine, ingest, unfinished_run
from archive.models import Article, ImportLine, ImportRun
from archive.models.provenance.imports import Outcome

pytestmark = pytest.mark.django_db


class InterruptionError(Exception):
    """Stands for whatever ends a process."""


@pytest.fixture
def news(tmp_path: Path) -> Path:
    records = [{"title": f"Мост {n}", "text": f"Аким открыл мост {n}."} for n in range(120)]
    lines = [json.dumps(one, ensure_ascii=False) for one in records]
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join(["{broken", *lines, lines[0], ""]), "utf-8")
    return path


@pytest.fixture
def interrupt(news: Path) -> Callable[[], ImportRun]:
    """Imports until the second batch begins to be reported."""
    lines: list[ReportLine] = []

    def stop(line: ReportLine) -> None:
        lines.append(line)
        if len(lines) > 60:
            raise InterruptionError

    def start() -> ImportRun:
        with pytest.raises(InterruptionError):
            ingest([news], on_progress=stop)
        return ImportRun.objects.get()

    return start


def test_report_of_a_resumed_run_is_that_of_an_uninterrupted_one(
    news: Path, interrupt: Callable[[], ImportRun]
) -> None:
    run = interrupt()
    assert unfinished_run([news]) == run
    lines: list[ReportLine] = []
    report = ingest([news], resume=True, on_progress=lines.append)
    expected = {Outcome.IMPORTED: 120, Outcome.DUPLICATE: 1, Outcome.REJECTED: 1}
    assert report.run_id == run.pk
    assert report.counts == run.counts() == expected
    assert [line.locator for line in lines] == [f"news.jsonl:{n}" for n in range(1, 123)]
    assert {line.article_id for line in lines if line.outcome == Outcome.IMPORTED} == set(
        Article.objects.values_list("pk", flat=True)
    )
    assert lines[10].headline == "Мост 9"
    assert ImportRun.objects.get().finished


def test_finished_run_cannot_be_resumed(news: Path) -> None:
    ingest([news])
    assert unfinished_run([news]) is None
    with pytest.raises(IngestError, match="No interrupted import"):
        ingest([news], resume=True)


def test_changed_document_is_new_to_a_resumed_run(
    news: Path, interrupt: Callable[[], ImportRun]
) -> None:
    interrupt()
    text = news.read_text("utf-8")
    news.write_text(text.replace("{broken", '{"title": "Жол", "text": "Жол ашылды."}'), "utf-8")
    ingest([news], resume=True)
    assert Article.objects.filter(headline="Жол").exists()
    assert not ImportLine.objects.filter(outcome=Outcome.REJECTED).exists()


def test_other_paths_have_no_run_to_go_on_with(
    tmp_path: Path, interrupt: Callable[[], ImportRun]
) -> None:
    interrupt()
    other = tmp_path / "other.txt"
    other.write_text("Мост", "utf-8")
    with pytest.raises(IngestError, match="No interrupted import"):
        ingest([other], resume=True)
