"""Keeps the index in step with the database."""


def connect_signals() -> None:
    """Connect."""
