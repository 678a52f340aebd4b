"""Writing what was imported: the original, the article and its tags, the line of the report."""

from archive.ingest.drafts import Draft
from archive.ingest.raw_documents import Piece
from archive.ingest.running.report import ReportLine
from archive.models import Article, ImportLine, ImportRun, Source, SourceDocument, Status


def store_original(piece: Piece, sha256: str, draft: Draft) -> SourceDocument:
    """Keep the bytes as they were read."""
    return SourceDocument.objects.create(
        sha256=sha256,
        content=piece.content,
        locator=piece.locator,
        media_type=piece.media_type,
        retrieved=draft.retrieved,
    )


def store_article(
    draft: Draft, source: Source | None, original: SourceDocument, status: Status
) -> Article:
    """Create the article. Raises ValidationError where a field does not fit its column."""
    article = Article(
        language=draft.language.value,
        headline=draft.headline,
        body=draft.body,
        dateline_place=draft.dateline_place,
        agency=draft.agency,
        byline=draft.byline,
        published=draft.published,
        source=source,
        source_url=draft.url,
        source_document=original,
        status=status,
    )
    article.clean_fields(exclude=["source", "source_document"])
    article.save()
    return article


def store_line(
    run: ImportRun, line: ReportLine, original: SourceDocument | None = None
) -> ImportLine:
    """Put a document's line into the report of its run."""
    return ImportLine.objects.create(
        run=run,
        locator=line.locator,
        outcome=line.outcome,
        message=line.message,
        removed="\n".join(map(str, line.removed)),
        source_document=original,
        article_id=line.article_id,
    )
