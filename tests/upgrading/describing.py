"""What an archive holds, in words that outlive a change of its tables: `describe()`.

Run as `python -m tests.upgrading.describing` it prints the description of the archive in
`ZHYLNAMA_VAR` as JSON.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

import django

QUERIES = ("Туркистан", "Кыргызстандагы", "переговоры", "official:Жапаров", "Сатыбалдының")
"""Searches whose hits are compared: what was found before must be found again."""


def describe() -> dict[str, Any]:
    """Articles, edited records and decisions, by permanent names instead of row numbers."""
    from archive.models import Article, ImportLine, Official, Region, SourceDocument
    from archive.search import SearchRequest, search

    edited = Official.objects.filter(pk__in=Official.history.values("id")).order_by("pk")
    return {
        "articles": {str(one.uid): _article(one) for one in Article.objects.order_by("pk")},
        "edited officials": {one.slug: _official(one) for one in edited},
        "records": [Official.objects.count(), Region.objects.count()],
        "documents": sorted(SourceDocument.objects.values_list("sha256", flat=True)),
        "import lines": sorted(ImportLine.objects.values_list("locator", "outcome")),
        "found": {
            query: sorted(str(hit.article.uid) for hit in search(SearchRequest(query=query)).hits)
            for query in QUERIES
        },
    }


def _article(article: Any) -> dict[str, Any]:
    return {
        "headline": article.headline,
        "body": hashlib.sha256(article.body.encode()).hexdigest(),
        "published": article.published,
        "status": article.status,
        "story": article.story.slug if article.story else None,
        "document": article.source_document.sha256 if article.source_document else None,
        "regions": sorted(
            [tag.region.slug, tag.asserted_by, tag.confirmed, tag.role]
            for tag in article.region_tags.all()
        ),
        "officials": sorted(
            [tag.official.slug, tag.asserted_by, tag.confirmed]
            for tag in article.official_tags.all()
        ),
        "rejected": sorted(str(one) for one in article.rejected_tags.all()),
        "proposed": sorted([one.name, one.state] for one in article.proposals.all()),
        "history": [
            [version.headline, version.status, _who(version)]
            for version in article.history.order_by("history_id")
        ],
    }


def _official(official: Any) -> dict[str, Any]:
    return {
        "names": _names(official.names.all()),
        "positions": sorted(
            [position.office.slug, position.start, position.end]
            for position in official.positions.all()
        ),
        "merged into": official.merged_into.slug if official.merged_into else None,
        "merges": [bool(merge.undone) for merge in official.merges.order_by("pk")],
        "history": [_who(version) for version in official.history.order_by("history_id")],
    }


def _names(names: Iterable[Any]) -> list[list[str]]:
    return sorted([name.language, name.text, name.kind] for name in names)


def _who(version: Any) -> list[str]:
    user = version.history_user
    return [version.history_type, user.username if user else ""]


if __name__ == "__main__":
    django.setup()
    print(json.dumps(describe(), ensure_ascii=False, indent=1, sort_keys=True))  # noqa: T201
