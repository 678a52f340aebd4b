"""Tag articles with the officials and regions that they name."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _
from tqdm import tqdm

from archive.index import postponed_updates
from archive.models import Article
from archive.tagging import tag_articles


class Command(BaseCommand):
    """See docs/tagging.md."""

    help = "Tag articles anew; what an editor decided is left alone. Safe to run twice."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--changed",
            action="store_true",
            help="only those that a change of officials and regions since the last run concerns",
        )

    def handle(self, *, changed: bool, verbosity: int, **_options: Any) -> None:
        quiet = verbosity == 0 or not sys.stderr.isatty()
        total = Article.objects.filter(merged_into=None).count()
        with (
            postponed_updates(),
            tqdm(total=total, unit=" " + _("articles"), disable=quiet) as bar,
        ):
            report = tag_articles(changed_only=changed, on_progress=bar.update)
        if verbosity:
            text = _("%(read)d articles were read, the tags of %(changed)d changed.")
            self.stdout.write(text % {"read": report.read, "changed": report.changed})
