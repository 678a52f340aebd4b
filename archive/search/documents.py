"""What of an article goes into the index."""

from collections.abc import Iterable

from archive.models import Article, Name, Region
from archive.search.analyzers import LanguageText
from archive.search.requests import UNDATED

MAX_YEARS = 10
"""An article whose date spans more years than this counts as undated."""


def body_texts(article: Article) -> tuple[LanguageText, ...]:
    return tuple(LanguageText(article.language, text) for text in article.paragraphs)


def name_texts(article: Article) -> tuple[LanguageText, ...]:
    """Every name, in every language, of the officials and regions of an article."""
    officials = (name for official in article.officials.all() for name in official.names.all())
    regions = (name for region in article.regions.all() for name in region.names.all())
    return (*_texts(officials), *_texts(regions))


def _texts(names: Iterable[Name]) -> Iterable[LanguageText]:
    return (LanguageText(name.language.split("-")[0], name.text) for name in names)


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


def published_day(article: Article) -> int:
    """The latest day an article can be from as yyyymmdd, 0 when undated: what is sorted by."""
    day = article.published_latest
    return day.year * 10_000 + day.month * 100 + day.day if day else 0
