"""Compares the index with the database."""

from typing import Any

from django.core.management.base import CommandError, CommandParser

from archive.index import compare, repair_differences
from archive.management.index_commands import IndexCommand

_SHOWN = 20


class Command(IndexCommand):
    """Reads every byte of the index, and every published article."""

    help = "Report every difference between the search index and the database."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--repair", action="store_true", help="Make them equal.")

    def handle(self, *, repair: bool, verbosity: int, **_: Any) -> None:
        differences = compare()
        if not differences:
            self.stdout.write(f"The index is sound: {differences.checked} articles.")
            return
        if differences.trouble:
            self.stdout.write(differences.trouble)
        for kind, article_ids in differences.by_kind():
            shown = article_ids if verbosity > 1 else article_ids[:_SHOWN]
            more = len(article_ids) - len(shown)
            numbers = ", ".join(map(str, shown)) + (f" and {more} more" if more else "")
            self.stdout.write(f"{kind}: {len(article_ids)} ({numbers})")
        if not repair:
            raise CommandError("Index and database differ; --repair makes them equal.")
        self.stdout.write(f"Repaired: {repair_differences(differences)} articles were written.")
