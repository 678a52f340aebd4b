"""Rows of the past point at what may be gone by now: editors' accounts, other records."""

from typing import Any

from django.db.models import SET_NULL, Model

from archive.editing.assertions import claim
from archive.models import Tag


def is_gone(row: Model, field: Any) -> bool:
    """Whether a column of a row points at something that is not there any more."""
    key = getattr(row, field.attname)
    if not field.is_relation or key is None:
        return False
    return not field.related_model._base_manager.filter(pk=key).exists()  # noqa: SLF001


def forget_missing_accounts(row: Model) -> None:
    """Let a row that is about to be brought back name no editor whose account was deleted since.

    Rows that were there at the time were treated so by the database (`SET_NULL`). What such an
    editor confirmed stays the word of an editor.
    """
    if isinstance(row, Tag) and is_gone(row, row._meta.get_field("confirmed_by")):  # noqa: SLF001
        claim(row)
    for field in row._meta.concrete_fields:  # noqa: SLF001  # public, despite its name
        relation: Any = field.remote_field
        if relation and relation.on_delete is SET_NULL and is_gone(row, field):
            setattr(row, field.attname, None)
