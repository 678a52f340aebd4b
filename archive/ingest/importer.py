"""The import of one document: is it new, what is it, store it, say what became of it."""

import hashlib
import logging
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from archive.ingest.composing import compose
from archive.ingest.documents import RawDocument, Unreadable
from archive.ingest.drafts import Draft, Note, Remark
from archive.ingest.duplicates import Known, Register
from archive.ingest.exceptions import NotImportable
from archive.ingest.report import ReportLine
from archive.ingest.sources import SourceFinder
from archive.ingest.storing import store_article, store_line, store_original
from archive.ingest.tags import tag_article
from archive.models import ImportRun, Source, Status
from archive.models.provenance import Outcome

logger = logging.getLogger(__name__)


class Importer:
    """Takes one document after the other; without a run it writes nothing."""

    def __init__(self, run: ImportRun | None, *, publish: bool) -> None:
        self._run = run
        self._publish = publish
        self._register = Register(dry_run=run is None)
        self._sources = SourceFinder()

    def take(self, document: RawDocument | Unreadable) -> ReportLine:
        """Import a document if that is possible; whatever happens, there is a line on it."""
        if isinstance(document, Unreadable):
            return self._rejected(document.locator, document.reason)
        try:
            return self._import(document)
        except NotImportable as refusal:
            reason = str(refusal)
        except ValidationError as error:
            reason = "; ".join(error.messages)
        except Exception as error:
            logger.exception("Importing %s failed", document.locator)
            reason = _("It failed with an internal error (%(kind)s); the log says more.") % {
                "kind": type(error).__name__
            }
        return self._rejected(document.locator, reason)

    def _import(self, document: RawDocument) -> ReportLine:
        sha256 = hashlib.sha256(document.content).hexdigest()
        if known := self._register.same_bytes(sha256):
            return self._duplicate(document, known)
        draft = compose(document.fields)
        if known := self._register.same_url(draft.url):
            return self._other_version(document, sha256, draft, known)
        self._register.remember(sha256, draft.url)
        source, source_notes = self._sources.find(draft)
        status, status_notes = self._status(draft)
        draft = replace(draft, notes=(*draft.notes, *source_notes, *status_notes))
        return self._store(document, sha256, draft, source, status)

    def _status(self, draft: Draft) -> tuple[Status, list[Note]]:
        if not self._publish:
            return Status.DRAFT, []
        return (
            (Status.PUBLISHED, []) if draft.body else (Status.DRAFT, [Note(Remark.KEPT_AS_DRAFT)])
        )

    def _store(
        self,
        document: RawDocument,
        sha256: str,
        draft: Draft,
        source: Source | None,
        status: Status,
    ) -> ReportLine:
        line = ReportLine(
            document.locator,
            Outcome.IMPORTED,
            headline=draft.headline,
            language=draft.language.value,
            notes=draft.notes,
            removed=draft.removed,
        )
        if self._run is None:
            return line
        with transaction.atomic():
            original = store_original(document, sha256, draft)
            article = store_article(draft, source, original, status)
            tag_article(article)
            line = replace(line, article_id=article.pk)
            store_line(self._run, line, original)
        return line

    def _duplicate(self, document: RawDocument, known: Known) -> ReportLine:
        reason = _("The archive has this very document.")
        line = ReportLine(document.locator, Outcome.DUPLICATE, reason, article_id=known.article_id)
        if self._run:
            store_line(self._run, line, known.original)
        return line

    def _other_version(
        self, document: RawDocument, sha256: str, draft: Draft, known: Known
    ) -> ReportLine:
        """Other bytes from a URL the archive has: kept, but the article stays as it is."""
        reason = _("The archive has an article of this URL: %(url)s") % {"url": draft.url}
        line = ReportLine(
            document.locator,
            Outcome.DUPLICATE,
            reason,
            headline=draft.headline,
            article_id=known.article_id,
        )
        self._register.remember(sha256, draft.url)
        if self._run:
            with transaction.atomic():
                store_line(self._run, line, store_original(document, sha256, draft))
        return line

    def _rejected(self, locator: str, reason: str) -> ReportLine:
        line = ReportLine(locator, Outcome.REJECTED, reason)
        if self._run:
            store_line(self._run, line)
        return line
