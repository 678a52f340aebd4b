"""Tags in the database: written around what editors decided, and anew when records change."""

from archive.tagging.stored.retagging import tag_articles
from archive.tagging.stored.tagged_articles import store_tags, suggest_for, tag_article

__all__ = [
    "store_tags",
    "suggest_for",
    "tag_article",
    "tag_articles",
]
