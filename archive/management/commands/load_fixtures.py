"""Fills an empty archive with the regions, officials and articles that come with it."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from archive.index import postponed_updates
from archive.ingest import take_missing_fingerprints
from archive.models import Article, Official, Region, Source

FIXTURES = ("regions", "sources", "officials", "articles")


class Command(BaseCommand):
    """Never loads over what editors have written: an archive with anything in it is left alone.

    The index is left to rebuild_index.
    """

    help = "Load the fixtures into an empty archive."

    def handle(self, **_: Any) -> None:
        if any(model.objects.exists() for model in (Region, Official, Source, Article)):
            self.stdout.write("The archive is not empty; the fixtures are not loaded.")
            return
        with postponed_updates(drain_at_end=False), transaction.atomic():
            call_command("loaddata", *FIXTURES, stdout=self.stdout)
            # What is loaded goes past the history: it begins here, so that editors can go back.
            call_command("populate_history", auto=True, verbosity=0)
        take_missing_fingerprints()
