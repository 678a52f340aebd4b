"""Looking at an earlier version of a record, and going back to it; of an article with its tags."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from archive.admin.ids import require_ids
from archive.models import Article


def version_of(article_id: str, version_id: str) -> Any:
    """An earlier version of an article."""
    require_ids(article_id, version_id)
    return get_object_or_404(Article.history.filter(id=article_id), history_id=version_id)


def shows_version(request: HttpRequest) -> bool:
    """Whether a request is for the page of an earlier version."""
    match = request.resolver_match
    return bool(match and str(match.url_name).endswith("_simple_history"))
