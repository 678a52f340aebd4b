"""What readers hand over: documents, with their fields found but nothing interpreted."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

MAX_BYTES = 5_000_000
"""The size of the largest document that is read."""


@dataclass(frozen=True, slots=True)
class Fields:
    """What a document says of itself, as text; empty where it says nothing.

    A plain text file has only `text`. `dates` are all that may be the date of publication,
    the most trusted first; `date_origins` says of each where it stood («json-ld datePublished»).
    `language` is what a record says of itself, `language_hints` what the frame of a page says,
    which is often the language of the site.
    """

    text: str = ""
    headline: str = ""
    dates: tuple[str, ...] = ()
    date_origins: tuple[str, ...] = ()
    url: str = ""
    language: str = ""
    language_hints: tuple[str, ...] = ()
    source: str = ""
    agency: str = ""
    byline: str = ""
    retrieved: str = ""

    def or_else(self, others: "Fields") -> "Fields":
        """These fields, and where they are empty the others."""
        missing = {
            one.name: getattr(others, one.name)
            for one in fields(self)
            if not getattr(self, one.name)
        }
        return replace(self, **missing)


@dataclass(frozen=True, slots=True)
class Piece:
    """The bytes of one document, cut out of their file but not read yet.

    Cutting is cheap and done by one process, reading is dear and done by many. What the file says
    of the document goes along: `known` fields, the cells of a row (`record`), the `encoding` of
    the neighbours or of a header (a hint), and the `frame` without which a part of a feed is none.
    """

    locator: str
    content: bytes
    media_type: str
    encoding: str = ""
    known: Fields = Fields()
    record: Mapping[str, str] | None = None
    frame: bytes = b""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One document: the bytes as they stood in the file, and the fields read from them.

    `locator` is the file, and the line of a record in it: `news.jsonl:12`. `encoding` is what the
    bytes were taken for.
    """

    locator: str
    content: bytes
    media_type: str
    fields: Fields
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A document, or a whole file, that gives no document, and why."""

    locator: str
    reason: str
