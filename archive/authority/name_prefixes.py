"""Officials, regions and sources by how any word of any of their names begins."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from archive.analysis import Analysis
from archive.authority.written_names import Names, Reference
from archive.text import tokenise
from archive.text.scripts import fold, skeleton

SOURCE = "source"

_LAST = "\U0010ffff"
_MIN_KEY = 2
"""Skeleton keys shorter than this say too little."""


class Likeness(IntEnum):
    """How a name begins as typed, best first."""

    HEADING = 0
    VARIANT = 1
    SKELETON = 2


@dataclass(frozen=True, slots=True, order=True)
class NameMatch:
    """The best match of a record; smaller is better.

    `part`: what was typed is but the beginning of a word. `inside`: it is not how the name of a
    region or source begins (`облысы`). The two words of an official's name count alike.
    """

    likeness: Likeness
    inside: bool
    part: bool


@dataclass(frozen=True, slots=True)
class _Word:
    record: Reference
    name: int
    position: int
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class NamePrefixes:
    """The words of names in sorted order. Use current_prefixes()."""

    analysis: Analysis
    keys: list[str]
    words: list[_Word]

    @classmethod
    def of(cls, names: Names, analysis: Analysis) -> "NamePrefixes":
        """Of the names of officials, regions and sources; those of offices are left out."""
        texts: dict[tuple[Reference, str], bool] = defaultdict(bool)
        for record, name in names:
            if record.kind != "office":
                texts[record, name.text] |= name.heading
        entries = [
            entry
            for number, ((record, text), heading) in enumerate(texts.items())
            for entry in _entries(record, number, text, heading=heading)
        ]
        entries.sort(key=lambda entry: entry[0])
        return cls(analysis, [key for key, _ in entries], [word for _, word in entries])

    def find(self, typed: list[str]) -> dict[Reference, NameMatch]:
        """The records with a name in which every typed word is the beginning of a word."""
        if not typed:
            return {}
        *earlier, last = typed
        names: set[int] | None = None
        for text in earlier:
            found = {word.name for word, _ in self._beginning(text, whole=True)}
            names = found if names is None else names & found
        matches: dict[Reference, NameMatch] = {}
        for word, part in self._beginning(last):
            if names is not None and word.name not in names:
                continue
            inside = word.position > 0 and word.record.kind != "official"
            match = NameMatch(word.likeness, inside, part)
            matches[word.record] = min(match, matches.get(word.record, match))
        return matches

    def _beginning(self, text: str, *, whole: bool = False) -> Iterator[tuple[_Word, bool]]:
        """Words that begin so, and whether they go on; `whole` words may be inflected."""
        folded, key = fold(text), skeleton(fold(text))
        yield from self._range(folded, skeletons=False)
        keys = {key, *(self.analysis.skeleton_terms(text, None) if whole else ())}
        for each in keys:
            if len(each) >= _MIN_KEY:
                yield from self._range(each, skeletons=True)

    def _range(self, key: str, *, skeletons: bool) -> Iterator[tuple[_Word, bool]]:
        start, end = bisect_left(self.keys, key), bisect_left(self.keys, key + _LAST)
        for index in range(start, end):
            word = self.words[index]
            if (word.likeness is Likeness.SKELETON) == skeletons:
                yield word, self.keys[index] != key


def _entries(
    record: Reference, number: int, text: str, *, heading: bool
) -> Iterator[tuple[str, _Word]]:
    likeness = Likeness.HEADING if heading else Likeness.VARIANT
    for position, written in _words(text):
        folded = fold(written)
        yield folded, _Word(record, number, position, likeness)
        if key := skeleton(folded):
            yield key, _Word(record, number, position, Likeness.SKELETON)


def _words(text: str) -> Iterator[tuple[int, str]]:
    """The words of a name with their places; what a hyphen joins also as one (`Нұр-Сұлтан`)."""
    yield from ((place, token.text) for place, token in enumerate(tokenise(text)))
    if "-" in text:
        yield from ((0, part.replace("-", "")) for part in text.split() if "-" in part)
