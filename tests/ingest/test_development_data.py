"""Samples of every development collection import without an error."""

from pathlib import Path

import pytest

from archive.ingest import ReportLine, ingest
from archive.models import Article
from archive.models.provenance.imports import Outcome

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "articles"
FILES = sorted(FOLDER.glob("*.jsonl*")) if FOLDER.exists() else []
LIMIT = 50
EXPLAINED = {"It has neither a headline nor a text."}
"""Some records of the collections are blank."""

pytestmark = pytest.mark.django_db


@pytest.mark.skipif(not FILES, reason="../shared/data/articles is absent")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_first_records_import(path: Path) -> None:
    lines: list[ReportLine] = []
    report = ingest([path], limit=LIMIT, on_progress=lines.append)
    assert {line.reason for line in report.problems} <= EXPLAINED
    assert report.counts[Outcome.IMPORTED] >= 0.9 * len(lines) > 0
    assert not Article.objects.filter(language="und").exists()
    assert ingest([path], limit=LIMIT).counts[Outcome.IMPORTED] == 0
