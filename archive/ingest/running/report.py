"""What an import run tells."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from archive.ingest.cleaning import Removed
from archive.ingest.drafts import Note, Remark
from archive.models import Outcome

MOST_PROBLEMS = 1_000
"""Lines of documents that could not be imported are all in the database; so many are kept here."""


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What became of one document. `reason` says why it was not imported.

    A line that was written before an interruption is read again from the database: then `reason`
    is its whole message, and what was removed is in `removed_before`.
    """

    locator: str
    outcome: Outcome
    reason: str = ""
    headline: str = ""
    language: str = ""
    notes: tuple[Note, ...] = ()
    removed: tuple[Removed, ...] = ()
    article_id: int | None = None
    removed_before: tuple[str, ...] = ()

    @property
    def message(self) -> str:
        """The reason and the remarks in one line."""
        return "; ".join(part for part in (self.reason, *map(str, self.notes)) if part)

    def as_dict(self) -> dict[str, Any]:
        """The line as a report in JSON has it."""
        return {
            "document": self.locator,
            "outcome": self.outcome.value,
            "message": self.message,
            "headline": self.headline,
            "language": self.language,
            "article": self.article_id,
            "remarks": [note.remark.value for note in self.notes],
            "removed": [*self.removed_before, *map(str, self.removed)],
        }


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Counts of a whole run, and lines of documents that could not be imported, the first ones.

    The lines of all documents went to `on_progress`, and are kept with the run unless it was dry.
    """

    dry_run: bool
    counts: Counter[Outcome] = field(default_factory=Counter)
    remarks: Counter[Remark] = field(default_factory=Counter)
    problems: tuple[ReportLine, ...] = ()
    run_id: int | None = None

    def as_dict(self) -> dict[str, Any]:
        """The summary as a report in JSON has it."""
        return {
            "run": self.run_id,
            "dry_run": self.dry_run,
            "counts": {outcome.value: self.counts[outcome] for outcome in Outcome},
            "remarks": {remark.value: count for remark, count in self.remarks.most_common()},
        }


class Tally:
    """Adds up the lines of a run."""

    def __init__(self) -> None:
        self._counts: Counter[Outcome] = Counter()
        self._remarks: Counter[Remark] = Counter()
        self._problems: list[ReportLine] = []

    def add(self, line: ReportLine) -> None:
        self._counts[line.outcome] += 1
        self._remarks.update({note.remark for note in line.notes})
        if line.outcome == Outcome.REJECTED and len(self._problems) < MOST_PROBLEMS:
            self._problems.append(line)

    def report(self, *, dry_run: bool, run_id: int | None) -> ImportReport:
        return ImportReport(dry_run, self._counts, self._remarks, tuple(self._problems), run_id)
