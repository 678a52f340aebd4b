"""Records to edit, and an editor who is logged in."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from archive.models import (
    Article,
    Office,
    OfficeName,
    Official,
    OfficialName,
    Position,
    Region,
    RegionName,
    Source,
)


@pytest.fixture
def editor(db: None) -> User:
    return User.objects.create_superuser("aigul", password="qazaq-2024")


@pytest.fixture
def admin(client: Client, editor: User) -> Client:
    """The browser of the editor."""
    client.force_login(editor)
    return client


@pytest.fixture
def colleague(db: None) -> Client:
    """The browser of another editor."""
    other = Client()
    other.force_login(User.objects.create_superuser("bermet"))
    return other


@pytest.fixture
def kazakhstan(db: None) -> Region:
    region = Region.objects.create(slug="kazakhstan", kind="country", iso_code="KZ")
    for language, text in {"kk": "Қазақстан", "ru": "Казахстан", "en": "Kazakhstan"}.items():
        RegionName.objects.create(region=region, language=language, text=text, kind="heading")
    return region


@pytest.fixture
def turkistan(kazakhstan: Region) -> Region:
    region = Region.objects.create(slug="turkistan-region", kind="province", parent=kazakhstan)
    names = {"kk": "Түркістан облысы", "ky": "Түркстан облусу", "en": "Turkistan region"}
    for language, text in names.items():
        RegionName.objects.create(region=region, language=language, text=text, kind="heading")
    return region


@pytest.fixture
def satybaldy(turkistan: Region) -> Official:
    official = Official.objects.create(slug="darkhan-satybaldy")
    names = {"kk": "Дархан Сатыбалды", "ru": "Дархан Сатыбалды", "en": "Darkhan Satybaldy"}
    for language, text in names.items():
        OfficialName.objects.create(official=official, language=language, text=text, kind="heading")
    office = Office.objects.create(
        slug="governor-of-turkistan-region", kind="governor", region=turkistan
    )
    OfficeName.objects.create(
        office=office, language="en", text="governor of Turkistan region", kind="heading"
    )
    Position.objects.create(official=official, office=office, start="2022-08-30")
    return official


@pytest.fixture
def double(db: None) -> Official:
    """The same governor, entered once more under another spelling."""
    official = Official.objects.create(slug="darhan-satybaldy", wikidata_id="Q42")
    names = {"kk": "Дархан Сатыбалды", "ky": "Даркан Сатыбалды", "en": "Darhan Satybaldi"}
    for language, text in names.items():
        OfficialName.objects.create(official=official, language=language, text=text, kind="heading")
    return official


@pytest.fixture
def inform(db: None) -> Source:
    return Source.objects.create(slug="inform", name="Kazinform", domain="inform.kz")


@pytest.fixture
def article(inform: Source) -> Article:
    return Article.objects.create(
        headline="Түркістан облысы Қытаймен келісім жасады",
        body="Облыс әкімі келісімге қол қойды.",
        language="kk",
        published="2024-03-07",
        source=inform,
        source_url="https://www.inform.kz/kaz/article/1",
    )
