"""Finds the phrases of a query in a text; elsewhere their words did not match."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive.search.analyzers import stem_terms
from archive.search.plan import Phrase
from archive.search.schema import STEM_FIELDS
from archive.text.folding import fold
from archive.text.tokens import Token, tokenise

Places = dict[str, list[int]]
"""Where a word stands among the tokens."""


@dataclass(frozen=True, slots=True)
class WordSequence:
    """Words in this order, at most `slop` - 1 others between two. `stems`: in any form."""

    words: tuple[str, ...]
    slop: int
    stems: bool

    @classmethod
    def of(cls, phrase: Phrase) -> "WordSequence":
        """The same for headline and body."""
        return cls(phrase.texts, phrase.slop, phrase.field in STEM_FIELDS)


def words_in_sequences(
    sequences: Iterable[WordSequence], text: str, tokens: Sequence[Token], language: str
) -> set[int]:
    """The numbers of those tokens that are words of a sequence that stands in the text."""
    stems: Places = defaultdict(list)
    forms: Places = defaultdict(list)
    for number, token in enumerate(tokens):
        stems[stem_terms(token.text, language)[0]].append(number)
        forms[fold(token.text)].append(number)
    return {
        number
        for sequence in sequences
        for found in _find(sequence, stems if sequence.stems else forms, text, tokens)
        for number in found
    }


def _find(
    sequence: WordSequence, places: Places, text: str, tokens: Sequence[Token]
) -> Iterator[list[int]]:
    first, *others = (places.get(word, []) for word in sequence.words)
    for start in first:
        found = [start]
        for following in others:
            after = next((number for number in following if number > found[-1]), None)
            if after is None:
                break
            passed = text[tokens[found[-1]].start : tokens[after].start]
            if sum(1 for _ in tokenise(passed)) > sequence.slop:
                break
            found.append(after)
        else:
            yield found
