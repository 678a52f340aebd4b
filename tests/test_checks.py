"""manage.py check tells of an index that an older version has made."""

import pytest
from haystack import connections

from archive.checks import index_is_current


@pytest.mark.django_db
def test_outdated_index_is_warned_of():
    handle = connections["default"].get_backend().handle
    assert index_is_current() == []
    (handle.path / "stamp.json").write_text('{"made_by": "schema 0"}')
    assert [message.id for message in index_is_current()] == ["archive.W001"]
    handle.create()
