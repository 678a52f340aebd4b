"""What an import run tells."""

from collections import Counter
from dataclasses import dataclass, field

from archive.ingest.cleaning import Removed
from archive.ingest.drafts import Note, Remark
from archive.models.provenance import Outcome


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What became of one document. `reason` says why it was not imported."""

    locator: str
    outcome: Outcome
    reason: str = ""
    headline: str = ""
    language: str = ""
    notes: tuple[Note, ...] = ()
    removed: tuple[Removed, ...] = ()
    article_id: int | None = None

    @property
    def message(self) -> str:
        """The reason and the remarks in one line."""
        return "; ".join(part for part in (self.reason, *map(str, self.notes)) if part)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Counts of a whole run, and the lines of documents that could not be imported.

    The lines of all documents went to `on_progress`, and are kept with the run unless it was dry.
    """

    dry_run: bool
    counts: Counter[Outcome] = field(default_factory=Counter)
    remarks: Counter[Remark] = field(default_factory=Counter)
    problems: tuple[ReportLine, ...] = ()
    run_id: int | None = None


class Tally:
    """Adds up the lines of a run."""

    def __init__(self) -> None:
        self._counts: Counter[Outcome] = Counter()
        self._remarks: Counter[Remark] = Counter()
        self._problems: list[ReportLine] = []

    def add(self, line: ReportLine) -> None:
        self._counts[line.outcome] += 1
        self._remarks.update({note.remark for note in line.notes})
        if line.outcome == Outcome.REJECTED:
            self._problems.append(line)

    def report(self, *, dry_run: bool, run_id: int | None) -> ImportReport:
        return ImportReport(dry_run, self._counts, self._remarks, tuple(self._problems), run_id)
