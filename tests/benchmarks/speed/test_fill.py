"""A corpus in the database."""

import pytest

from archive.authority import recent_records
from archive.models import (
    Article,
    ArticleOfficial,
    ArticleRegion,
    IndexChange,
    Official,
    Region,
    Story,
)
from benchmarks.speed.authority import official_slug, region_slug, source_slug
from benchmarks.speed.corpus import Corpus
from benchmarks.speed.fill import fill_corpus

pytestmark = pytest.mark.django_db


def test_articles_are_the_documents():
    assert fill_corpus(Corpus(12)) == 12
    articles = Article.objects.published().in_bulk()
    assert len(articles) == 12
    for document in Corpus(12).documents():
        article = articles[document.number + 1]
        assert article.headline == document.headline
        assert tuple(article.paragraphs) == document.paragraphs
        assert article.published == document.published
        assert article.source
        assert article.source.slug == source_slug(document.source)
        regions = {region.slug for region in article.regions.all()}
        assert regions == set(map(region_slug, document.regions))
        officials = {official.slug for official in article.officials.all()}
        assert officials == set(map(official_slug, document.officials))


def test_a_corpus_grows_without_making_anything_twice():
    fill_corpus(Corpus(20))
    records = Official.objects.count(), Region.objects.count()
    assert fill_corpus(Corpus(50)) == 30
    assert (Official.objects.count(), Region.objects.count()) == records == (3_000, 60)
    documents = list(Corpus(50).documents())
    assert ArticleRegion.objects.count() == sum(len(one.regions) for one in documents)
    assert ArticleOfficial.objects.count() == sum(len(one.officials) for one in documents)
    stories = {one.story for one in documents} - {None}
    assert Story.objects.filter(articles__isnull=False).distinct().count() == len(stories)


def test_a_corpus_never_shrinks():
    fill_corpus(Corpus(5))
    with pytest.raises(ValueError, match="5 articles already"):
        fill_corpus(Corpus(4))


def test_the_index_is_left_to_a_rebuild():
    fill_corpus(Corpus(5))
    assert not IndexChange.objects.exists()


def test_records_can_be_shown():
    fill_corpus(Corpus(1))
    region = Region.objects.get(slug=region_slug(59))
    kinds = {one.pk: one.kind for one in Region.objects.all()}
    line = [region.pk, *recent_records().tree.above(region.pk)]
    assert [kinds[pk] for pk in line] == ["district", "province", "country"]
    official = Official.objects.get(slug=official_slug(0))
    assert {official.heading(language) for language in ("kk", "ky", "ru")} != {""}
    assert official.positions.count() == 2
    assert all(position.office.heading("ru") for position in official.positions.all())
