"""System checks of the archive."""

from typing import Any

from django.core import checks
from haystack import connections


@checks.register()
def index_is_current(**_: Any) -> list[checks.CheckMessage]:
    """Warn of an index that an older version of the code has made."""
    handle = connections["default"].get_backend().handle
    if not handle.path.exists() or handle.is_current():
        return []
    return [
        checks.Warning(
            "The search index was made by another version of the archive.",
            hint="Run `manage.py rebuild_index`.",
            id="archive.W001",
        )
    ]
