"""Originals and import reports."""

import hashlib

import pytest

from archive.models import ImportRun, SourceDocument

pytestmark = pytest.mark.django_db


def test_changed_original_is_noticed():
    content = "Мәтін".encode()
    document = SourceDocument.objects.create(
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
        locator="a.txt",
        media_type="text/plain",
    )
    assert document.is_intact
    document.content = b"other"
    assert not document.is_intact


def test_counts_of_a_run_are_those_of_its_lines():
    run = ImportRun.objects.create(paths=["a"])
    for outcome in ("imported", "imported", "rejected"):
        run.lines.create(locator="a", outcome=outcome)
    assert run.counts() == {"imported": 2, "rejected": 1}
