"""Words met so far and the terms they become, so that every word is analysed once."""

from array import array
from collections.abc import Callable, Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from archive.index.segments.arrays import Ordinals

Analyser = Callable[[str, str], tuple[str, ...]]
"""From a word and the language of its text to its terms."""

NO_TERM = 0xFFFFFFFF
"""The number that stands for no term: the largest of the four bytes that numbers have here."""


class _WordNumbers(dict[str, int]):
    """The numbers of words of one language; a new word is analysed when it is looked up."""

    def __init__(self, language: str, add: Callable[[str, str], int]) -> None:
        super().__init__()
        self.language, self.add = language, add

    def __missing__(self, word: str) -> int:
        number = self[word] = self.add(word, self.language)
        return number


class TermTable:
    """What one analyser makes of the words: a few terms for each, words and terms by number."""

    def __init__(self, analyser: Analyser) -> None:
        self._analyser = analyser
        self._numbers: dict[str, int] = {}
        self._slots = [array("I")]

    @property
    def terms(self) -> list[str]:
        """All terms, by number."""
        return list(self._numbers)

    def add(self, word: str, language: str, number: int) -> None:
        """Take in the terms of the next word, which has this number."""
        terms, numbers, slots = self._analyser(word, language), self._numbers, self._slots
        for place, term in enumerate(terms):
            if place == len(slots):
                slots.append(array("I", [NO_TERM]) * number)
            slots[place].append(numbers.setdefault(term, len(numbers)))
        for slot in slots[len(terms) :]:
            slot.append(NO_TERM)

    def terms_of(self, words: Ordinals) -> NDArray[np.uint32]:
        """The numbers of the terms of words: one row for each word, filled up with NO_TERM.

        >>> table = TermTable(lambda word, language: (word[:3], word)[: len(word) // 3])
        >>> for number, word in enumerate(["алма", "алмалы"]):
        ...     table.add(word, "kk", number)
        >>> table.terms, table.terms_of(np.array([1, 0], np.uint32)).tolist()
        (['алм', 'алмалы'], [[0, 1], [0, 4294967295]])
        """
        return np.stack([np.frombuffer(slot, np.uint32)[words] for slot in self._slots], axis=1)


class _Adder:
    """Gives every new word the next number, and its terms to the tables.

    It knows nothing of the dictionaries that call it: in a circle with them a vocabulary would
    stay in memory until Python looks for garbage, which a rebuild does not let it.
    """

    def __init__(self, tables: Iterable[TermTable]) -> None:
        self.count = 0
        self._tables = tuple(tables)

    def add(self, word: str, language: str) -> int:
        number = self.count
        for table in self._tables:
            table.add(word, language, number)
        self.count += 1
        return number


class Vocabulary:
    """The words met so far and their terms, by number; every word is analysed once.

    Keep one for as many documents as memory allows: it grows with every new word.

    The analysers have the names that text fields call them by.
    """

    def __init__(self, analysers: Mapping[str, Analyser]) -> None:
        self.tables = {name: TermTable(analyser) for name, analyser in analysers.items()}
        self._adder = _Adder(self.tables.values())
        self._numbers: dict[str, _WordNumbers] = {}

    def __len__(self) -> int:
        return self._adder.count

    def numbers(self, language: str) -> dict[str, int]:
        """The numbers of the words of a language; looking up a new word adds it."""
        if language not in self._numbers:
            self._numbers[language] = _WordNumbers(language, self._adder.add)
        return self._numbers[language]
