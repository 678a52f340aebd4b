"""What readers hand over: documents, with their fields found but nothing interpreted."""

from dataclasses import dataclass

MAX_BYTES = 5_000_000
"""The size of the largest document that is read."""


@dataclass(frozen=True, slots=True)
class Fields:
    """What a document says of itself, as text; empty where it says nothing.

    A plain text file has only `text`. `dates` are all that may be the date of publication,
    the most trusted first.
    """

    text: str = ""
    headline: str = ""
    dates: tuple[str, ...] = ()
    url: str = ""
    language: str = ""
    source: str = ""
    agency: str = ""
    byline: str = ""
    retrieved: str = ""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One document: the bytes as they stood in the file, and the fields read from them.

    `locator` is the file, and the line of a record in it: `news.jsonl:12`.
    """

    locator: str
    content: bytes
    media_type: str
    fields: Fields


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A document, or a whole file, that gives no document, and why."""

    locator: str
    reason: str
