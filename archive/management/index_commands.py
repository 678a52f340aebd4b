"""What the commands that need the index share."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from archive.search import SearchError


class IndexCommand(BaseCommand):
    """A command that says in one sentence, and by its exit code, why the index cannot be used."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        try:
            return super().execute(*args, **options)
        except SearchError as error:
            raise CommandError(error.detailed()) from error
