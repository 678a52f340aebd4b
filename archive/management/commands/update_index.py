"""haystack's update_index, and `--watch`, which keeps the index in step with the database."""

import logging
import signal
import threading
from typing import Any

from django.core.management.base import CommandParser
from django.db import close_old_connections
from haystack.management.commands import update_index

from archive.index import WRITE_TIMEOUT, current_index, drain, write_changes
from archive.management.index_commands import IndexCommand

logger = logging.getLogger(__name__)


class Command(IndexCommand, update_index.Command):  # type: ignore[misc]  # haystack has no types
    """Writes every article again, as haystack says, or only what has changed."""

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--changed", action="store_true", help="Write only what waits in the queue, and merge."
        )
        parser.add_argument(
            "--watch", action="store_true", help="Do so again and again until you stop it."
        )
        parser.add_argument(
            "--interval", type=float, default=1.0, help="Seconds between two looks (1)."
        )

    def handle(self, *, changed: bool, watch: bool, interval: float, **options: Any) -> None:
        if watch:
            self.watch(interval)
        elif changed:
            self.stdout.write(f"{write_changes(merge_everything=True)} articles were written.")
        else:
            # haystack would try a batch five times before it gave up, and print where it failed.
            with current_index().writing(WRITE_TIMEOUT):
                pass
            super().handle(**options)

    def watch(self, interval: float) -> None:
        """Drain the queue until a signal stops it; an index that is damaged is made anew."""
        stopped = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stopped.set())
        self._say("Watching the queue; stop with Ctrl-C.")
        while not stopped.wait(interval):
            close_old_connections()
            try:
                if written := drain(merge_everything=True):
                    self._say(f"{written} articles were written.")
            except Exception:
                # Whatever is wrong with the database or the disk, it may be well in a minute.
                logger.exception("The index could not be updated; trying again.")

    def _say(self, sentence: str) -> None:
        """At once, also into a file, where words would wait for others."""
        self.stdout.write(sentence)
        self.stdout.flush()
