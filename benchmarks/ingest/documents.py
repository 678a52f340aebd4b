"""Writes a corpus in the forms in which crawlers leave news."""

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path

from benchmarks.speed.corpus import Corpus, Document

FORMS = ("jsonl", "html")

_MENU = "".join(f'<li><a href="/{n}">{n}</a></li>' for n in range(40))
_BESIDE = "".join(f'<div class="card"><a href="/n/{n}"><h4>{n}</h4></a></div>' for n in range(20))


def write_documents(corpus: Corpus, form: str, folder: Path) -> Path:
    """Write a corpus as one JSONL file, of records or of whole pages; gives the file."""
    path = folder / f"{form}.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for record in _records(corpus, form):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def _records(corpus: Corpus, form: str) -> Iterator[dict[str, str]]:
    for document in corpus.documents():
        url = f"https://news{document.source}.kz/articles/{document.number}"
        if form == "html":
            yield {"url": url, "html": _page(document)}
        else:
            text = "\n".join(document.paragraphs)
            yield {"title": document.headline, "text": text, "date": document.published, "url": url}


def _page(document: Document) -> str:
    """A page as news sites have them: menus, metadata, the article, other articles, a footer."""
    text = "".join(f"<p>{escape(one)}</p>" for one in document.paragraphs)
    linked = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": document.headline,
        "datePublished": document.published,
    }
    return (
        f'<!DOCTYPE html><html lang="{document.language}"><head><meta charset="utf-8">'
        f"<title>{escape(document.headline)}</title>"
        f'<script type="application/ld+json">{json.dumps(linked)}</script></head><body>'
        f"<header><nav><ul>{_MENU}</ul></nav></header><main><article>"
        f"<h1>{escape(document.headline)}</h1>{text}</article></main>"
        f"<aside>{_BESIDE}</aside><footer><p>© 2024</p></footer></body></html>"
    )
