"""Everything that can be done for a document without the database, by any process."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from signal import ITIMER_REAL, SIGALRM, setitimer, signal

from django.utils.translation import gettext as _

from archive.ingest.composing import compose
from archive.ingest.drafts import Draft, Note, Remark
from archive.ingest.exceptions import NotImportable
from archive.ingest.mapping import FieldMapping
from archive.ingest.raw_documents import Piece, RawDocument, Unreadable
from archive.ingest.readers import read_piece
from archive.tagging import Tagger, Tags

logger = logging.getLogger(__name__)

_UTF8 = "utf-8"


@dataclass(frozen=True, slots=True)
class Prepared:
    """The draft of an article with the tags suggested for it, or why there is none."""

    draft: Draft | None = None
    tags: Tags | None = None
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Preparation:
    """How documents are prepared: which columns hold what, and who tags; without a tagger nobody.

    `seconds` is how long one document may take, where the process has nothing else to do.
    """

    mapping: FieldMapping
    tagger: Tagger | None = None
    seconds: float = 0.0

    def prepare(self, piece: Piece | Unreadable) -> Prepared:
        """The draft of a piece. Whatever is wrong with it is told, and never raised."""
        if isinstance(piece, Unreadable):
            return Prepared(refusal=piece.reason)
        try:
            with _time_limit(self.seconds):
                return self._prepare(piece)
        except NotImportable as refusal:
            return Prepared(refusal=str(refusal))
        except TimeoutError:
            return Prepared(refusal=took_too_long(self.seconds))
        except Exception as error:
            logger.exception("Preparing %s failed", piece.locator)
            return Prepared(refusal=failed(error))

    def _prepare(self, piece: Piece) -> Prepared:
        document = read_piece(piece, self.mapping)
        if isinstance(document, Unreadable):
            return Prepared(refusal=document.reason)
        draft = _compose(document)
        if self.tagger is None:
            return Prepared(draft)
        text = f"{draft.headline}\n\n{draft.body}"
        return Prepared(draft, self.tagger.suggest(text, draft.language.value, draft.published))


def failed(error: Exception) -> str:
    """The message on a document that something unforeseen happened to."""
    return _("It failed with an internal error (%(kind)s); the log says more.") % {
        "kind": type(error).__name__
    }


def took_too_long(seconds: float) -> str:
    """The message on a document that was given up."""
    return _("It took longer than %(seconds)s seconds.") % {"seconds": round(seconds)}


def _compose(document: RawDocument) -> Draft:
    draft = compose(document.fields)
    if document.encoding == _UTF8:
        return draft
    note = Note(Remark.ENCODING_GUESSED, document.encoding)
    return replace(draft, notes=(note, *draft.notes))


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise TimeoutError when the body takes longer; only in the main thread of a process."""
    if not seconds:
        yield
        return
    before = signal(SIGALRM, _give_up)
    setitimer(ITIMER_REAL, seconds)
    try:
        yield
    finally:
        setitimer(ITIMER_REAL, 0)
        signal(SIGALRM, before)


def _give_up(_signal: int, _frame: object) -> None:
    raise TimeoutError
