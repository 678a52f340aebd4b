"""What a query says, before anything is looked up: frozen dataclasses."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What a reader can name before a colon."""

    OFFICIAL = "official"
    REGION = "region"
    LANGUAGE = "language"
    SOURCE = "source"
    TITLE = "title"
    DATE = "date"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Words:
    """What was typed without a space: mostly one word, several for `Касым-Жомарт`.

    `exact`: only the form that was typed. `prefix`: the last word is the beginning of one.
    `pattern`: the one word was typed with stars inside, as here; `words` has its beginning.
    """

    words: tuple[str, ...]
    exact: bool = False
    prefix: bool = False
    in_title: bool = False
    pattern: str = ""

    @property
    def plain(self) -> bool:
        """Whether the words are meant in any form and anywhere."""
        return not (self.exact or self.prefix or self.in_title)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in this order and these forms, with at most `distance` - 1 others between two."""

    words: tuple[str, ...]
    distance: int = 1
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class Narrowing:
    """`field:value`, for every field but the title."""

    field: Field
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    """What the node does not match."""

    node: "Syntax"


@dataclass(frozen=True, slots=True)
class Every:
    """What all of the nodes match."""

    nodes: tuple["Syntax", ...]


@dataclass(frozen=True, slots=True)
class Some:
    """What at least one of the nodes matches."""

    nodes: tuple["Syntax", ...]


Syntax = Words | Quoted | Narrowing | Not | Every | Some

NOTHING = Every(())
"""The syntax of an empty query."""


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query. `notes` say what was odd in it, in words for the reader."""

    syntax: Syntax
    notes: tuple[str, ...] = ()


def words_of(syntax: Syntax) -> Iterator[Words]:
    """The plain words that must or may match, in order; excluded ones left out."""
    match syntax:
        case Words():
            yield syntax
        case Every(nodes) | Some(nodes):
            for node in nodes:
                yield from words_of(node)
        case _:
            return


def typed_words(syntax: Syntax) -> Iterator[str]:
    """The words that must or may match, those of phrases too; excluded ones left out."""
    match syntax:
        case Words(words) | Quoted(words):
            yield from words
        case Every(nodes) | Some(nodes):
            for node in nodes:
                yield from typed_words(node)
        case _:
            return
