"""The names of officials, regions and offices, looked up by words of a query.

Every written form is kept under the skeleton keys of its words, so any inflection, script and
common spelling of a name finds it. A full name of an official is also found with or without a
patronymic and, when nothing else is, by its consonants; a title of an office, with its words in
any order.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from archive.analysis import Analysis
from archive.authority.name_keys import (
    Keys,
    consonants_of,
    first_keys,
    indexed_forms,
    indexed_keys,
    keys_of_word,
    sound_alike,
    typed_keys,
    written_key,
)
from archive.authority.region_kinds_data import REGION_KINDS
from archive.authority.written_names import Reference, WrittenName
from archive.text import tokenise
from archive.text.names import begins_with, ends_in_surname, initials_at, without_patronymics
from archive.text.scripts import fold

MAX_WORDS = 6
"""Words of the longest name that is looked for in a query; titles of offices may be longer."""

_MAX_PATRONYMIC = 2
"""Words of the longest patronymic (Шарип уулу)."""


@dataclass(frozen=True, slots=True)
class Found:
    """Records that words of a query name: several when the words do not tell them apart.

    `partial`: the words are a surname alone.
    """

    start: int
    end: int
    records: tuple[Reference, ...]
    partial: bool = False


@dataclass(frozen=True, slots=True)
class _Title:
    """One title of an office: the keys that each of its words can have."""

    office: Reference
    words: tuple[frozenset[str], ...]

    def stands_at(self, typed: list[frozenset[str]], start: int) -> bool:
        """Whether the words typed from a place on are those of the title, in any order."""
        left = list(self.words)
        if start + len(left) > len(typed):
            return False
        for keys in typed[start : start + len(left)]:
            match = next((word for word in left if not word.isdisjoint(keys)), None)
            if match is None:
                return False
            left.remove(match)
        return True


@dataclass(slots=True)
class NameIndex:
    """Every name of every record.

    `analysis` makes the keys of names and of what is looked up, and is that of the whole query.
    """

    analysis: Analysis = field(default_factory=Analysis)
    full: dict[Keys, set[Reference]] = field(default_factory=lambda: defaultdict(set))
    surnames: dict[Keys, set[Reference]] = field(default_factory=lambda: defaultdict(set))
    consonants: dict[Keys, set[tuple[Keys, Reference]]] = field(
        default_factory=lambda: defaultdict(set)
    )
    """The full names of officials by their consonants."""
    offices: dict[str, set["_Title"]] = field(default_factory=lambda: defaultdict(set))
    """The titles of offices by the keys of each of their words."""
    places: dict[Keys, set[Reference]] = field(default_factory=lambda: defaultdict(set))
    """Regions by what their names call them before the word for their kind (облысы)."""
    names: dict[Reference, list[WrittenName]] = field(default_factory=lambda: defaultdict(list))
    folded: dict[str, set[Reference]] = field(default_factory=lambda: defaultdict(set))
    words: set[str] = field(default_factory=set)
    """The words of all names, folded."""
    longest: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    """How many words the longest name has whose first word has this key, or these consonants."""

    def add(self, record: Reference, name: WrittenName) -> None:
        """Take in one written form."""
        self.names[record].append(name)
        words = [token.text for token in tokenise(name.text)]
        if record.kind == "office":
            self._add_office(record, words, name.language)
        if not 0 < len(words) <= MAX_WORDS:
            return
        folded = [fold(word) for word in words]
        self.words.update(folded)
        self.folded[" ".join(folded)].add(record)
        match record.kind:
            case "official":
                self._add_official(record, words, name.language)
            case "region":
                self._add_region(record, words, name.language)

    def _add_region(self, record: Reference, words: list[str], language: str) -> None:
        for keys in indexed_keys(words, language, self.analysis):
            self._enter(self.full, keys, record)
        if len(words) > 1 and fold(words[-1]) in REGION_KINDS:
            for keys in indexed_keys(words[:-1], language, self.analysis):
                self.places[keys].add(record)

    def _add_office(self, record: Reference, words: list[str], language: str) -> None:
        language, _, _ = language.partition("-")
        forms = (indexed_forms(word, language, self.analysis) for word in words)
        title = _Title(record, tuple(map(frozenset, forms)))
        for key in frozenset().union(*title.words):
            self.offices[key].add(title)

    def _add_official(self, record: Reference, words: list[str], language: str) -> None:
        for form in dict.fromkeys((tuple(words), without_patronymics(words))):
            written, *shortened = indexed_keys(list(form), language, self.analysis)
            for keys in (written, *shortened):
                for order in _orders(keys):
                    self._enter(self.full, order, record)
            for order in _orders(written):
                self._enter_consonants(order, record)
        if len(words) > 1 and ends_in_surname(words):
            for keys in indexed_keys(words[-1:], language, self.analysis):
                self._enter(self.surnames, keys, record)

    def _enter(self, table: dict[Keys, set[Reference]], keys: Keys, record: Reference) -> None:
        table[keys].add(record)
        self.longest[keys[0]] = max(self.longest[keys[0]], len(keys))

    def _enter_consonants(self, keys: Keys, record: Reference) -> None:
        if len(keys) > 1 and (bare := consonants_of(keys)):
            self.consonants[bare].add((keys, record))
            self.longest[bare[0]] = max(self.longest[bare[0]], len(keys))

    def find(self, words: list[str]) -> Iterator[Found]:
        """Officials and regions in a query, longest first at each word, without overlaps."""
        return _without_overlaps(len(words), partial(self._longest, words))

    def find_offices(self, words: list[str]) -> Iterator[Found]:
        """Offices in a query, their words in any order; regions in titles are found by find()."""
        keys = [frozenset(keys_of_word(word, self.analysis)) for word in words]
        return _without_overlaps(len(words), partial(self._longest_office, keys))

    def regions_called(self, words: list[str]) -> tuple[Reference, ...]:
        """Regions named so, the word for their kind aside: Түркістан облысы for Түркістан."""
        return tuple(sorted(self._records(self.places, words)))

    def look_up(self, text: str) -> tuple[Reference, ...]:
        """The records that a text as a whole names."""
        words = [token.text for token in tokenise(text)]
        if not 0 < len(words) <= MAX_WORDS:
            return ()
        found = self._match(words, 0, len(words))
        return found.records if found else ()

    def _longest(self, words: list[str], start: int) -> Found | None:
        return self._with_initials(words, start) or self._longest_name(words, start)

    def _with_initials(self, words: list[str], start: int) -> Found | None:
        """«С. Жапаров», «Жапаров С. Н.»: officials whose given name begins so."""
        before = initials_at(words, start)
        initials = before or initials_at(words, start + 1)
        end = start + len(initials) + 1
        if not initials or end > len(words):
            return None
        records = {
            one
            for one in self._records(self.surnames, [words[start + len(before)]])
            if any(begins_with(name.text, initials[0]) for name in self.names[one])
        }
        return Found(start, end, tuple(sorted(records))) if records else None

    def _longest_name(self, words: list[str], start: int) -> Found | None:
        keys = first_keys(words[start], self.analysis)
        longest = max(self.longest.get(key, 0) for key in keys)
        furthest = min(len(words), start + longest + _MAX_PATRONYMIC) if longest else start
        for end in range(furthest, start, -1):
            named = without_patronymics(words[start:end])
            if len(named) <= longest and (found := self._match(words, start, end)):
                return found
        return None

    def _longest_office(self, words: list[frozenset[str]], start: int) -> Found | None:
        titles = {title for key in words[start] for title in self.offices.get(key, ())}
        named = [title for title in titles if title.stands_at(words, start)]
        longest = max((len(title.words) for title in named), default=0)
        records = {title.office for title in named if len(title.words) == longest}
        return Found(start, start + longest, tuple(sorted(records))) if records else None

    def _match(self, words: list[str], start: int, end: int) -> Found | None:
        span = words[start:end]
        records = self._records(self.full, span)
        if not records:
            named = list(without_patronymics(span))
            records = self._officials(named) if named != span else set()
            records = records or self._spelled_alike(named)
        one_word = len(span) == 1 and len(span[0]) > 1
        surnames = self._records(self.surnames, span) if one_word else set()
        same = self.folded.get(" ".join(map(fold, span)), set()) & records
        # Абаев is the surname, not a form of Абай.
        is_surname = one_word and not same and self.surnames.get(written_key(span[0]))
        if records and not is_surname:
            return Found(start, end, tuple(sorted(same or records)))
        if surnames:
            return Found(start, end, tuple(sorted(surnames)), partial=True)
        return None

    def _records(self, table: dict[Keys, set[Reference]], words: list[str]) -> set[Reference]:
        typed = typed_keys(words, self.analysis)
        return {record for keys in typed for record in table.get(keys, ())}

    def _officials(self, words: list[str]) -> set[Reference]:
        return {one for one in self._records(self.full, words) if one.kind == "official"}

    def _spelled_alike(self, words: list[str]) -> set[Reference]:
        """Officials whose full name has the same consonants and nearly the same vowels."""
        return {
            record
            for keys in (typed_keys(words, self.analysis) if len(words) > 1 else ())
            if (bare := consonants_of(keys))
            for known, record in self.consonants.get(bare, ())
            if sound_alike(keys, known)
        }


def _without_overlaps(count: int, look: Callable[[int], Found | None]) -> Iterator[Found]:
    """What is found at each word, going on behind it."""
    start = 0
    while start < count:
        found = look(start)
        if found:
            yield found
        start = found.end if found else start + 1


def _orders(keys: Keys) -> set[Keys]:
    """A name as it is kept, and with its surname at the other end."""
    return {keys, (*keys[1:], keys[0]), (keys[-1], *keys[:-1])}
