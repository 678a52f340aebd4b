"""What the segments are made of: documents, and how their fields are filled."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Texts = tuple[tuple[str, str], ...]
"""Texts, each with its language in front."""


@dataclass(frozen=True, slots=True)
class TextField:
    """A field of analysed text.

    `parts` are the parts of a document that it is made of, in order. `analyser` is the name of what
    makes its terms. `located`: with the position of every term, for phrases.
    """

    parts: tuple[str, ...]
    analyser: str
    located: bool = True


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of an index.

    `key` is the number that tells a document from all others. `values` are looked up and counted
    as they are; every document has exactly one of each of the other numbers, from 0 up.
    """

    key: str
    texts: Mapping[str, TextField]
    values: tuple[str, ...]
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One document. It replaces an older one with the same key."""

    key: int
    parts: Mapping[str, Texts]
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
