"""What the database itself refuses, whatever code writes to it."""

import pytest
from django.db import IntegrityError, models, transaction

from archive.models import (
    Article,
    ArticleRegion,
    Office,
    Official,
    OfficialName,
    Position,
    Region,
    RegionName,
    Source,
    SourceDocument,
)

pytestmark = pytest.mark.django_db


def country(slug: str = "kazakhstan", **fields) -> Region:
    return Region.objects.create(slug=slug, kind="country", **fields)


def article(**fields) -> Article:
    return Article.objects.create(
        **{"headline": "Тақырып", "body": "а", "language": "kk", **fields}
    )


def two_headings():
    region = country()
    for text in ("Қазақстан", "Қазақ елі"):
        RegionName.objects.create(region=region, language="kk", text=text, kind="heading")


def tag_twice():
    region, tagged = country(), article()
    for _ in range(2):
        ArticleRegion.objects.create(article=tagged, region=region)


def position_that_ends_before_it_starts():
    Position.objects.create(
        official=Official.objects.create(slug="a"),
        office=Office.objects.create(slug="b", kind="other"),
        start="2024",
        end="2023",
    )


def own_parent():
    region = Region.objects.create(slug="b", kind="province", parent=country())
    Region.objects.filter(pk=region.pk).update(parent=region)


REFUSED = {
    "two headings in one language": two_headings,
    "a name without letters": lambda: OfficialName.objects.create(
        official=Official.objects.create(slug="a"), language="kk", text=""
    ),
    "one region twice on an article": tag_twice,
    "a tagger without a version": lambda: ArticleRegion.objects.create(
        article=article(), region=country(), asserted_by="tagger"
    ),
    "an article without a headline": lambda: article(headline=""),
    "an unknown language": lambda: article(language="xx"),
    "an unknown status": lambda: article(status="lost"),
    "an article without a date": lambda: article(published=""),
    "one URL for two articles": lambda: [article(source_url="https://a.kz/1") for _ in range(2)],
    "bounds in the wrong order": lambda: Article.objects.filter(pk=article().pk).update(
        published_earliest="2024-01-02", published_latest="2024-01-01"
    ),
    "an article merged into itself": lambda: Article.objects.filter(pk=article().pk).update(
        merged_into=models.F("pk")
    ),
    "a region that is its own parent": own_parent,
    "a province without a country": lambda: Region.objects.create(slug="a", kind="province"),
    "one ISO code for two regions": lambda: [country(s, iso_code="KZ") for s in ("a", "b")],
    "a latitude without a longitude": lambda: country(latitude=1),
    "a place off the globe": lambda: country(latitude=91, longitude=0),
    "a position that ends before it starts": position_that_ends_before_it_starts,
    "one domain for two sources": lambda: [
        Source.objects.create(slug=slug, name=slug, domain="inform.kz") for slug in ("a", "b")
    ],
    "an original without a checksum": lambda: SourceDocument.objects.create(
        sha256="x", content=b"", locator="a", media_type="text/plain"
    ),
}


@pytest.mark.parametrize("write", REFUSED.values(), ids=REFUSED.keys())
def test_database_refuses(write):
    with pytest.raises(IntegrityError), transaction.atomic():
        write()


def test_several_articles_may_have_no_url():
    article()
    article()
    assert Article.objects.count() == 2


def test_region_in_use_cannot_be_deleted():
    tagged, region = article(), country()
    tagged.region_tags.create(region=region)
    with pytest.raises(models.ProtectedError):
        region.delete()
