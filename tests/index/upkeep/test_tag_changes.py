"""A tag that comes or goes brings its article, which is as it was, into the index anew."""

from collections.abc import Callable
from typing import Any

import pytest

from archive.models import Article, Official, Region
from archive.search import SearchRequest, search


def total(**filters: Any) -> int:
    return search(SearchRequest(**filters)).total


@pytest.mark.django_db(transaction=True)
def test_official_who_is_tagged_or_no_longer_is(
    make_article: Callable[..., Article], make_official: Callable[..., Official]
) -> None:
    article, official = make_article(), make_official("nurbek", kk="Саясат Нұрбек")
    assert total(officials=(official,)) == 0
    tag = article.official_tags.create(official=official)
    assert total(officials=(official,)) == 1
    tag.delete()
    assert total(officials=(official,)) == 0


@pytest.mark.django_db(transaction=True)
def test_region_that_is_tagged_another_one_and_none(
    make_article: Callable[..., Article], make_region: Callable[..., Region]
) -> None:
    article = make_article()
    china, russia = make_region("china", kk="Қытай"), make_region("russia", kk="Ресей")
    tag = article.region_tags.create(region=china)
    assert (total(regions=(china,)), total(regions=(russia,))) == (1, 0)
    tag.region = russia
    tag.save()
    assert (total(regions=(china,)), total(regions=(russia,))) == (0, 1)
    tag.delete()
    assert total(regions=(russia,)) == 0
