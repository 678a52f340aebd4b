"""Which words a misspelled word may stand for: words of the archive and of its names."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from rapidfuzz import process
from rapidfuzz.distance import OSA

from archive.authority import NameIndex
from archive.index import Lexicon, schema
from archive.text import tokenise
from archive.text.scripts import fold, has_latin, latin_to_cyrillic, normalise_word, skeleton

MAX_CORRECTIONS = 4

_MIN_LETTERS = 3
_LONG = 8
"""Letters from which a word may have two slips."""

_OFTEN = 10
"""A word that stands in articles is a slip only of one that stands in so many times more."""

_NEAREST = 100

_BEGINNING = 2
"""Words of bodies are looked for among those with so many first letters in common."""

WORD_FIELDS = (*schema.EXACT_FIELDS, *schema.STEM_FIELDS)
"""Where words are looked for: as they stand in texts, then their stems."""

_HEADLINE_FIELDS = (schema.HEADLINE_EXACT, schema.HEADLINE)
_BODY_FIELDS = (schema.BODY_EXACT, schema.BODY)


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """A folded word, or the stem of one, that may have been meant; smaller is likelier.

    `apart`: it has another first letter or is in another script.
    """

    distance: int
    apart: bool
    rarity: int
    term: str


@dataclass(frozen=True)
class Speller:
    """Corrects words against the lexicon of the index and the names of authority records.

    A slip is a letter too many, too few, another one or two that changed places. One in the first
    two letters is found in words of headlines and names; of the words that only bodies have, it is
    found where the letters changed places or one was lost or typed twice.
    """

    lexicon: Lexicon
    names: NameIndex

    def corrections(self, word: str, articles: int) -> list[Correction]:
        """The likeliest words for one that stands in so many articles, one for each stem."""
        folded = fold(word)
        if len(folded) < _MIN_LETTERS or not folded.isalpha() or folded in self.names.words:
            return []
        forms = {folded, latin_to_cyrillic(word)} if has_latin(word) else {folded}
        least = articles * _OFTEN
        stem_terms = self.names.analysis.stem_terms
        seen = set(stem_terms(word, None))
        kept: list[Correction] = []
        for one in sorted(self._nearest(folded, forms, least)):
            stem = stem_terms(one.term, None)[0]
            alike = {stem, skeleton(stem)} if one.apart else {stem}
            if -one.rarity >= least and seen.isdisjoint(alike):
                kept.append(one)
            seen |= {stem, skeleton(stem)}
        return kept[:MAX_CORRECTIONS]

    def written(self, term: str, typed: str) -> str | None:
        """A folded word as the name that has it is written, nearest to what was typed."""
        forms = {
            token.text
            for name in self._names_with(term)
            for token in tokenise(name)
            if fold(token.text) == term
        }
        like = normalise_word(typed)
        return min(
            sorted(forms), key=lambda form: OSA.distance(normalise_word(form), like), default=None
        )

    def _nearest(self, typed: str, forms: Iterable[str], least: int) -> Iterator[Correction]:
        for form in forms:
            cutoff = 2 if len(form) >= _LONG else 1
            near: dict[str, int] = {}
            for pool in self._pools(form, cutoff, least):
                found = process.extract(
                    form, pool, scorer=OSA.distance, score_cutoff=cutoff, limit=_NEAREST
                )
                near.update((term, int(distance)) for term, distance, _ in found)
            for term, distance in near.items():
                if term != form and fold(term) == term:
                    yield Correction(distance, term[0] != typed[0], -self._articles(term), term)

    def _pools(self, form: str, slips: int, least: int) -> Iterator[Collection[str]]:
        yield self.names.words
        swapped, without_second = form[1] + form[0], form[0] + form[2:3]
        for name, beginning in product(_HEADLINE_FIELDS, {form[0], form[1]}):
            yield self.lexicon.near(name, beginning, form, slips)
        beginnings = {form[:_BEGINNING], swapped, without_second, form[1 : 1 + _BEGINNING]}
        for name, beginning in product(_BODY_FIELDS, beginnings):
            yield self.lexicon.near(name, beginning, form, slips, least)

    def _articles(self, term: str) -> int:
        return max(self.lexicon.frequency(field, term) for field in WORD_FIELDS)

    def _names_with(self, term: str) -> Iterator[str]:
        for folded, records in self.names.folded.items():
            if term in folded and term in folded.split():
                for record in records:
                    yield from (name.text for name in self.names.names[record])
