"""An article as it comes out of a document, before the database is asked anything."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from archive.ingest.cleaning import Removed
from archive.ingest.likeness import UNSIGNED, Signature
from archive.models import Certainty, Origin
from archive.text.dates import UNKNOWN
from archive.text.languages import Language


class Remark(TextChoices):
    """What an archivist should know of an import that went well."""

    ENCODING_GUESSED = "encoding-guessed", _("not in UTF-8; encoding recognised")
    HEADLINE_DERIVED = "headline-derived", _("headline made from the first sentence")
    HEADLINE_SHORTENED = "headline-shortened", _("headline shortened")
    TEXT_EMPTY = "text-empty", _("headline only, no text")
    WORDS_MISSING = "words-missing", _("words seem to be missing where links stood")
    DATE_UNKNOWN = "date-unknown", _("date unknown")
    DATE_GUESSED = "date-guessed", _("date guessed from the text and the day of retrieval")
    DATE_NOT_READ = "date-not-read", _("date not understood")
    YEAR_UNKNOWN = "year-unknown", _("year unknown")
    LANGUAGE_UNKNOWN = "language-unknown", _("language not recognised")
    LANGUAGE_DIFFERS = "language-differs", _("text looks to be in another language than stated")
    LANGUAGE_MIXED = "language-mixed", _("text mixes languages")
    SOURCE_UNKNOWN = "source-unknown", _("source unknown")
    SOURCE_FROM_TEXT = "source-from-text", _("source taken from the text")
    COPY = "copy", _("copy of another article")
    PERHAPS_COPY = "perhaps-copy", _("perhaps a copy of another article")
    PERHAPS_TOLD = "perhaps-told", _("perhaps told in another language, too")
    URL_NOT_READ = "url-not-read", _("URL not valid, left out")
    KEPT_AS_DRAFT = "kept-as-draft", _("kept as a draft: only articles with a text are published")


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on one document, with what it is about."""

    remark: Remark
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.remark.label}: {self.detail}" if self.detail else str(self.remark.label)


@dataclass(frozen=True, slots=True)
class Finding:
    """Where the value of a field came from, how sure it is, and the words that told it."""

    field: str
    origin: Origin
    certainty: Certainty = Certainty.CERTAIN
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of an article, what was cut on the way, and what to tell the archivist.

    Three things may name the source: what the record states, the domains of address, agency and
    page, and domains that the text names as reporting; each the most trusted first. The findings
    are about the fields that are not empty; the signature is what finds copies.
    """

    headline: str
    body: str
    language: Language
    dateline_place: str = ""
    agency: str = ""
    byline: str = ""
    published: str = UNKNOWN
    url: str = ""
    source: str = ""
    sites: tuple[str, ...] = ()
    mentioned_sites: tuple[str, ...] = ()
    retrieved: datetime | None = None
    removed: tuple[Removed, ...] = ()
    notes: tuple[Note, ...] = ()
    findings: tuple[Finding, ...] = ()
    signature: Signature = UNSIGNED
