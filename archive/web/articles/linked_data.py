"""An article in the words of schema.org."""

from typing import Any

from archive.models import Article
from archive.text.dates import datetime_attribute


def news_article(article: Article, url: str) -> dict[str, Any]:
    """The article as a schema.org NewsArticle; what is not known is left out.

    Its regions, officials and source must be loaded already.
    """
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": url,
        "url": url,
        "headline": article.headline,
        "inLanguage": article.language,
        "datePublished": datetime_attribute(article.published),
        "dateline": article.dateline_place,
        "author": {"@type": "Person", "name": article.byline} if article.byline else None,
        "publisher": _publisher(article),
        "isBasedOn": article.source_url,
        "contentLocation": [
            {"@type": "Place", "name": region.heading(article.language)}
            for region in article.regions.all()
        ],
        "mentions": [
            {"@type": "Person", "name": official.heading(article.language)}
            for official in article.officials.all()
        ],
    }
    return {name: value for name, value in data.items() if value}


def _publisher(article: Article) -> dict[str, str] | None:
    if article.source is None:
        return None
    publisher = {"@type": "NewsMediaOrganization", "name": article.source.name}
    return publisher | ({"url": article.source.homepage} if article.source.homepage else {})
