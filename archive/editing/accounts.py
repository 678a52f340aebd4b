"""Rows of the past name editors whose accounts may be gone."""

from typing import Any

from django.db.models import SET_NULL, Model


def forget_missing_accounts(row: Model) -> None:
    """Let a row that is about to be brought back name nobody who is not there any more.

    That is what happens to every row when an account is deleted (`SET_NULL`); this one was not
    there when it was.
    """
    for field in row._meta.concrete_fields:  # noqa: SLF001  # public, despite its name
        relation: Any = field.remote_field
        if relation and relation.on_delete is SET_NULL:
            there = relation.model._base_manager.filter(pk=getattr(row, field.attname))  # noqa: SLF001
            if not there.exists():
                setattr(row, field.attname, None)
