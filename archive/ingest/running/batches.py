"""Documents in batches: small enough for memory, large enough for one transaction."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from archive.ingest.raw_documents import Piece, Unreadable
from archive.ingest.running.preparing import Prepared
from archive.ingest.running.report import ReportLine
from archive.ingest.running.resuming import lines_of
from archive.models import ImportRun, SourceDocument

MOST_DOCUMENTS = 50
MOST_BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document on its way into the archive, and what is known of it by now.

    `line` is what an interrupted run already reported of it; `is_stored` says that the archive
    has its bytes; `prepared` is there once it was prepared.
    """

    piece: Piece | Unreadable
    sha256: str = ""
    is_stored: bool = False
    line: ReportLine | None = None
    prepared: Prepared | None = None

    @property
    def needs_preparing(self) -> bool:
        return not self.is_stored and self.line is None


Batch = Sequence[Incoming]


def batched(pieces: Iterable[Piece | Unreadable], resumed: ImportRun | None) -> Iterator[Batch]:
    """The pieces in batches; `resumed` is the interrupted run to go on with, if there is one."""
    batch: list[Piece | Unreadable] = []
    size = 0
    for piece in pieces:
        batch.append(piece)
        size += len(piece.content) if isinstance(piece, Piece) else 0
        if len(batch) == MOST_DOCUMENTS or size > MOST_BYTES:
            yield _look_up(batch, resumed)
            batch, size = [], 0
    if batch:
        yield _look_up(batch, resumed)


def pieces_to_prepare(batch: Batch) -> list[Piece | Unreadable]:
    """What is new of a batch."""
    return [one.piece for one in batch if one.needs_preparing]


def with_prepared(batch: Batch, prepared: Sequence[Prepared]) -> Batch:
    """The batch, with what became of its pieces_to_prepare()."""
    results = iter(prepared)
    return [replace(one, prepared=next(results)) if one.needs_preparing else one for one in batch]


def _look_up(pieces: Sequence[Piece | Unreadable], resumed: ImportRun | None) -> Batch:
    """Ask the database, once for the whole batch, what it has of these documents."""
    checksums = [_checksum(piece) for piece in pieces]
    known = SourceDocument.objects.filter(sha256__in=checksums)
    stored = set(known.values_list("sha256", flat=True))
    lines = lines_of(resumed, checksums) if resumed else {}
    return [
        Incoming(piece, sha256, sha256 in stored, lines.get((piece.locator, sha256)))
        for piece, sha256 in zip(pieces, checksums, strict=True)
    ]


def _checksum(piece: Piece | Unreadable) -> str:
    return hashlib.sha256(piece.content).hexdigest() if isinstance(piece, Piece) else ""
