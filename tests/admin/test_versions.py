"""Going back to an earlier version brings back what its form shows, and nothing else."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib import admin as django_admin
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from simple_history.admin import SimpleHistoryAdmin

from archive.admin.generics import HistoryAdmin
from archive.ingest import take_missing_fingerprints
from archive.models import Article, Fingerprint, Office, Official, Region, Source, SourceDocument
from tests.admin.articles.test_admin import change_url
from tests.admin.forms import messages, submit
from tests.ingest.texts import long_text

ADMINS = [
    one for one in django_admin.site._registry.values() if isinstance(one, SimpleHistoryAdmin)
]


def revert(client: Client, version: Any) -> Any:
    """Open the page of a version and send its form as it stands."""
    name = f"admin:archive_{version.instance_type._meta.model_name}_simple_history"
    url = reverse(name, args=[version.id, version.history_id])
    return submit(client, url)


def columns(record: Model) -> dict[str, Any]:
    """What the database holds of a record, its dates of change left aside."""
    values = type(record)._base_manager.filter(pk=record.pk).values().get()
    values.pop("modified", None)
    return values


@pytest.fixture
def original(db: None) -> SourceDocument:
    return SourceDocument.objects.create(sha256="0" * 64, content=b"", locator="news.jsonl:1")


def test_every_record_with_a_history_keeps_what_its_form_does_not_show() -> None:
    assert len(ADMINS) == 5
    assert [one for one in ADMINS if not isinstance(one, HistoryAdmin)] == []


def test_article_keeps_its_original_and_its_identity(
    admin: Client, article: Article, original: SourceDocument
) -> None:
    version = article.history.get()
    kept = Article.objects.create(headline="Түпнұсқа", language="kk")
    article.uid = uuid.uuid4()
    article.source_document, article.merged_into = original, kept
    article.headline, article.dateline_place = "Жаңа тақырып", "АСТАНА"
    article.save()
    Article.objects.filter(pk=article.pk).update(created="2020-01-01T00:00Z")
    after = columns(article)
    revert(admin, version)
    assert columns(article) == after | {"headline": version.headline, "dateline_place": ""}
    assert article.history.first().source_document == original


RECORDS: dict[str, Callable[[], Model]] = {
    "official": lambda: Official.objects.create(slug="a"),
    "region": lambda: Region.objects.create(slug="a", kind="country"),
}


@pytest.mark.parametrize("make", RECORDS.values(), ids=RECORDS.keys())
def test_merged_record_stays_merged(admin: Client, make: Callable[[], Any]) -> None:
    merged = make()
    version = merged.history.get()
    merged.slug = "b"
    merged.save()
    kept = make()
    merged.merged_into, merged.slug = kept, "c"
    merged.save()
    kept.slug = "kept"
    kept.save()
    revert(admin, version)
    merged.refresh_from_db()
    assert (merged.slug, merged.merged_into) == ("a", kept)


OTHERS: dict[str, Callable[[], Model]] = {
    "office": lambda: Office.objects.create(slug="a", kind="other"),
    "source": lambda: Source.objects.create(slug="a", name="A", homepage="https://a.kz/"),
}


@pytest.mark.parametrize("make", OTHERS.values(), ids=OTHERS.keys())
def test_whatever_a_form_shows_comes_back(admin: Client, make: Callable[[], Any]) -> None:
    record = make()
    before = columns(record)
    version = record.history.get()
    record.slug = "b"
    record.save()
    assert columns(record) != before
    revert(admin, version)
    assert columns(record) == before


def test_deleted_record_comes_back_without_what_is_gone(admin: Client, satybaldy: Official) -> None:
    merged = Official.objects.create(slug="double", merged_into=satybaldy)
    version = merged.history.get()
    merged.delete()
    satybaldy.delete()
    page = revert(admin, version)
    assert page.status_code == 200
    assert Official.objects.get(slug="double").merged_into is None


def test_version_of_a_pasted_article_has_its_original(admin: Client) -> None:
    text = "Түркістан облысының делегациясы Қытайға барды\nЕкі жақ меморандумға қол қойды."
    fields = {
        "headline": "Түркістан облысының делегациясы Қытайға барды",
        "body": "Екі жақ меморандумға қол қойды.",
        "language": "kk",
        "published": "XXXX",
        "status": "draft",
        "pasted": text,
        "analysed": "1",
    }
    rows = {
        f"{prefix}-{name}": 0
        for prefix in ("region_tags", "official_tags")
        for name in ("TOTAL_FORMS", "INITIAL_FORMS")
    }
    page = admin.post("/admin/archive/article/add/", fields | rows, follow=True)
    assert "was added successfully" in messages(page)[-1]
    article = Article.objects.get()
    assert article.source_document is not None
    assert article.history.first().source_document == article.source_document


def test_article_that_went_back_is_found_by_its_old_text(admin: Client, article: Article) -> None:
    keys = []
    for subject in ("bridge", "school"):
        article.body = long_text(subject)
        article.save()
        take_missing_fingerprints()
        keys.append(Fingerprint.objects.get(pk=article.pk).text_key)
    earlier = article.history.all()[1]
    page = change_url(article).replace("change/", f"history/{earlier.history_id}/")
    submit(admin, page)
    article.refresh_from_db()
    assert article.body == long_text("bridge")
    assert Fingerprint.objects.get(pk=article.pk).text_key == keys[0] != keys[1]
