"""What of an article goes into the index."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import blake2b
from typing import Any

from django.db.models import QuerySet

from archive.authority import latest_records
from archive.index import schema
from archive.index.schema import UNDATED
from archive.index.segments import Document
from archive.models import Article, ArticleOfficial, ArticleRegion, split_paragraphs
from archive.text.dates import Month

MAX_YEARS = 10
"""An article whose date spans more years than this counts as undated."""

BATCH = 500
"""Articles that are read from the database at once."""

_MODEL = "archive.article"
_COLUMNS = (
    "pk",
    "language",
    "headline",
    "body",
    "source_id",
    "story_id",
    "published_earliest",
    "published_latest",
)


def read_documents(article_ids: Sequence[int]) -> Iterator[Document]:
    """The documents of those of the articles that are published, in a few queries a batch."""
    tree = latest_records().tree
    for start in range(0, len(article_ids), BATCH):
        batch = article_ids[start : start + BATCH]
        officials = _tags(ArticleOfficial.objects.filter(article__in=batch), "official_id")
        regions = _tags(ArticleRegion.objects.filter(article__in=batch), "region_id")
        rows = (
            Article.objects.published().filter(pk__in=batch).order_by("pk").values_list(*_COLUMNS)
        )
        for row in rows:
            pk, language, headline, body, source, story, earliest, latest = row
            # A region that is newer than the tree has noted its own change for the next batch.
            everywhere = {each for region in regions[pk] for each in (region, *tree.above(region))}
            values = {
                schema.LANGUAGE: (language,),
                schema.REGIONS: tuple(map(str, sorted(everywhere))),
                schema.OFFICIALS: tuple(map(str, sorted(officials[pk]))),
                schema.SOURCE: (str(source),) if source else (),
                schema.YEARS: tuple(map(str, years(earliest, latest))),
                schema.MONTHS: tuple(map(str, months(earliest, latest))),
            }
            numbers = {
                schema.FIRST_DAY: day_number(earliest),
                schema.LAST_DAY: day_number(latest),
                schema.STORY: story or 0,
            }
            fingerprint = _fingerprint(headline, body, *values.items(), *numbers.items())
            yield Document(
                key=pk,
                parts={
                    schema.HEADLINE: ((language, headline),),
                    schema.BODY: tuple((language, text) for text in split_paragraphs(body)),
                },
                values=identity(pk) | values,
                numbers=numbers | {schema.FINGERPRINT: fingerprint},
            )


def identity(article_id: int) -> dict[str, tuple[str, ...]]:
    """How haystack names the document of an article."""
    return {
        schema.ID: (f"{_MODEL}.{article_id}",),
        schema.DJANGO_CT: (_MODEL,),
        schema.DJANGO_ID: (str(article_id),),
    }


def years(earliest: date | None, latest: date | None) -> list[int]:
    """The years an article can be from; UNDATED alone when that says nothing."""
    if not earliest or not latest or latest.year - earliest.year >= MAX_YEARS:
        return [UNDATED]
    return list(range(earliest.year, latest.year + 1))


def months(earliest: date | None, latest: date | None) -> list[Month]:
    """The month an article is from; none when that is not known."""
    if not earliest or not latest or (earliest.year, earliest.month) != (latest.year, latest.month):
        return []
    return [Month(earliest.year, earliest.month)]


def day_number(day: date | None) -> int:
    """A day as yyyymmdd, to sort and compare by; 0 when it is not known."""
    return day.year * 10_000 + day.month * 100 + day.day if day else 0


def _fingerprint(*contents: object) -> int:
    """A number of 62 bits that is another one when the contents are."""
    digest = blake2b(repr(contents).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest) >> 2


def _tags(tags: QuerySet[Any], record: str) -> Mapping[int, list[int]]:
    """The records that articles are tagged with."""
    found: dict[int, list[int]] = defaultdict(list)
    for article_id, record_id in tags.values_list("article_id", record):
        found[article_id].append(record_id)
    return found
