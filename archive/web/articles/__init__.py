"""The page of one article."""

from archive.web.articles.views import article_detail

__all__ = [
    "article_detail",
]
