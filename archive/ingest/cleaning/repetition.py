"""Text that a page holds twice: the headline under the headline, paragraphs, whole articles."""

import re
from collections import Counter

from archive.ingest.cleaning.cleaning import Removed
from archive.text import split_sentences

_NOT_LETTERS = re.compile(r"[\W_]+")
_MANY = 400
_HEADLINE_LINES = 5
_SHORTEST_SENTENCE, _SHORTEST = 20, 60
_ENDS_SENTENCE = re.compile(r"[.!?…][»”\"]?$")


def key(text: str) -> str:
    """What two copies have in common whatever their punctuation: their letters and figures."""
    return _NOT_LETTERS.sub(" ", text).strip().casefold()


def without_headline(paragraphs: list[str], headline: str) -> tuple[list[str], list[Removed]]:
    """The paragraphs that are not the headline over again, in one line or at the top in several."""
    repeated = key(headline)
    for lines in range(_HEADLINE_LINES, 1, -1):
        if key(" ".join(paragraphs[:lines])) == repeated:
            break
    else:
        lines = 0
    cut = paragraphs[:lines] + [text for text in paragraphs[lines:] if key(text) == repeated]
    kept = [text for text in paragraphs[lines:] if key(text) != repeated]
    return kept, [Removed("repeated headline", text) for text in cut]


def without_repetition(paragraphs: list[str]) -> tuple[list[str], list[Removed]]:
    """The paragraphs, each once.

    Of a text that stands there in one piece and again in paragraphs, the paragraphs are kept.
    What is no sentence and short may repeat, as lines of tables and forms do, and so may answers of
    an interview.
    """
    keep = _first_copies(paragraphs)
    keep = _not_made_of_others(paragraphs, keep)
    keep = _not_inside_another(paragraphs, keep)
    cut = [text for number, text in enumerate(paragraphs) if number not in keep]
    kept = [text for number, text in enumerate(paragraphs) if number in keep]
    return kept, [Removed("repeated paragraph", text) for text in cut]


def _counts(paragraph: str) -> bool:
    """Whether a paragraph is long enough for a second one like it to be a copy."""
    shortest = _SHORTEST_SENTENCE if _ENDS_SENTENCE.search(paragraph) else _SHORTEST
    return len(paragraph) >= shortest and "|" not in paragraph


def _first_copies(paragraphs: list[str]) -> set[int]:
    first: dict[str, int] = {}
    keep = set()
    for number, text in enumerate(paragraphs):
        letters = key(text)
        if first.setdefault(letters, number) == number or not _counts(text):
            keep.add(number)
    return keep


def _not_made_of_others(paragraphs: list[str], keep: set[int]) -> set[int]:
    """Drop paragraphs all of whose sentences stand in other ones, the longest paragraphs first."""
    sentences = {
        number: [key(one) for one in split_sentences(paragraphs[number])] for number in keep
    }
    held = Counter(one for number in keep for one in set(sentences[number]))
    kept = set(keep)
    for number in sorted(keep, key=lambda number: -len(sentences[number])):
        own = set(sentences[number])
        if _counts(paragraphs[number]) and all(held[one] > 1 for one in own):
            kept.discard(number)
            held.subtract(own)
    return kept


def _not_inside_another(paragraphs: list[str], keep: set[int]) -> set[int]:
    """Drop paragraphs that stand word for word inside another; skipped for very long texts."""
    if len(keep) > _MANY:
        return keep
    keys = {number: f" {key(paragraphs[number])} " for number in keep}
    everything = "\n".join(keys.values())
    return {
        number
        for number in keep
        if not _counts(paragraphs[number]) or everything.count(keys[number]) == 1
    }
