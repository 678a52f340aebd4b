"""What of an article goes into the index."""

from datetime import date

from archive.models import Article, Region
from archive.search.analyzers import LanguageText
from archive.search.requests import UNDATED

MAX_YEARS = 10
"""An article whose date spans more years than this counts as undated."""


def body_texts(article: Article) -> tuple[LanguageText, ...]:
    return tuple(LanguageText(article.language, text) for text in article.paragraphs)


def region_ids(article: Article) -> set[int]:
    """The regions of an article with everything that they are part of."""
    ids: set[int] = set()
    for region in article.regions.all():
        above: Region | None = region
        while above is not None and above.pk not in ids:
            ids.add(above.pk)
            above = above.parent
    return ids


def years(article: Article) -> list[int]:
    """The years an article can be from; UNDATED alone when that says nothing."""
    earliest, latest = article.published_earliest, article.published_latest
    if not earliest or not latest or latest.year - earliest.year >= MAX_YEARS:
        return [UNDATED]
    return list(range(earliest.year, latest.year + 1))


def day_number(day: date | None) -> int:
    """A day as yyyymmdd, to sort and compare by; 0 when it is not known."""
    return day.year * 10_000 + day.month * 100 + day.day if day else 0
