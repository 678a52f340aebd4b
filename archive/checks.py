"""System checks of the archive."""

import os
from typing import Any

from django.core import checks

from archive.index import current_index


@checks.register()
def index_can_be_used(**_: Any) -> list[checks.CheckMessage]:
    """Warn of an index that cannot be used; where there is none yet, nothing is wrong."""
    handle = current_index()
    trouble = handle.trouble() if os.path.lexists(handle.path) else ""
    if not trouble:
        return []
    hint = "Run `manage.py rebuild_index`."
    if not handle.is_lost():
        hint = f"Let the archive read and write the folder {handle.path}."
    return [checks.Warning(trouble, hint=hint, id="archive.W001")]
