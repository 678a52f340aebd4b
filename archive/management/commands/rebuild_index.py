"""haystack's rebuild_index, with a progress bar and `--if-needed`."""

import os
import sys
from typing import Any

from django.core.management.base import CommandParser
from tqdm import tqdm

from archive.index import needs_rebuild, rebuild, write_changes
from archive.management.index_commands import IndexCommand
from archive.models import Article


class Command(IndexCommand):
    """Makes the search index anew; the database is not touched."""

    help = "Rebuild the search index from the database."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--noinput", action="store_true", help="Accepted for haystack's sake.")
        parser.add_argument(
            "--if-needed",
            action="store_true",
            help="Only when it is missing, outdated or incomplete; else write what waits.",
        )

        parser.add_argument(
            "--processes",
            type=int,
            default=os.cpu_count() or 1,
            help="How many processes share the work (one for each processor).",
        )

    def handle(self, *, if_needed: bool, processes: int, verbosity: int, **_: Any) -> None:
        reason = needs_rebuild()
        if if_needed and not reason:
            written = write_changes()
            self.stdout.write(f"The index is current; {written} waiting changes were written.")
            return
        total = Article.objects.published().count()
        quiet = verbosity == 0 or not sys.stderr.isatty()
        with tqdm(total=total, unit="article", disable=quiet) as bar:
            count = rebuild(bar.update, processes=processes)
        self.stdout.write(f"{reason} {count} articles were indexed.".strip())
