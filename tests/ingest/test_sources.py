"""The source of a draft is found by what it states, by domains, or by what its text says."""

from functools import partial

import pytest

from archive.ingest.drafts import Draft, Remark
from archive.ingest.sources import SourceFinder
from archive.models import Source
from archive.text.languages.codes import Language

pytestmark = pytest.mark.django_db

_draft = partial(Draft, "Мост", "", Language.RUSSIAN)


@pytest.fixture(autouse=True)
def _sources() -> None:
    Source.objects.create(slug="gazeta", name="Газета", domain="gazeta.kz")
    Source.objects.create(slug="agency", name="Агентство", domain="agency.kg")


def _find(draft: Draft) -> tuple[str, list[Remark]]:
    source, notes = SourceFinder().find(draft)
    return source.slug if source else "", [note.remark for note in notes]


@pytest.mark.parametrize("stated", ["Газета", "газета", "gazeta", "gazeta.kz"])
def test_stated_source_is_found_by_name_slug_or_domain(stated: str) -> None:
    assert _find(_draft(source=stated, sites=("agency.kg",))) == ("gazeta", [])


def test_domain_above_a_site_finds_its_source() -> None:
    assert _find(_draft(sites=("unknown.kz", "ru.m.gazeta.kz"))) == ("gazeta", [])


def test_site_named_in_the_text_is_a_guess_and_said_to_be() -> None:
    assert _find(_draft(mentioned_sites=("agency.kg",))) == ("agency", [Remark.SOURCE_FROM_TEXT])
    assert _find(_draft(sites=("gazeta.kz",), mentioned_sites=("agency.kg",))) == ("gazeta", [])


def test_unknown_source_is_remarked_on_and_not_created() -> None:
    assert _find(_draft(source="Новая газета", sites=("kz",))) == ("", [Remark.SOURCE_UNKNOWN])
    assert Source.objects.count() == 2
