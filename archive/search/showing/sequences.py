"""Finds the phrases of a query in a text; elsewhere their words did not match."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from archive.analysis import Analysis
from archive.index import Phrase, schema
from archive.text import Memory, Token, tokenise
from archive.text.scripts import fold

Part = tuple[bool, str]
"""A word of a sequence: whether it is a stem, and the word."""

_WORDS = 200
"""How many words of a language one search keeps in mind."""


@dataclass(frozen=True, slots=True)
class WordSequence:
    """Words in this order, at most `slop` - 1 others between two. `stems`: in any form."""

    words: tuple[str, ...]
    slop: int
    stems: bool

    @classmethod
    def of(cls, phrase: Phrase) -> "WordSequence":
        """The same for headline and body."""
        return cls(phrase.texts, phrase.slop, phrase.field in schema.STEM_FIELDS)


def words_in_sequences(
    sequences: frozenset[WordSequence],
    text: str,
    tokens: Sequence[Token],
    language: str,
    analysis: Analysis,
) -> set[int]:
    """The numbers of those tokens that are words of a sequence that stands in the text."""
    places: dict[Part, list[int]] = defaultdict(list)
    parts = _parts(sequences, language, analysis)
    for number, token in enumerate(tokens):
        for part in parts[token.text]:
            places[part].append(number)
    return {
        number
        for sequence in sequences
        for found in _find(sequence, places, text, tokens)
        for number in found
    }


@lru_cache(maxsize=200)
def _parts(
    sequences: frozenset[WordSequence], language: str, analysis: Analysis
) -> Memory[tuple[Part, ...]]:
    """Which parts of sequences a word can be."""
    wanted = {(one.stems, word) for one in sequences for word in one.words}

    def parts_of(word: str) -> tuple[Part, ...]:
        forms = ((True, analysis.stem_terms(word, language)[0]), (False, fold(word)))
        return tuple(form for form in forms if form in wanted)

    return Memory(parts_of, _WORDS)


def _find(
    sequence: WordSequence, places: Mapping[Part, list[int]], text: str, tokens: Sequence[Token]
) -> Iterator[list[int]]:
    first, *others = (places.get((sequence.stems, word), []) for word in sequence.words)
    for start in first:
        found = [start]
        for following in others:
            after = next((number for number in following if number > found[-1]), None)
            if after is None:
                break
            before, word = tokens[found[-1]], tokens[after]
            # Mostly there is a space, and nothing has to be split into words.
            if not text[before.end : word.start].isspace():
                passed = text[before.start : word.start]
                if len(list(islice(tokenise(passed), sequence.slop + 1))) > sequence.slop:
                    break
            found.append(after)
        else:
            yield found
