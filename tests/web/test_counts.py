"""Counts are of published articles, each counted once."""

from collections.abc import Callable

import pytest

from archive.models import Article, Official, Region, Status
from archive.web.counts import articles_by_language, articles_by_official, articles_by_region
from tests.web.conftest import Counting


def test_region_counts_everything_below_it_once(
    make_article: Callable[..., Article], make_region: Callable[..., Region], counting: Counting
) -> None:
    country = make_region("kazakhstan")
    one, two = (make_region(slug, parent=country) for slug in ("osh-region", "chuy-region"))
    empty = make_region("china")
    make_article(regions=[one, two])
    make_article(regions=[one, country])
    make_article(regions=[two], status=Status.DRAFT)
    counting()
    counts = articles_by_region()
    assert counts == {country.pk: 2, one.pk: 2, two.pk: 1}
    assert empty.pk not in counts


@pytest.mark.parametrize("counting", ["database"], indirect=True)
def test_region_below_itself_does_not_hang_the_count(
    make_article: Callable[..., Article], make_region: Callable[..., Region], counting: Counting
) -> None:
    one = make_region("one", parent=make_region("country"))
    two = make_region("two", parent=one)
    Region.objects.filter(pk=one.pk).update(parent=two)
    make_article(regions=[two])
    counting()
    assert articles_by_region() == {one.pk: 1, two.pk: 1}


def test_drafts_and_merged_articles_do_not_count(
    make_article: Callable[..., Article],
    make_official: Callable[..., Official],
    counting: Counting,
) -> None:
    official = make_official("sadyr-japarov")
    article = make_article(officials=[official], language="ky")
    make_article(officials=[official], status=Status.WITHDRAWN)
    make_article(officials=[official], merged_into=article)
    counting()
    assert articles_by_official() == {official.pk: 1}
    assert articles_by_language() == {"ky": 1}


def test_empty_archive_counts_nothing(counting: Counting) -> None:
    counting()
    assert (articles_by_region(), articles_by_official(), articles_by_language()) == ({}, {}, {})
