"""Numbers of records in addresses, which anybody can type."""

from django.http import Http404

MAX_DIGITS = 18
"""Longer numbers are no ids: the database cannot hold them."""


def is_id(text: str) -> bool:
    """Whether a text can be the id of a record."""
    return text.isascii() and text.isdigit() and len(text) <= MAX_DIGITS


def require_ids(*texts: str) -> None:
    """Raise Http404 where a text cannot be an id."""
    if not all(map(is_id, texts)):
        raise Http404
