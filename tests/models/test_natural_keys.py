"""Fixtures call rows by their natural keys, and find them again by these."""

from typing import Any

import pytest
from django.apps import apps
from django.core import serializers

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
    SourceDocument,
    Story,
)
from archive.models.natural_keys import NaturalKeyed

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows() -> dict[tuple[str, ...], Any]:
    """A row of every model that has natural keys, and its key."""
    source = Source.objects.create(slug="inform", name="Kazinform")
    story = Story.objects.create(slug="visit")
    original = SourceDocument.objects.create(sha256="a" * 64, content=b"", media_type="text/plain")
    article = Article.objects.create(
        headline="Мост",
        body="Текст",
        language="ru",
        source=source,
        story=story,
        source_document=original,
    )
    region = Region.objects.create(slug="kazakhstan", kind="country")
    official = Official.objects.create(slug="a-b")
    office = Office.objects.create(slug="akim", kind="governor", region=region)
    named = {"language": "kk", "text": "Ат"}
    return {
        ("inform",): source,
        ("visit",): story,
        ("a" * 64,): original,
        (str(article.uid),): article,
        ("kazakhstan",): region,
        ("a-b",): official,
        ("akim",): office,
        ("kazakhstan", "kk", "Ат"): RegionName.objects.create(region=region, **named),
        ("a-b", "kk", "Ат"): OfficialName.objects.create(official=official, **named),
        ("akim", "kk", "Ат"): OfficeName.objects.create(office=office, **named),
        ("a-b", "akim", "2020"): Position.objects.create(
            official=official, office=office, start="2020"
        ),
        (str(article.uid), "kazakhstan"): article.region_tags.create(region=region),
        (str(article.uid), "a-b"): article.official_tags.create(official=official),
    }


def test_every_row_is_found_by_its_key(rows: dict[tuple[str, ...], Any]) -> None:
    for key, row in rows.items():
        assert row.natural_key() == key
        assert type(row).objects.get_by_natural_key(*key) == row
    keyed = {model for model in apps.get_models() if issubclass(model, NaturalKeyed)}
    assert {type(row) for row in rows.values()} == keyed


def test_key_of_another_length_is_refused(rows: dict[tuple[str, ...], Any]) -> None:
    with pytest.raises(ValueError, match="zip"):
        Region.objects.get_by_natural_key("kazakhstan", "kk")


def test_rows_come_behind_those_that_their_keys_name() -> None:
    models = [model for model in apps.get_models() if issubclass(model, NaturalKeyed)]
    ordered = serializers.sort_dependencies([(apps.get_app_config("archive"), models[::-1])])
    places = {model: number for number, model in enumerate(ordered)}
    for model in models:
        for field in model._meta.fields:
            if field.remote_field and field.remote_field.model in places:
                assert places[field.remote_field.model] <= places[model]


def test_rows_are_written_and_read_without_their_numbers(rows: dict[tuple[str, ...], Any]) -> None:
    written = serializers.serialize(
        "json",
        list(rows.values()),
        use_natural_foreign_keys=True,
        use_natural_primary_keys=True,
    )
    for read in serializers.deserialize("json", written):
        assert read.object.pk in {row.pk for row in rows.values() if type(row) is type(read.object)}
