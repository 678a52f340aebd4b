"""Fixtures for every test: an empty index, and articles made in one line."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from haystack import connections

from archive.index.upkeep.changes import drain
from archive.models import (
    Article,
    Official,
    OfficialName,
    Region,
    RegionName,
    Source,
    Status,
)
from tests.contradictions import assert_no_contradiction
from tests.processes import ArchiveOnDisk

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


@pytest.fixture
def shared() -> Path:
    """The folder of development data; skips the test where there is none."""
    if not SHARED.is_dir():
        pytest.skip("the development data (../shared) is not here")
    return SHARED


@pytest.fixture(scope="session")
def _empty_on_disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an archive with nothing in it."""
    archive = ArchiveOnDisk(tmp_path_factory.mktemp("empty"))
    archive.run("migrate", "--verbosity", "0")
    return archive.folder


@pytest.fixture
def on_disk(_empty_on_disk: Path, tmp_path: Path) -> ArchiveOnDisk:
    """An empty archive of its own, reached by commands."""
    shutil.copytree(_empty_on_disk / "var", tmp_path / "var")
    return ArchiveOnDisk(tmp_path)


def _has_database(request: pytest.FixtureRequest) -> bool:
    marked = request.node.get_closest_marker("django_db") is not None
    return marked or bool({"db", "transactional_db"} & set(request.fixturenames))


@pytest.fixture(autouse=True)
def empty_index(request: pytest.FixtureRequest) -> None:
    """Every test with a database starts with an empty index."""
    if _has_database(request):
        connections["default"].get_backend().clear()


@pytest.fixture(autouse=True)
def no_contradiction(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every test with a database ends without an article that is tagged with what was rejected."""
    if not _has_database(request):
        yield
        return
    request.getfixturevalue("db")  # so that this is torn down before the database is
    yield
    if not connection.needs_rollback:  # nor was anything kept that came before
        assert_no_contradiction()


@pytest.fixture
def update_index(db: None) -> Callable[[], int]:
    """Writes the recorded changes to the index: what follows a commit outside of tests."""
    return drain


@pytest.fixture
def make_article(db: None) -> Callable[..., Article]:
    """Makes a published article: `make_article("Headline", "Body", language="kk", regions=[…])`."""

    def make(
        headline: str = "Тақырып",
        body: str = "Мәтін.",
        *,
        regions: list[Region] | None = None,
        officials: list[Official] | None = None,
        **fields: Any,
    ) -> Article:
        fields = {"language": "kk", "status": Status.PUBLISHED, **fields}
        article = Article.objects.create(headline=headline, body=body, **fields)
        for region in regions or []:
            article.region_tags.create(region=region)
        for official in officials or []:
            article.official_tags.create(official=official)
        return article

    return make


@pytest.fixture
def make_region(db: None) -> Callable[..., Region]:
    """Makes a region with headings: `make_region("turkistan-region", kk="Түркістан облысы")`."""

    def make(slug: str, *, kind: str = "", parent: Region | None = None, **headings: str) -> Region:
        kind = kind or ("province" if parent else "country")
        region = Region.objects.create(slug=slug, kind=kind, parent=parent)
        for language, text in headings.items():
            RegionName.objects.create(region=region, language=language, text=text, kind="heading")
        return region

    return make


@pytest.fixture
def make_official(db: None) -> Callable[..., Official]:
    """Makes an official with headings: `make_official("sadyr-japarov", ky="Садыр Жапаров")`."""

    def make(slug: str, **headings: str) -> Official:
        official = Official.objects.create(slug=slug)
        for language, text in headings.items():
            OfficialName.objects.create(
                official=official, language=language, text=text, kind="heading"
            )
        return official

    return make


@pytest.fixture
def make_source(db: None) -> Callable[..., Source]:
    """Makes a source: `make_source("inform", domain="inform.kz")`."""

    def make(slug: str, **fields: Any) -> Source:
        return Source.objects.create(slug=slug, **{"name": slug, **fields})

    return make
