"""Finds the words of a text that are written like a region's name."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from archive.authority import Place, Places, PlaceTable, WordSequence
from archive.tagging.words import Word

_CONSONANTS = re.compile("[^aeiou*]")
_MIN_CONSONANTS = 3
_MIN_CONSONANTS_ALONE = 4


@dataclass(frozen=True, slots=True)
class Match:
    """The words `first` to `last` are written like a name of these places."""

    first: int
    last: int
    places: tuple[Place, ...]
    inflected: bool
    spelt: bool
    """Spelt as in the authority file; otherwise it only sounds like that."""
    distinct: bool
    """Spelt so, or long enough to be known by its sound alone."""


def find_matches(words: Sequence[Word], places: Places, taken: Collection[int]) -> Iterator[Match]:
    """The longest names, left to right, outside of quoted titles and of words that are taken."""
    free = 0
    for at, word in enumerate(words):
        if not word.capital or at < free or at in taken or not _may_begin(word, places):
            continue
        spelt = _longest(words, at, places.by_forms, taken, by_keys=False)
        sounding = _longest(words, at, places.by_keys, taken, by_keys=True)
        if match := max((spelt, sounding), key=lambda m: m.last if m else -1):
            yield match
            free = match.last + 1


def _may_begin(word: Word, places: Places) -> bool:
    """Whether a name can begin with a word; most words end the search at this point."""
    return not word.quoted and not places.by_keys.first.isdisjoint(word.skeletons())


def _longest(
    words: Sequence[Word], start: int, table: PlaceTable, taken: Collection[int], *, by_keys: bool
) -> Match | None:
    """The longest name in a table that begins with a word."""
    found: Match | None = None
    begun: list[WordSequence] = [()]
    for at in range(start, len(words)):
        word = words[at]
        if at in taken or (at > start and not word.joined):
            break
        last = word.skeletons() if by_keys else word.forms()
        inner = word.skeletons(last=False) if by_keys else word.forms(last=False)
        whole = [names for b in begun for f in last if (names := (*b, f)) in table.places]
        if whole and (not by_keys or _consonants(whole[0]) >= _MIN_CONSONANTS):
            found = Match(
                start,
                at,
                tuple(dict.fromkeys(place for names in whole for place in table.places[names])),
                inflected=whole[0][-1] != last[0],
                spelt=not by_keys,
                distinct=not by_keys or _consonants(whole[0]) >= _MIN_CONSONANTS_ALONE,
            )
        begun = [names for b in begun for f in inner if (names := (*b, f)) in table.beginnings]
        if not begun:
            break
    return found


def _consonants(names: WordSequence) -> int:
    return len(_CONSONANTS.findall("".join(names)))
