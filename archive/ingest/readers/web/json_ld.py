"""What a page states of its article in JSON-LD, the vocabulary of schema.org."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

_TYPES = ("Article", "BlogPosting", "Report")
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """The statements that an archive has a use for; false when there are none."""

    headline: str = ""
    published: str = ""
    author: str = ""
    publisher: str = ""
    language: str = ""
    url: str = ""
    body: str = ""

    def __bool__(self) -> bool:
        return bool(self.headline or self.published or self.body)


def linked_article(tree: etree._Element) -> LinkedArticle:
    """The first article that the page describes; nothing of what cannot be parsed."""
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", "").lower():
            continue
        try:
            statements = json.loads((script.text or "").strip(" \t\r\n;"), strict=False)
        except (ValueError, RecursionError):
            continue
        for statement in _objects(statements):
            if _is_article(statement):
                return _article(statement)
    return LinkedArticle()


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Every object in it, the outer before the inner."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _objects(one, depth + 1)


def _is_article(statement: dict[str, Any]) -> bool:
    types = statement.get("@type")
    listed = types if isinstance(types, list) else [types]
    return any(isinstance(one, str) and one.endswith(_TYPES) for one in listed)


def _article(statement: dict[str, Any]) -> LinkedArticle:
    return LinkedArticle(
        headline=_text(statement.get("headline") or statement.get("name")),
        published=_text(statement.get("datePublished")),
        author=_text(statement.get("author")),
        publisher=_text(statement.get("publisher")),
        language=_text(statement.get("inLanguage")),
        url=_text(statement.get("url")) or _text(statement.get("mainEntityOfPage")),
        body=_text(statement.get("articleBody")),
    )


def _text(value: Any) -> str:
    """A value as text: of things their name or id, of lists every one."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, dict):
        return next(
            (text for key in ("name", "@id", "@value") if (text := _text(value.get(key)))), ""
        )
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(text for one in value if (text := _text(one))))
    return ""
