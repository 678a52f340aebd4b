"""Originals and import reports are looked at and never changed."""

import hashlib

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.models import Article, ImportLine, ImportRun, SourceDocument
from tests.admin.forms import messages

CONTENT = "<script>alert(1)</script> Қазақстан".encode()


@pytest.fixture
def document(db: None) -> SourceDocument:
    return SourceDocument.objects.create(
        sha256=hashlib.sha256(CONTENT).hexdigest(),
        content=CONTENT,
        locator="<seed>.txt",
        media_type="text/plain",
    )


@pytest.fixture
def run(document: SourceDocument, article: Article) -> ImportRun:
    run = ImportRun.objects.create(paths=["seeds"])
    ImportLine.objects.create(
        run=run, locator="<seed>.txt", outcome="imported", article=article, source_document=document
    )
    ImportLine.objects.create(run=run, locator="x.bin", outcome="rejected", message="not text")
    return run


def pages(model: str, pk: int) -> list[str]:
    base = f"/admin/archive/{model}/"
    return [base, f"{base}{pk}/change/", f"{base}?q=x"]


def test_every_page_opens_and_escapes(
    admin: Client, run: ImportRun, document: SourceDocument
) -> None:
    line = ImportLine.objects.first()
    assert line is not None
    for url in [
        *pages("importrun", run.pk),
        *pages("importline", line.pk),
        *pages("sourcedocument", document.pk),
    ]:
        response = admin.get(url)
        assert response.status_code == 200
        assert "<seed>" not in response.text


@pytest.mark.parametrize("model", ["importrun", "importline", "sourcedocument"])
def test_nothing_can_be_added_changed_or_deleted(
    admin: Client, run: ImportRun, document: SourceDocument, model: str
) -> None:
    pks = {
        "importrun": run.pk,
        "importline": ImportLine.objects.values_list("pk", flat=True)[0],
        "sourcedocument": document.pk,
    }
    base = f"/admin/archive/{model}/"
    assert admin.get(f"{base}add/").status_code == 403
    assert admin.post(f"{base}{pks[model]}/change/", {"locator": "y"}).status_code == 403
    assert admin.post(f"{base}{pks[model]}/delete/", {"post": "yes"}).status_code == 403
    assert 'name="_save"' not in admin.get(f"{base}{pks[model]}/change/").text


def test_report_counts_outcomes_and_shows_its_lines(admin: Client, run: ImportRun) -> None:
    page = admin.get(f"/admin/archive/importrun/{run.pk}/change/").text
    assert "imported: 1" in page
    assert "not text" in page
    url = f"/admin/archive/importline/?run__id__exact={run.pk}&outcome__exact=rejected"
    assert "x.bin" in admin.get(url).text
    assert "&lt;seed&gt;" not in admin.get(url).text


def test_short_report_is_read_at_once_and_without_the_originals(
    admin: Client, run: ImportRun, document: SourceDocument, article: Article
) -> None:
    def queries() -> list[str]:
        with CaptureQueriesContext(connection) as done:
            assert admin.get(f"/admin/archive/importrun/{run.pk}/change/").status_code == 200
        return [query["sql"] for query in done]

    few = queries()
    run.lines.bulk_create(
        ImportLine(
            run=run,
            locator=f"{n}.txt",
            outcome="imported",
            article=article,
            source_document=document,
        )
        for n in range(50)
    )
    many = queries()
    assert len(many) == len(few)
    assert not any('"content"' in statement for statement in many)


def test_long_report_is_shown_as_a_list_with_pages(admin: Client, run: ImportRun) -> None:
    ImportLine.objects.bulk_create(
        ImportLine(run=run, locator=f"{number}.txt", outcome="imported") for number in range(300)
    )
    page = admin.get(f"/admin/archive/importrun/{run.pk}/change/")
    assert "imported: 301" in page.text
    assert "299.txt" not in page.text


def test_original_is_downloaded_and_never_shown(admin: Client, document: SourceDocument) -> None:
    response = admin.get(f"/admin/archive/sourcedocument/{document.pk}/download/")
    assert response.getvalue() == CONTENT
    assert response["Content-Type"] == "text/plain"
    assert response["Content-Disposition"].startswith("attachment;")
    assert response["X-Content-Type-Options"] == "nosniff"


def test_original_is_for_those_who_may_see_it(client: Client, document: SourceDocument) -> None:
    url = f"/admin/archive/sourcedocument/{document.pk}/download/"
    assert client.get(url).status_code == 302
    client.force_login(User.objects.create_user("guest", is_staff=True))
    assert client.get(url).status_code == 403
    assert client.get("/admin/archive/sourcedocument/999/download/").status_code == 404


def test_damaged_original_is_shown_as_damaged(admin: Client, document: SourceDocument) -> None:
    url = f"/admin/archive/sourcedocument/{document.pk}/change/"
    assert 'alt="True"' in admin.get(url).text
    SourceDocument.objects.update(content=b"changed")
    assert 'alt="False"' in admin.get(url).text
    action = {"action": "verify_checksums", "_selected_action": [document.pk]}
    response = admin.post("/admin/archive/sourcedocument/", action, follow=True)
    assert messages(response) == ["Damaged: <seed>.txt", "0 documents are intact."]
    assert "<seed>" not in response.text
