"""Import scraped articles from text, JSONL and CSV files."""

import sys
from argparse import ArgumentTypeError
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from tqdm import tqdm

from archive.ingest import (
    DEFAULT_MAPPING,
    ImportReport,
    IngestError,
    Remark,
    ReportLine,
    estimate,
    ingest,
    load_mapping,
)
from archive.models.provenance import Outcome

_VERBOSE = 2


def positive(text: str) -> int:
    """A whole number above zero, for argparse."""
    if not text.isdecimal() or int(text) == 0:
        raise ArgumentTypeError(_("“%(text)s” is not a number above zero.") % {"text": text})
    return int(text)


class Command(BaseCommand):
    """See docs/import.md."""

    help = "Import articles from text, JSONL and CSV files; safe to run twice."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--dry-run", action="store_true", help="report, but write nothing")
        parser.add_argument("--publish", action="store_true", help="publish instead of drafting")
        parser.add_argument("--mapping", type=Path, metavar="FILE.json", help="which key is what")
        parser.add_argument("--limit", type=positive, metavar="N", help="only the first documents")

    def handle(self, *args: Any, **options: Any) -> None:
        paths, limit = options["paths"], options["limit"]
        self._verbose = options["verbosity"] >= _VERBOSE
        try:
            mapping = load_mapping(options["mapping"]) if options["mapping"] else DEFAULT_MAPPING
            with self._progress_bar(paths, limit) as self._bar:
                report = ingest(
                    paths,
                    dry_run=options["dry_run"],
                    publish=options["publish"],
                    mapping=mapping,
                    limit=limit,
                    on_progress=self._show,
                )
        except IngestError as error:
            raise CommandError(str(error)) from error
        self._print(report_lines(report))

    def _progress_bar(self, paths: list[Path], limit: int | None) -> "tqdm[Any]":
        """A bar on the terminal; nothing, and no counting beforehand, anywhere else."""
        if not sys.stderr.isatty():
            return tqdm(disable=True)
        total = estimate(paths)
        return tqdm(total=min(total, limit or total), unit=" " + _("documents"), file=sys.stderr)

    def _show(self, line: ReportLine) -> None:
        self._bar.update()
        if self._verbose:
            self._bar.clear()
            self._print([_line(line)])

    def _print(self, lines: Iterator[str] | list[str]) -> None:
        """File names and complaints may hold anything: nothing of it may steer the terminal."""
        for line in lines:
            self.stdout.write("".join(c if c.isprintable() else " " for c in line))


def report_lines(report: ImportReport) -> Iterator[str]:
    """The report for people: problems first, counts last, where the eye stays."""
    yield from map(_line, report.problems)
    for remark in Remark:
        if count := report.remarks[remark]:
            yield f"{count:>7}  {remark.label}"
    if report.dry_run:
        yield _("Dry run: nothing was written. It would have been:")
    yield ", ".join(f"{outcome.label}: {report.counts[outcome]}" for outcome in Outcome)


def _line(line: ReportLine) -> str:
    headline = f"{line.headline} ({line.language})" if line.language else line.headline
    details = " · ".join(part for part in (headline, line.message) if part)
    return f"{line.locator}: {line.outcome.label}: {details}".rstrip(": ")
