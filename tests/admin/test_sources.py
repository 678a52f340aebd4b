"""Sources and stories."""

import pytest
from django.test import Client

from archive.models import Article, Source
from tests.admin.forms import submit


def test_source_is_listed_with_its_number_of_articles(admin: Client, article: Article) -> None:
    assert '<td class="field-article_count">1</td>' in admin.get("/admin/archive/source/").text


def test_source_in_use_is_not_deleted(admin: Client, article: Article, inform: Source) -> None:
    page = admin.post(f"/admin/archive/source/{inform.pk}/delete/", {"post": "yes"})
    assert "cannot be deleted as long as" in page.text
    assert Source.objects.exists()


@pytest.mark.parametrize("domain", ["inform.kz", ""])
def test_source_is_added(admin: Client, domain: str) -> None:
    submit(admin, "/admin/archive/source/add/", slug="inform", name="Kazinform", domain=domain)
    assert Source.objects.get().domain == domain
