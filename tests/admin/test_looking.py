"""Looking at a page changes nothing in the database."""

from collections.abc import Iterator

from django.contrib import admin as django_admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse

from archive.index.upkeep.changes import drain
from archive.models import Article, Official, OfficialProposal


def pages() -> Iterator[str]:
    """Lists, forms, histories and merge pages of all kinds of records that there are."""
    yield from ("/", "/articles/", "/officials/", "/search/?q=келісім")
    yield from ("/admin/", "/admin/quality/")
    for model in django_admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        yield reverse(f"{name}_changelist")
        yield reverse(f"{name}_add")
        for row in model._default_manager.all()[:1]:
            for kind in ("change", "history", "delete", "merge"):
                try:
                    yield reverse(f"{name}_{kind}", args=[row.pk])
                except NoReverseMatch:
                    continue
            if hasattr(row, "get_absolute_url"):
                yield row.get_absolute_url()


def test_no_page_writes(admin: Client, article: Article, satybaldy: Official) -> None:
    article.status = "published"
    article.save()
    article.official_tags.create(official=satybaldy)
    OfficialProposal.objects.create(
        article=article, surface="Б. Асанов", name="Б. Асанов", key="х", tagger_version="1"
    )
    drain()
    answered = 0
    for url in list(pages()):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            status = admin.get(url).status_code
        assert status in {200, 302, 403}, url
        answered += status == 200
        written = [
            query["sql"] for query in asked if not query["sql"].startswith(("SELECT", "WITH"))
        ]
        assert not [sql for sql in written if "SAVEPOINT" not in sql], url
    assert answered > 30
