"""manage.py check tells of an index that cannot be used."""

import pytest
from haystack import connections

from archive.checks import index_can_be_used
from archive.index.segments.manifest import Manifest, write_manifest


@pytest.mark.django_db
@pytest.mark.parametrize("made_by", ["schema 0, analysis 0", None])
def test_index_of_another_version_is_warned_of(made_by):
    handle = connections["default"].get_backend().handle
    assert index_can_be_used() == []
    write_manifest(handle.path, Manifest(notes={"made_by": made_by}, generation=9))
    assert [message.id for message in index_can_be_used()] == ["archive.W001"]
    handle.create()
    assert index_can_be_used() == []


@pytest.mark.django_db
def test_damaged_index_is_warned_of():
    handle = connections["default"].get_backend().handle
    (handle.path / "manifest.json").write_text("{")
    assert [message.id for message in index_can_be_used()] == ["archive.W001"]
    handle.create()
    assert index_can_be_used() == []
