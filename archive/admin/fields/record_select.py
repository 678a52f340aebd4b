"""Choosing a record by typing its name."""

from typing import Any

from django.contrib.admin.widgets import AutocompleteSelect

from archive.admin.ids import is_id


class RecordSelect(AutocompleteSelect):
    """Django's, which looks up whatever was posted, and breaks off where that is no id."""

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        return super().optgroups(name, [one for one in value if is_id(str(one))], attr)
