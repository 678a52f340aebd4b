"""Whether the archive already has a document: its bytes, its address, or the very same text."""

from collections.abc import Iterator
from dataclasses import dataclass

from archive.ingest.drafts import Draft
from archive.ingest.likeness import address_key, take_missing_fingerprints
from archive.models import Article, Fingerprint, SourceDocument
from archive.text.dates import parse_edtf


@dataclass(frozen=True, slots=True)
class Known:
    """What the archive has already; in a dry run nothing of it may be stored."""

    original: SourceDocument | None = None
    article_id: int | None = None


class Register:
    """Answers from the database, and in a dry run also from what it has been told.

    Before a run that writes it sees to it that every article has its fingerprint, also those that
    editors added or changed.
    """

    def __init__(self, *, dry_run: bool) -> None:
        self._dry_run = dry_run
        self._seen: set[str] = set()
        self._seen_texts: dict[str, tuple[str, str]] = {}
        if not dry_run:
            take_missing_fingerprints()

    def same_bytes(self, sha256: str) -> Known | None:
        """The document with these bytes, and the article made of it."""
        if sha256 in self._seen:
            return Known()
        original = SourceDocument.objects.defer("content").filter(sha256=sha256).first()
        if original is None:
            return None
        return Known(original, _article_of(original))

    def same_url(self, url: str) -> Known | None:
        """The article with this address, however it is written."""
        if not url:
            return None
        key = address_key(url)
        if key in self._seen:
            return Known()
        known = Fingerprint.objects.filter(url_key=key).values_list("article_id", flat=True)
        article_id = known.first() or _article_at(url)
        return Known(article_id=article_id) if article_id else None

    def same_text(self, draft: Draft) -> Known | None:
        """The article with the same text, if address and date do not speak against it.

        The same text at another address is a copy: an article of its own, of the same story.
        """
        key = draft.signature.text_key
        for article_id, url, published in self._articles_with_text(key):
            if not (draft.url and url) and _may_be_same_day(draft.published, published):
                return Known(article_id=article_id)
        if self._dry_run and key:
            self._seen_texts[key] = draft.url, draft.published
        return None

    def remember(self, sha256: str, url: str) -> None:
        """In a dry run, note what would be in the database now."""
        if self._dry_run:
            self._seen |= {sha256, address_key(url)} - {""}

    def _articles_with_text(self, key: str) -> Iterator[tuple[int | None, str, str]]:
        """Id, address and date of each article with this text."""
        if key in self._seen_texts:
            yield (None, *self._seen_texts[key])
        if key:
            known = Fingerprint.objects.filter(text_key=key).select_related("article")
            for article in (one.article for one in known):
                if article.merged_into_id is None:
                    yield article.pk, article.source_url, article.published


def _may_be_same_day(one: str, other: str) -> bool:
    first, second = parse_edtf(one), parse_edtf(other)
    starts_in_time = not (first.earliest and second.latest) or first.earliest <= second.latest
    ends_in_time = not (second.earliest and first.latest) or second.earliest <= first.latest
    return starts_in_time and ends_in_time


def _article_at(url: str) -> int | None:
    """The id of the article; what is excluded lets the database use its index."""
    found = Article.objects.filter(source_url=url).exclude(source_url="").order_by()
    return found.values_list("pk", flat=True).first()


def _article_of(original: SourceDocument) -> int | None:
    """The article made of these bytes, or the one they were found to be a copy of."""
    made = original.articles.values_list("pk", flat=True).first()
    copied = original.lines.exclude(article=None).values_list("article_id", flat=True)
    return made or copied.first()
