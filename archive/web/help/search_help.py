"""Puts the help page together from the tables that the search itself reads queries with."""

from dataclasses import dataclass
from typing import Any

from archive.search import CIVIC_WORDS, FIELD_WORDS, OR_WORDS, TOGETHER, Field
from archive.web.help import help_data


@dataclass(frozen=True, slots=True)
class FieldHelp:
    """A field, everything that it can be called, and an example."""

    names: list[str]
    example: help_data.Example


def search_help_sections() -> dict[str, Any]:
    """What the template shows, by name of its section."""
    return {
        "words_examples": help_data.WORDS,
        "operators": help_data.OPERATORS,
        "or_words": sorted(OR_WORDS, key=lambda word: (not word.isascii(), word)),
        "fields": [FieldHelp(_names(field), help_data.FIELDS[field]) for field in Field],
        "dates": help_data.DATES,
        "names": help_data.NAMES,
        "civic": help_data.CIVIC,
        "civic_words": [list(map(_civic_words, row)) for row in CIVIC_WORDS],
        "keyboards": help_data.KEYBOARDS,
    }


def _names(field: Field) -> list[str]:
    words = " ".join(names[field] for names in FIELD_WORDS.values())
    return list(dict.fromkeys(words.split()))


def _civic_words(texts: str) -> str:
    return texts.replace(" ", ", ").replace(TOGETHER, " ")
