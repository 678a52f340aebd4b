"""Editors go on with their work whatever is wrong with the index."""

from typing import Any

import pytest
from django.test import Client

from archive.index.upkeep.changes import drain
from archive.models import Article, IndexChange, Official
from archive.search import SearchError, SearchRequest, search
from tests.admin.forms import submit
from tests.broken_index import UNREADABLE, UNWRITABLE, Break, broken

ARTICLES = "/admin/archive/article/"


def is_found(words: str) -> bool:
    try:
        return search(SearchRequest(query=words)).total == 1
    except SearchError:
        return False


@pytest.mark.parametrize("way", [*UNREADABLE, *UNWRITABLE])
def test_editor_saves_and_the_change_waits_or_is_found(
    admin: Client,
    article: Article,
    satybaldy: Official,
    django_capture_on_commit_callbacks: Any,
    way: Break,
) -> None:
    article.status = "published"
    article.save()
    drain()
    url = f"{ARTICLES}{article.pk}/change/"
    record = f"/admin/archive/official/{satybaldy.pk}/change/"
    pages = [ARTICLES, f"{ARTICLES}add/", url, "/admin/quality/", "/admin/", record]
    for page in pages:
        assert admin.get(page).status_code == 200, page
    submit(admin, url)
    with broken(way):
        for page in pages:
            assert admin.get(page).status_code == 200, page
        with django_capture_on_commit_callbacks(execute=True):
            saved = submit(admin, url, headline="Көпір ашылды")
        assert saved.redirect_chain
        assert Article.objects.get(pk=article.pk).headline == "Көпір ашылды"
        waits = IndexChange.objects.exists()
        assert waits or is_found("көпір")
    drain()
    assert not waits or is_found("көпір")
