"""While a merge can be undone, no browser is told that an address has moved for good."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from archive.editing import merge
from archive.editing import undo_merge as undo
from archive.models import Article, Official, Region
from tests.admin.forms import submit


def answer(client: Client, record: Article | Official | Region) -> tuple[int, str, str]:
    response = client.get(record.get_absolute_url())
    return response.status_code, response.get("Location", ""), response.get("Cache-Control", "")


@pytest.mark.parametrize("model", [Official, Region])
def test_merged_record_redirects_until_it_is_parted(
    client: Client, editor: User, model: type[Official] | type[Region]
) -> None:
    kind = {"kind": "country"} if model is Region else {}
    merged, kept, last = (model.objects.create(slug=slug, **kind) for slug in ("a", "b", "c"))
    first = merge(merged, kept, editor)
    assert answer(client, merged) == (302, kept.get_absolute_url(), "no-cache")
    second = merge(kept, last, editor)
    assert answer(client, kept) == (302, last.get_absolute_url(), "no-cache")
    undo(second, editor)
    first.refresh_from_db()
    undo(first, editor)
    assert [answer(client, one)[0] for one in (merged, kept, last)] == [200, 200, 200]


def test_record_of_a_fixture_can_be_parted_too(client: Client, editor: User) -> None:
    """It has no version from before the merge, but the merge can be undone."""
    merged, kept = (Official.objects.create(slug=slug) for slug in ("a", "b"))
    merged.history.all().delete()
    merge(merged, kept, editor)
    assert answer(client, merged)[0] == 302


def test_merged_article_redirects_for_good(admin: Client, article: Article) -> None:
    """Going back to a version from before brings back what the form shows, and that is not all."""
    Article.objects.filter(pk=article.pk).update(status="published")
    article.refresh_from_db()
    article.save()
    kept = Article.objects.create(headline="х", body="у", language="kk", status="published")
    version = article.history.first()
    article.merged_into = kept
    article.save()
    assert answer(admin, article) == (308, kept.get_absolute_url(), "")
    submit(admin, reverse("admin:archive_article_simple_history", args=[article.pk, version.pk]))
    assert answer(admin, article)[0] == 308
