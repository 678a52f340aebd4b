"""Articles put together by the year they are from."""

from collections.abc import Iterable
from dataclasses import dataclass

from archive.models import Article


@dataclass(frozen=True, slots=True)
class Year:
    """The articles of one year; None for those whose year is not known."""

    year: int | None
    articles: list[Article]


def year_of(article: Article) -> int | None:
    """The year an article is from, when its date leaves only one."""
    earliest, latest = article.published_earliest, article.published_latest
    return latest.year if earliest and latest and earliest.year == latest.year else None


def by_year(articles: Iterable[Article]) -> list[Year]:
    """Groups in the order in which their years come first; unknown years last."""
    groups: dict[int | None, list[Article]] = {}
    for article in articles:
        groups.setdefault(year_of(article), []).append(article)
    undated = groups.pop(None, [])
    years = [Year(year, group) for year, group in groups.items()]
    return [*years, Year(None, undated)] if undated else years
