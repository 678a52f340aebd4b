"""Publishing, withdrawing and restoring many articles at once."""

from collections.abc import Iterable

from django.db import transaction

from archive.models import Article, Status


def publish(articles: Iterable[Article]) -> tuple[list[Article], list[Article]]:
    """Show articles to readers. Returns those that changed, and those that cannot be published.

    An article without a text, or one that was merged into another, cannot.
    """
    published: list[Article] = []
    refused: list[Article] = []
    for article in articles:
        if not article.body.strip() or article.merged_into_id:
            refused.append(article)
        elif article.status != Status.PUBLISHED:
            published.append(article)
    _set_status(published, Status.PUBLISHED)
    return published, refused


def withdraw(articles: Iterable[Article]) -> list[Article]:
    """Take articles away from readers, whom the site tells so. Returns those that changed."""
    withdrawn = [article for article in articles if article.status != Status.WITHDRAWN]
    _set_status(withdrawn, Status.WITHDRAWN)
    return withdrawn


def restore(articles: Iterable[Article]) -> list[Article]:
    """Make withdrawn articles drafts again. Returns those that changed."""
    restored = [article for article in articles if article.status == Status.WITHDRAWN]
    _set_status(restored, Status.DRAFT)
    return restored


def _set_status(articles: Iterable[Article], status: Status) -> None:
    # One by one: only a saved object enters the history and reaches the index.
    with transaction.atomic():
        for article in articles:
            article.status = status
            article.save(update_fields=["status", "modified"])
