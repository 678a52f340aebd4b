"""A small archive to look at: a story in three languages, with people and places."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from haystack import connections

from archive.index.segments.manifest import Manifest, write_manifest
from archive.models import Article, Office, OfficeName, Official, Position, Region, Story
from archive.models.records.officials import OfficeKind

Counting = Callable[[], object]


@dataclass
class Archive:
    """What the `archive` fixture put into the database."""

    kazakhstan: Region
    turkistan: Region
    china: Region
    official: Official
    position: Position
    articles: dict[str, Article] = field(default_factory=dict)


@pytest.fixture
def archive(
    make_article: Callable[..., Article],
    make_region: Callable[..., Region],
    make_official: Callable[..., Official],
    make_source: Callable[..., object],
    update_index: Callable[[], int],
) -> Archive:
    """Three articles of one story, indexed."""
    kazakhstan = make_region("kazakhstan", kk="Қазақстан", ru="Казахстан", en="Kazakhstan")
    turkistan = make_region(
        "turkistan-region", parent=kazakhstan, kk="Түркістан облысы", en="Turkistan Region"
    )
    china = make_region("china", kk="Қытай", ky="Кытай", ru="Китай", en="China")
    official = make_official(
        "darkhan-satybaldy", kk="Дархан Сатыбалды", ru="Дархан Сатыбалды", en="Darkhan Satybaldy"
    )
    office = Office.objects.create(
        slug="governor-of-turkistan-region", kind=OfficeKind.GOVERNOR, region=turkistan
    )
    for language, title in {"kk": "Түркістан облысының әкімі", "en": "governor"}.items():
        OfficeName.objects.create(office=office, language=language, text=title, kind="heading")
    position = Position.objects.create(
        official=official, office=office, start="2022-08-31", end="2025-05"
    )
    made = Archive(kazakhstan, turkistan, china, official, position)
    story = Story.objects.create(slug="turkistan-in-shaanxi")
    source = make_source("newsroom-kz", name="Newsroom.kz", homepage="https://newsroom.kz/")
    headlines = {
        "kk": "Түркістан облысы Қытаймен меморандумға қол қойды",
        "ky": "Түркстан облусу Кытай менен меморандумга кол койду",
        "ru": "Туркестанская область подписала меморандум с Китаем",
    }
    for language, headline in headlines.items():
        made.articles[language] = make_article(
            headline,
            f"{headline}.\n\nЕкінші абзац.",
            language=language,
            published="2024-03-07",
            story=story,
            source=source,
            source_url=f"https://newsroom.kz/{language}/1",
            regions=[turkistan, china],
            officials=[official],
        )
    update_index()
    return made


@pytest.fixture(params=["index", "database"])
def counting(request: pytest.FixtureRequest, update_index: Callable[[], int]) -> Iterator[Counting]:
    """To be called before counting, which is done in the index, or without one."""
    handle = connections["default"].get_backend().handle
    if request.param == "index":
        yield update_index
        return
    yield lambda: write_manifest(handle.path, Manifest(generation=9))
    handle.create()
