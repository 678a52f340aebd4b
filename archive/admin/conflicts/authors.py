"""Who stored what is stored now, as far as the history says."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

_VERSIONS = 50
"""How many versions of a record are looked through."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who stored something, when, and why. Programs have no name."""

    user: Any
    when: datetime
    reason: str = ""


def author_of_row(model: type[Model], pk: Any) -> Author | None:
    """Who added, changed or deleted a row last; nothing where nobody noted it."""
    if not hasattr(model, "history"):
        return _logged(model, pk)
    newest = _versions(model, pk).first()
    return _of(newest) if newest else None


def author_of_value(model: type[Model], pk: Any, name: str, value: Any) -> Author | None:
    """Who gave a field the value that it has now; nothing where the history has another one."""
    if not hasattr(model, "history"):
        return _logged(model, pk)
    column: Any = model._meta.get_field(name)  # noqa: SLF001  # public, despite its name
    stored = column.to_python(value)
    found = None
    for version in _versions(model, pk)[:_VERSIONS]:
        if getattr(version, column.attname) != stored:
            break
        found = version
    return _of(found) if found else None


def _versions(model: Any, pk: Any) -> Any:
    versions = model.history.filter(**{model._meta.pk.attname: pk})  # noqa: SLF001
    return versions.select_related("history_user").order_by("-history_date", "-history_id")


def _of(version: Any) -> Author:
    return Author(version.history_user, version.history_date, version.history_change_reason or "")


def _logged(model: type[Model], pk: Any) -> Author | None:
    """A record without a history is at least in the admin's own log."""
    kind = ContentType.objects.get_for_model(model)
    entries = LogEntry.objects.filter(content_type=kind, object_id=str(pk))
    entry = entries.select_related("user").order_by("-action_time").first()
    return Author(entry.user, entry.action_time) if entry else None
