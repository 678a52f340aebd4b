"""Web pages: the text of the article, found by trafilatura, and what the page says of it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _
from lxml import etree

from archive.ingest.decoding import decode
from archive.ingest.exceptions import NotImportable
from archive.ingest.mapping import FieldMapping
from archive.ingest.raw_documents import Fields, Piece, Unreadable
from archive.ingest.readers.pieces import Read
from archive.ingest.readers.plain_text import cut_whole
from archive.ingest.readers.streams import HEAD, Opened
from archive.ingest.readers.web.json_ld import linked_article
from archive.ingest.readers.web.markup import looks_like_markup, markup_text, parse_html
from archive.ingest.readers.web.page_metadata import path_of, read_metadata

MEDIA_TYPE = "text/html"

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{3,40})"
)
_SHARE_OF_STATED_TEXT = 0.5


def cut_page(opened: Opened, _mapping: FieldMapping) -> Iterator[Piece | Unreadable]:
    return cut_whole(opened, MEDIA_TYPE)


def read_page(piece: Piece, _mapping: FieldMapping) -> Read:
    decoded = decode(piece.content, declared_encoding(piece.content) or piece.encoding)
    return Read(page_fields(decoded.text, piece.known.url), decoded.encoding)


def page_fields(page: str, url: str = "") -> Fields:
    """What a page says of its article, and its text. Raises NotImportable when it has no article.

    Nothing is guessed from the looks of the page but which part of it is the text.
    """
    tree = parse_html(page)
    if tree is None:
        raise NotImportable(_("It is a page without anything in it."))
    linked = linked_article(tree)
    fields = read_metadata(tree, linked)
    if not linked and _is_front_page(url or fields.url):
        raise NotImportable(_("It is the front page of a site, not an article."))
    text = _text(tree, linked.body)
    if not text:
        raise NotImportable(_("No article was found in the page."))
    return replace(fields, text=text)


def declared_encoding(content: bytes) -> str:
    """The encoding that the page, or the XML, says it is in."""
    match = _CHARSET.search(content[:HEAD])
    return match[1].decode("ascii", "replace").lower() if match else ""


def _is_front_page(url: str) -> bool:
    return bool(url) and path_of(url).lower() in {"", "ru", "kk", "kz", "ky", "kg"}


def _text(tree: etree._Element, stated: str) -> str:
    """The text as trafilatura finds it, unless the page states one of which it found little."""
    if looks_like_markup(stated):
        stated = markup_text(stated)
    # Importing it takes half a second, which only those should wait who need it.
    import trafilatura

    found = trafilatura.extract(
        tree, output_format="txt", include_comments=False, include_tables=True, with_metadata=False
    )
    found = (found or "").strip()
    return stated if len(found) < _SHARE_OF_STATED_TEXT * len(stated) else found
