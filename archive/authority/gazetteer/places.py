"""Regions' names under the words by which a text is looked up."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from archive.authority.gazetteer.ambiguous_data import (
    COMMON_WORDS,
    GENERIC_DISTRICTS,
    NO_SURNAMES,
    PEOPLE_OR_THINGS,
)
from archive.text import tokenise
from archive.text.dates import ANY_TIME, Period
from archive.text.names import ADJECTIVE, RegionWord, dictionary_forms, form_key, region_word

WordSequence = tuple[str, ...]
Forms = Sequence[tuple[str, ...]]
"""The base forms of each word of a name."""

_SURNAME_ENDINGS = ("ов", "ев", "ин", "ына", "ова", "ева", "ина")
_MAX_ACRONYM = 4


@dataclass(frozen=True, slots=True)
class Area:
    """A region as far as choosing between regions needs it."""

    pk: int
    kind: str
    parent: int | None
    ancestors: frozenset[int]


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A written form of a region's name, as the authority file has it."""

    area: Area
    language: str
    text: str
    former: bool = False
    used: Period = ANY_TIME
    """When the name was in use, or else when the region existed."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a written form, or its core without region word, says about a region."""

    area: Area
    complete: bool
    """It says itself what the place is: Алматы облысы, Кыргыз Республикасы."""
    alone: bool
    """It names the region also without a region word beside it."""
    common: bool
    """It is a common word, too."""
    generic: bool
    """Many countries have such a place."""
    acronym: bool
    former: bool
    used: Period

    def may_be_meant(self, when: Period) -> bool:
        """Whether a text of that time can mean it: a later one can still use an old name."""
        return not when.before(self.used)

    def in_use(self, when: Period) -> bool:
        """Whether the name was current at that time, or is now when the time is not known."""
        if self.former and not (when.known and self.used.known):
            return False
        return not self.former or self.used.overlaps(when)


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """Places by sequences of words, and every beginning of such a sequence."""

    places: dict[WordSequence, tuple[Place, ...]]
    beginnings: frozenset[WordSequence]
    first: frozenset[str]
    """Words with which a name can begin."""


@dataclass(frozen=True, slots=True)
class Places:
    """The regions, by folded words and by skeleton keys."""

    by_forms: PlaceTable
    by_keys: PlaceTable


def index_places(names: Iterable[PlaceName], people: frozenset[str]) -> Places:
    """Index names of regions; a word of an official's name never stands for a region alone."""
    forms: dict[WordSequence, dict[Place, None]] = defaultdict(dict)
    keys: dict[WordSequence, dict[Place, None]] = defaultdict(dict)
    not_alone = PEOPLE_OR_THINGS | people
    for name in names:
        for words, complete in _written_forms(name):
            place = _place(name, words, complete, not_alone)
            for form in product(*words):
                forms[form][place] = None
                keys[tuple(map(form_key, form))][place] = None
    return Places(_table(forms), _table(keys))


def _table(places: dict[WordSequence, dict[Place, None]]) -> PlaceTable:
    beginnings = {words[:size] for words in places for size in range(1, len(words) + 1)}
    return PlaceTable(
        {words: tuple(of) for words, of in places.items()},
        frozenset(beginnings),
        frozenset(words[0] for words in places),
    )


def _written_forms(name: PlaceName) -> Iterator[tuple[Forms, bool]]:
    """The words of a name and whether they are complete; then those of its core."""
    tokens = [token.text for token in tokenise(name.text)]
    kinds = [region_word(token) for token in tokens]
    words = [dictionary_forms(token, name.language) for token in tokens]
    if not words:
        return
    complete = len(tokens) > 1 and any(kinds)
    yield words, complete
    if not complete or sum(map(bool, kinds)) > 1 or name.area.kind == "country":
        return
    if _makes_core(kinds[-1], name):
        yield words[:-1], False
    elif _makes_core(kinds[0], name):
        yield words[1:], False
        if len(words) == 2:  # noqa: PLR2004
            yield [_derived_adjectives(words[1][0])], False


def _makes_core(kind: RegionWord | None, name: PlaceName) -> bool:
    """Whether the rest of a name still means the region when this region word is taken away.

    Without its republic, Чуваш Республикасы is a people.
    """
    return (
        kind is not None
        and name.area.kind in kind.kinds
        and kind.kinds[0] != "country"
        and "автоном" not in name.text.lower()
    )


def _derived_adjectives(word: str) -> tuple[str, ...]:
    """How Russian texts turn the name in «область Жетысу» into an adjective, folded."""
    return (word + "ск" + ADJECTIVE, word + "йск" + ADJECTIVE)


def _place(name: PlaceName, words: Forms, complete: bool, not_alone: frozenset[str]) -> Place:
    single = set(words[0]) if len(words) == 1 else set[str]()
    ambiguous = (
        name.area.kind == "district"
        or not single.isdisjoint(not_alone)
        or any(form.endswith(_SURNAME_ENDINGS) for form in single - NO_SURNAMES)
        or any(form.endswith(ADJECTIVE) for form in words[-1])
    )
    return Place(
        area=name.area,
        complete=complete,
        alone=name.area.kind == "country" or not ambiguous,
        common=not single.isdisjoint(COMMON_WORDS),
        generic=name.area.kind == "district" and not GENERIC_DISTRICTS.isdisjoint(words[0]),
        acronym=name.text.isupper() and len(name.text) <= _MAX_ACRONYM,
        former=name.former,
        used=name.used,
    )
