"""Neighbours lead through all articles of a language, from the undated to the newest."""

from collections.abc import Callable

from archive.models import Article, Status
from archive.web.articles.neighbours import neighbours


def test_neighbours_walk_through_every_article_once(make_article: Callable[..., Article]) -> None:
    for published in ("2024", "XXXX", "2019-01-01", "2024", "XXXX-03-07", "2021?"):
        make_article(published=published)
    make_article(published="2020", language="ru")
    make_article(published="2020", status=Status.DRAFT)
    expected = list(Article.objects.published().in_language("kk").newest_first())
    walked: list[Article] = []
    here: Article | None = expected[0]
    while here:
        walked.append(here)
        here = neighbours(here).older
    assert walked == expected
    back = walked[-1]
    for article in reversed(expected[:-1]):
        newer = neighbours(back).newer
        assert newer == article
        back = newer
    assert neighbours(expected[0]).newer is None
