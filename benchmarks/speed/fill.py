"""Puts a corpus into the archive's database. Django must be set up.

The rows go in by bulk, past signals and history, like those of another system would: the index
does not know of them until it is rebuilt.
"""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from django.core.management import call_command
from django.db import transaction
from tqdm import tqdm

from archive.models import Article, ArticleOfficial, ArticleRegion, Official, Region, Source, Story
from archive.models.articles.articles import Status
from benchmarks.speed.authority import (
    OFFICIALS,
    REGIONS,
    SOURCES,
    official_slug,
    region_slug,
    source_slug,
)
from benchmarks.speed.corpus import Corpus, Document
from benchmarks.speed.records import create_records, keys

_BATCH = 2_000
_PARAGRAPH = "\n\n"


@dataclass(frozen=True, slots=True)
class Keys:
    """The primary keys of the records, by their numbers in the corpus."""

    regions: Sequence[int]
    officials: Sequence[int]
    sources: Sequence[int]


def fill_corpus(corpus: Corpus) -> int:
    """Make the database hold a whole corpus; how many articles were added.

    It must be empty, or hold the beginning of the same corpus from an earlier call.
    """
    call_command("migrate", verbosity=0)
    there = Article.objects.count()
    if there > corpus.size:
        raise ValueError(f"The archive has {there} articles already, more than {corpus.size}.")
    fill(corpus.documents(there), corpus.size - there)
    return corpus.size - there


def fill(documents: Iterable[Document], total: int | None = None) -> None:
    """Put documents into the database; number 0 becomes the article with the primary key 1."""
    call_command("migrate", verbosity=0)
    create_records()
    record_keys = Keys(
        regions=keys(Region, map(region_slug, range(REGIONS))),
        officials=keys(Official, map(official_slug, range(OFFICIALS))),
        sources=keys(Source, map(source_slug, range(SOURCES))),
    )
    rows = iter(documents)
    with tqdm(total=total, desc="filling the database", mininterval=10) as progress:
        while batch := list(islice(rows, _BATCH)):
            create_articles(batch, record_keys)
            progress.update(len(batch))


@transaction.atomic
def create_articles(documents: Sequence[Document], record_keys: Keys) -> None:
    """Write documents with their tags and stories."""
    _create_stories({one.story for one in documents if one.story is not None})
    Article.objects.bulk_create(_article(one, record_keys) for one in documents)
    ArticleRegion.objects.bulk_create(
        ArticleRegion(article_id=one.number + 1, region_id=record_keys.regions[region])
        for one in documents
        for region in one.regions
    )
    ArticleOfficial.objects.bulk_create(
        ArticleOfficial(article_id=one.number + 1, official_id=record_keys.officials[official])
        for one in documents
        for official in one.officials
    )


def _create_stories(numbers: Iterable[int]) -> None:
    Story.objects.bulk_create(
        (Story(pk=number + 1, slug=f"speed-story-{number}") for number in numbers),
        ignore_conflicts=True,
    )


def _article(document: Document, record_keys: Keys) -> Article:
    return Article(
        pk=document.number + 1,
        uid=uuid.UUID(int=document.number + 1),
        language=document.language,
        headline=document.headline,
        body=_PARAGRAPH.join(document.paragraphs),
        published=document.published,
        source_id=record_keys.sources[document.source],
        status=Status.PUBLISHED,
        story_id=None if document.story is None else document.story + 1,
    )
