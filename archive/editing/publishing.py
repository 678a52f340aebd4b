"""Publishing, withdrawing and restoring many articles at once."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import QuerySet

from archive.models import Article, Status


@transaction.atomic
def publish(articles: QuerySet[Article]) -> tuple[list[Article], list[Article]]:
    """Show articles to readers. Returns those that changed, and those that cannot be published.

    An article without a text, or one that was merged into another, cannot.
    """
    published: list[Article] = []
    refused: list[Article] = []
    for article in _held(articles):
        if not article.body.strip() or article.merged_into_id:
            refused.append(article)
        elif article.status != Status.PUBLISHED:
            published.append(article)
    _set_status(published, Status.PUBLISHED)
    return published, refused


@transaction.atomic
def withdraw(articles: QuerySet[Article]) -> list[Article]:
    """Take articles away from readers, whom the site tells so. Returns those that changed."""
    withdrawn = [article for article in _held(articles) if article.status != Status.WITHDRAWN]
    _set_status(withdrawn, Status.WITHDRAWN)
    return withdrawn


@transaction.atomic
def restore(articles: QuerySet[Article]) -> list[Article]:
    """Make withdrawn articles drafts again. Returns those that changed."""
    restored = [article for article in _held(articles) if article.status == Status.WITHDRAWN]
    _set_status(restored, Status.DRAFT)
    return restored


def _held(articles: QuerySet[Article]) -> Iterable[Article]:
    """The articles as they are now, which nobody else changes until the transaction ends.

    What is saved enters the history as a whole: read earlier, it could undo a change there.
    """
    return Article.objects.filter(pk__in=articles.order_by().values("pk")).select_for_update()


def _set_status(articles: Iterable[Article], status: Status) -> None:
    # One by one: only a saved object enters the history and reaches the index.
    for article in articles:
        article.status = status
        article.save(update_fields=["status", "modified"])
