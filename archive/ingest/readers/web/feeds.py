"""RSS and Atom files: an entry is a document.

A feed is cut at its entries, and each is read on its own inside the frame of the feed: what is
broken in one entry is of no matter to the others.
"""

import io
import re
from collections.abc import Iterator
from email.utils import parsedate

import feedparser
from django.utils.translation import gettext as _

from archive.ingest.decoding import decode, find_codec
from archive.ingest.exceptions import NotImportable
from archive.ingest.mapping import FieldMapping
from archive.ingest.raw_documents import Fields, Piece, Unreadable
from archive.ingest.readers.formats_data import FEED_ROOT
from archive.ingest.readers.pieces import Read
from archive.ingest.readers.streams import Opened, read_bounded
from archive.ingest.readers.web.markup import markup_text
from archive.ingest.readers.web.pages import declared_encoding

MEDIA_TYPE = "application/rss+xml"
MAX_FEED = 50_000_000
"""A feed is read at once; one entry may be as large as any document."""

_ROOT = re.compile(FEED_ROOT)
_OPENING = r"<({prefix}(?:item|entry))(?:\s[^<>]*)?(?<!/)>"
_ANY_PREFIX = r"(?:[\w.-]+:)?"
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_LONGEST_FRAME = 50_000


def cut_feed(opened: Opened, _mapping: FieldMapping) -> Iterator[Piece | Unreadable]:
    """The entries of a feed."""
    content = read_bounded(opened.stream, MAX_FEED)
    if content is None:
        raise NotImportable(
            _("It is a feed larger than %(limit)s megabytes.") % {"limit": MAX_FEED // 1_000_000}
        )
    yield from _entries(opened.locator, content)


def _entries(locator: str, content: bytes) -> Iterator[Piece | Unreadable]:
    hint = declared_encoding(content)
    text = decode(content, hint).text
    codec = find_codec(content, hint)
    if "<!ENTITY" in text:
        raise NotImportable(_("The feed declares entities of its own; no honest feed does."))
    frame = ""
    for number, (start, end) in enumerate(_places(text), 1):
        frame = frame or _DECLARATION.sub("", text[:start])[:_LONGEST_FRAME]
        where = f"{locator}:{number}"
        if end is None:
            yield Unreadable(where, _("The entry of the feed cannot be read."))
            continue
        raw = text[start:end].encode(codec, "replace")
        yield Piece(where, raw, MEDIA_TYPE, encoding=codec, frame=frame.encode())
    if not frame:
        raise NotImportable(_("It is a feed without entries."))


def _places(text: str) -> Iterator[tuple[int, int | None]]:
    """Where the entries begin and end; one without an end, in a file that was cut off, is the last.

    Entries have the prefix of the root; those of RDF, whose root is of another vocabulary, any.
    """
    if not (root := _ROOT.search(text)):
        return
    prefix = _ANY_PREFIX if root["root"] == "RDF" else re.escape(root["prefix"] or "")
    entry = re.compile(_OPENING.format(prefix=prefix))
    end = root.end()
    while opening := entry.search(text, end):
        closing = re.compile(rf"</{re.escape(opening[1])}\s*>").search(text, opening.end())
        if closing is None:
            yield opening.start(), None
            return
        end = closing.end()
        yield opening.start(), end


def _end_of(frame: str) -> str:
    """What closes the frame again behind an entry."""
    if not (root := _ROOT.search(frame)):
        return ""
    channel = "</channel>" if root["root"] == "rss" else ""
    return f"{channel}</{root['prefix'] or ''}{root['root']}>"


def read_entry(piece: Piece, _mapping: FieldMapping) -> Read:
    decoded = decode(piece.content, piece.encoding)
    frame = piece.frame.decode()
    feed = feedparser.parse(io.BytesIO(f"{frame}{decoded.text}{_end_of(frame)}".encode()))
    if not feed.entries:
        raise NotImportable(_("The entry of the feed cannot be read."))
    return Read(_fields(feed.entries[0], feed.feed), decoded.encoding)


def _fields(entry: feedparser.FeedParserDict, feed: feedparser.FeedParserDict) -> Fields:
    contents = [one.get("value", "") for one in entry.get("content", [])]
    text = max([*contents, entry.get("summary", "")], key=len)
    date = _date(entry.get("published") or entry.get("updated") or "")
    return Fields(
        text=markup_text(text) if text else "",
        headline=markup_text(entry.get("title", "")).replace("\n", " "),
        dates=(date,) if date else (),
        date_origins=("feed",) if date else (),
        url=entry.get("link", ""),
        language_hints=(feed.language,) if feed.get("language") else (),
        source=feed.get("title", ""),
        byline=entry.get("author", ""),
    )


def _date(stated: str) -> str:
    """The day as it is written: a date of a mail becomes ISO 8601, others stay as they are."""
    moment = parsedate(stated)
    return "{:04}-{:02}-{:02}".format(*moment) if moment else stated
