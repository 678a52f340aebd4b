"""Records come and go while pages are being made; no page fails for it."""

from collections.abc import Callable

import pytest
from django.test import Client

from archive.index.documents import read_documents
from archive.index.upkeep.changes import drain
from archive.models import (
    Article,
    ArticleOfficial,
    ArticleRegion,
    Office,
    OfficeName,
    Official,
    OfficialName,
    Position,
    Region,
    RegionName,
)
from archive.tagging import suggest_tags
from tests.meanwhile import at_every_moment


@pytest.fixture
def article(
    make_article: Callable[..., Article],
    make_official: Callable[..., Official],
    make_region: Callable[..., Region],
) -> Article:
    """An article of two namesakes who held one office."""
    country = make_region("kazakhstan", kk="Қазақстан")
    province = make_region("turkistan-region", parent=country, kk="Түркістан облысы")
    office = _office("governor", province)
    namesakes = [
        make_official("sadyr-japarov", kk="Садыр Жапаров"),
        make_official("akylbek-japarov", kk="Ақылбек Жапаров"),
    ]
    for official in namesakes:
        Position.objects.create(official=official, office=office, start="2020")
    records = {"regions": [country, province], "officials": namesakes}
    article = make_article("Жапаров келді", "Түркістан облысының әкімі Садыр Жапаров", **records)
    drain()
    return article


def _office(slug: str, region: Region) -> Office:
    office = Office.objects.create(slug=slug, kind="governor", region=region)
    OfficeName.objects.create(office=office, language="kk", text="әкім", kind="heading")
    return office


def everything_goes() -> None:
    for tags in (ArticleOfficial, ArticleRegion, Position, Office, Official):
        tags.objects.all().delete()
    while Region.objects.exists():
        Region.objects.filter(children=None).delete()


def more_comes() -> None:
    """A region is put between two others, and somebody comes into office there."""
    province = Region.objects.get(slug="turkistan-region")
    region = Region.objects.create(slug="new-region", kind="province", parent=province.parent)
    RegionName.objects.create(region=region, language="kk", text="Жаңа облысы", kind="heading")
    province.parent = region
    province.save()
    official = Official.objects.create(slug="new-japarov")
    OfficialName.objects.create(
        official=official, language="kk", text="Жаңа Жапаров", kind="heading"
    )
    Position.objects.create(official=official, office=_office("new-governor", region))
    article = Article.objects.get()
    article.region_tags.create(region=region)
    article.official_tags.create(official=official)


def names_are_read_anew() -> None:
    """What is kept in memory of all names is of another state of the database."""
    Official.objects.get(slug="sadyr-japarov").save()


EVENTS = {"everything goes": everything_goes, "more comes": more_comes}
PAGES = [
    "/articles/?q=Жапаров",
    "/articles/?q=әкім",
    "/suggest/?q=жапа",
    "/officials/",
    "/officials/sadyr-japarov/",
    "/",
    "/admin/archive/official/",
    "/admin/archive/article/{pk}/change/",
    "/admin/autocomplete/?app_label=archive&model_name=articleofficial&field_name=official&term=жапа",
]


@pytest.mark.parametrize("event", EVENTS.values(), ids=EVENTS.keys())
@pytest.mark.parametrize("page", PAGES)
def test_page_is_made_all_the_same(
    admin_client: Client, article: Article, page: str, event: Callable[[], None]
) -> None:
    def ask() -> None:
        names_are_read_anew()
        assert admin_client.get(page.format(pk=article.pk), follow=True).status_code in {200, 404}

    assert at_every_moment(event, ask) > 1


@pytest.mark.parametrize("event", EVENTS.values(), ids=EVENTS.keys())
def test_text_is_tagged_all_the_same(article: Article, event: Callable[[], None]) -> None:
    def ask() -> None:
        names_are_read_anew()
        suggest_tags("Түркістан облысының әкімі Садыр Жапаров келді", "kk")

    assert at_every_moment(event, ask) > 1


@pytest.mark.parametrize("event", EVENTS.values(), ids=EVENTS.keys())
def test_article_is_indexed_all_the_same(article: Article, event: Callable[[], None]) -> None:
    def ask() -> None:
        assert [one.key for one in read_documents([article.pk])] == [article.pk]

    assert at_every_moment(event, ask) > 1
