"""The headline: the one given, the first line of a page, or a cut of the first sentence."""

import re

from archive.text import split_sentences

LONGEST_LINE = 200
"""A first line longer than this is the lead, not a headline."""

LONGEST_DERIVED = 140
LONGEST = 500

_ENDS_LIKE_A_SENTENCE = re.compile(r"[.,:;…][»”\"]?$")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_CLAUSE = re.compile(r"[,;:]?\s[–—-]\s|[,;:]\s")
_WORST_CLAUSE = 60
_FEWEST_WORDS = 3


def is_headline(line: str, *, followed: bool) -> bool:
    """Whether the first line of a page is its headline; `followed` says that text comes after."""
    return followed and len(line) <= LONGEST_LINE and not _ENDS_LIKE_A_SENTENCE.search(line)


def derive_headline(paragraph: str) -> str:
    """A headline from a text that has none: its first sentence, cut where it must be.

    A greeting («Доброе утро!») takes the second one along. Remarks in brackets go first, then what
    follows the last clause that fits, then words.
    """
    first, *others = split_sentences(paragraph)
    tells_little = others and len(first.split()) < _FEWEST_WORDS
    sentence = (f"{first} {others[0]}" if tells_little else first).lstrip("-–— ")
    if sentence.startswith("«") and "»" not in sentence:
        sentence = sentence[1:]
    headline = re.sub(r"(?<=[^\W\d_]{3})\.$", "", sentence)
    if len(headline) > LONGEST_DERIVED:
        headline = _BRACKETS.sub("", headline)
    return shorten(headline, LONGEST_DERIVED)


def shorten(text: str, length: int = LONGEST) -> str:
    """The beginning of a text that fits, with an ellipsis where something is missing."""
    if len(text) <= length:
        return text
    head = text[: length - 1]
    clauses = [match.start() for match in _CLAUSE.finditer(head) if match.start() >= _WORST_CLAUSE]
    end = clauses[-1] if clauses else head.rfind(" ")
    return (head[:end] if end > 0 else head).rstrip(' ,;:–—-«(“"') + "…"
