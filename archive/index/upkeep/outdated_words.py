"""The articles of an index that hold a word with other terms than before.

A word has them when a name came among the protected words or left them. It begins like the name,
but for the last letters, which endings change; so few words of the index need be looked at.
"""

from collections.abc import Collection, Iterator

import numpy as np

from archive.analysis import Analysis
from archive.index.schema import EXACT_FIELDS, LANGUAGE
from archive.index.segments import Mask, Segment, Snapshot, decoded, encoded

_CHANGING = 2
"""So many last letters of a name can be others in its forms: китайц – китаец, абай – абая. The
stemmers change no more; tests/index/upkeep/test_outdated_words.py tries all their endings."""


def outdated_articles(snapshot: Snapshot, analysis: Analysis) -> list[int]:
    """The ids of the articles that would have other terms under this analysis."""
    before = Analysis(snapshot.protected.words)
    names = before.names ^ analysis.names
    if not names:
        return []
    words = _Words(before, analysis, beginnings_of_forms(names))
    found: set[int] = set()
    for one in snapshot.segments:
        outdated = words.documents_with(one.segment)
        if one.live is not None:
            outdated &= one.live
        found.update(one.segment.keys[outdated].tolist())
    return sorted(found)


def beginnings_of_forms(names: Collection[str]) -> list[str]:
    """The prefixes of all words whose stem can depend on these names; none is one of another.

    >>> beginnings_of_forms(["абай", "абайлы", "ай"])
    ['а']
    >>> beginnings_of_forms(["китаец", "китай", "ош"])
    ['кит', 'ош']
    """
    chosen: list[str] = []
    for beginning in sorted({_beginning(name) for name in names}):
        if not (chosen and beginning.startswith(chosen[-1])):
            chosen.append(beginning)
    return chosen


def _beginning(name: str) -> str:
    # The forms of Ай are ая and аю.
    least = 1 if name.endswith("й") else 2
    return name[: max(len(name) - _CHANGING, least)]


class _Words:
    """The words that have other terms, by language."""

    def __init__(self, before: Analysis, after: Analysis, beginnings: list[str]) -> None:
        self._before, self._after = before.stem_terms, after.stem_terms
        self._beginnings = list(map(encoded, beginnings))

    def documents_with(self, segment: Segment) -> Mask:
        """Which documents of a segment hold such a word, each in its own language."""
        outdated = np.zeros(segment.doc_count, bool)
        languages = dict(_documents_by_language(segment))
        for field in EXACT_FIELDS:
            postings = segment.postings(field)
            for number, word in self._candidates(segment, field):
                docs = postings.docs(*postings.span(number))
                for language, written in languages.items():
                    if self._before(word, language) != self._after(word, language):
                        outdated[docs] |= written[docs]
        return outdated

    def _candidates(self, segment: Segment, field: str) -> Iterator[tuple[int, str]]:
        terms = segment.postings(field).terms
        for beginning in self._beginnings:
            start, end = terms.starting_with(beginning)
            for number, term in enumerate(terms.block(start, end), start):
                yield number, decoded(term)


def _documents_by_language(segment: Segment) -> Iterator[tuple[str, Mask]]:
    postings = segment.postings(LANGUAGE)
    for number in range(len(postings.terms)):
        written = np.zeros(segment.doc_count, bool)
        written[postings.docs(*postings.span(number))] = True
        yield decoded(postings.terms[number]), written
