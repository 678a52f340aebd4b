"""System checks of the archive."""

from typing import Any

from django.core import checks
from haystack import connections


@checks.register()
def index_can_be_used(**_: Any) -> list[checks.CheckMessage]:
    """Warn of an index that is damaged, or that an older version of the code has made."""
    handle = connections["default"].get_backend().handle
    trouble = handle.trouble() if handle.path.exists() else ""
    if not trouble:
        return []
    return [checks.Warning(trouble, hint="Run `manage.py rebuild_index`.", id="archive.W001")]
