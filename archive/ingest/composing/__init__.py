"""From the fields of a raw document to the draft of an article, with where each came from."""

from archive.ingest.composing.composing import compose

__all__ = [
    "compose",
]
