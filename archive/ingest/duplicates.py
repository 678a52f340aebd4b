"""Whether the archive already has a document: its very bytes, or an article of its address."""

from dataclasses import dataclass

from archive.models import Article, SourceDocument


@dataclass(frozen=True, slots=True)
class Known:
    """What the archive has already; in a dry run nothing of it may be stored."""

    original: SourceDocument | None = None
    article_id: int | None = None


class Register:
    """Answers from the database, and in a dry run also from what it has been told."""

    def __init__(self, *, dry_run: bool) -> None:
        self._dry_run = dry_run
        self._seen: set[str] = set()

    def same_bytes(self, sha256: str) -> Known | None:
        """The document with these bytes, and the article made of it."""
        if sha256 in self._seen:
            return Known()
        original = SourceDocument.objects.defer("content").filter(sha256=sha256).first()
        if original is None:
            return None
        return Known(original, _article_of(original))

    def same_url(self, url: str) -> Known | None:
        """The article with this address."""
        if not url:
            return None
        if url in self._seen:
            return Known()
        article_id = Article.objects.filter(source_url=url).values_list("pk", flat=True).first()
        return Known(article_id=article_id) if article_id else None

    def remember(self, sha256: str, url: str) -> None:
        """In a dry run, note what would be in the database now."""
        if self._dry_run:
            self._seen |= {sha256, url} - {""}


def _article_of(original: SourceDocument) -> int | None:
    """The article made of these bytes, or the one they were found to be a copy of."""
    made = original.articles.values_list("pk", flat=True).first()
    copied = original.lines.exclude(article=None).values_list("article_id", flat=True)
    return made or copied.first()
