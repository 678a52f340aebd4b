"""The import of one document: is it new, what is it, store it, say what became of it."""

import logging
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from archive.ingest.drafts import Draft, Note, Remark
from archive.ingest.raw_documents import Piece, Unreadable
from archive.ingest.running.batches import Batch, Incoming
from archive.ingest.running.duplicates import Known, Register
from archive.ingest.running.filing import file_article
from archive.ingest.running.preparing import Prepared, failed
from archive.ingest.running.report import ReportLine
from archive.ingest.running.storing import store_article, store_line, store_original
from archive.ingest.sources import SourceFinder
from archive.models import ImportRun, Outcome, Status
from archive.tagging import Tags, store_tags

logger = logging.getLogger(__name__)


class Importer:
    """Takes one batch after the other; without a run it writes nothing."""

    def __init__(self, run: ImportRun | None, *, publish: bool) -> None:
        self._run = run
        self._publish = publish
        self._register = Register(dry_run=run is None)
        self._sources = SourceFinder()

    def take_all(self, batch: Batch) -> list[ReportLine]:
        """Import documents in one transaction: all of them are stored, or none is."""
        with self._transaction():
            return [one.line or self._take(one) for one in batch]

    def _take(self, incoming: Incoming) -> ReportLine:
        """Import a document if that is possible; whatever happens, there is a line on it."""
        piece, sha256 = incoming.piece, incoming.sha256
        if isinstance(piece, Unreadable):
            return self._rejected(piece.locator, piece.reason)
        try:
            with self._transaction():
                return self._import(piece, incoming)
        except ValidationError as error:
            reason = "; ".join(error.messages)
        except IntegrityError as error:
            if known := self._register.same_bytes(sha256):
                return self._duplicate(piece, known)
            reason = failed(error)
        except Exception as error:
            logger.exception("Importing %s failed", piece.locator)
            reason = failed(error)
        return self._rejected(piece.locator, reason)

    def _import(self, piece: Piece, incoming: Incoming) -> ReportLine:
        sha256, prepared = incoming.sha256, incoming.prepared or Prepared()
        if known := self._register.same_bytes(sha256):
            return self._duplicate(piece, known)
        if prepared.draft is None:
            return self._rejected(piece.locator, prepared.refusal)
        draft = prepared.draft
        if same := self._same_article(draft):
            return self._other_version(piece, sha256, draft, *same)
        self._register.remember(sha256, draft.url)
        source, source_notes = self._sources.find(draft)
        status, status_notes = self._status(draft)
        draft = replace(draft, notes=(*draft.notes, *source_notes, *status_notes))
        if self._run is None:
            return _imported(piece, draft)
        original = store_original(piece, sha256, draft)
        article = store_article(draft, source, original, status)
        store_tags(article, prepared.tags or Tags((), ()), new=True)
        draft = replace(draft, notes=(*draft.notes, *file_article(article, draft)))
        line = replace(_imported(piece, draft), article_id=article.pk)
        store_line(self._run, line, original)
        return line

    def _same_article(self, draft: Draft) -> tuple[Known, str] | None:
        """What the archive has of the same address or the very same text, and which it is."""
        if known := self._register.same_url(draft.url):
            return known, _("The archive has an article of this URL: %(url)s") % {"url": draft.url}
        if known := self._register.same_text(draft):
            return known, _("The archive has an article with this very text.")
        return None

    def _transaction(self) -> AbstractContextManager[object]:
        """Each document is imported whole or not at all, and so is each batch."""
        return transaction.atomic() if self._run else nullcontext()

    def _status(self, draft: Draft) -> tuple[Status, list[Note]]:
        if not self._publish:
            return Status.DRAFT, []
        return (
            (Status.PUBLISHED, []) if draft.body else (Status.DRAFT, [Note(Remark.KEPT_AS_DRAFT)])
        )

    def _duplicate(self, piece: Piece, known: Known) -> ReportLine:
        reason = _("The archive has this very document.")
        line = ReportLine(piece.locator, Outcome.DUPLICATE, reason, article_id=known.article_id)
        if self._run:
            store_line(self._run, line, known.original)
        return line

    def _other_version(
        self, piece: Piece, sha256: str, draft: Draft, known: Known, reason: str
    ) -> ReportLine:
        """Other bytes of an article that the archive has: kept, but the article stays as it is."""
        line = ReportLine(
            piece.locator,
            Outcome.DUPLICATE,
            reason,
            headline=draft.headline,
            article_id=known.article_id,
        )
        self._register.remember(sha256, draft.url)
        if self._run:
            store_line(self._run, line, store_original(piece, sha256, draft))
        return line

    def _rejected(self, locator: str, reason: str) -> ReportLine:
        line = ReportLine(locator, Outcome.REJECTED, reason)
        if self._run:
            store_line(self._run, line)
        return line


def _imported(piece: Piece, draft: Draft) -> ReportLine:
    return ReportLine(
        piece.locator,
        Outcome.IMPORTED,
        headline=draft.headline,
        language=draft.language.value,
        notes=draft.notes,
        removed=draft.removed,
    )
