"""Names of officials, regions and offices, looked up by what a reader types.

Every written form is kept under the skeleton keys of its words, so any inflection, script and
common spelling of a name finds it. A full name of an official is also found with or without a
patronymic and, when nothing else is, by its consonants. Built once per state of the database.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from archive.models import Name, OfficeName, OfficialName, RegionName, authority_version
from archive.models.names import NameKind
from archive.search.analyzers import protection, stem_terms
from archive.search.name_keys import (
    Keys,
    consonants,
    consonants_of,
    indexed_keys,
    keys_of_word,
    sound_alike,
    typed_keys,
)
from archive.text.folding import fold
from archive.text.patronymics import without_patronymics
from archive.text.stemming import NO_NAMES, TURKIC, name_words
from archive.text.tokens import tokenise

MAX_WORDS = 6
"""Words of the longest name that is looked for in a query."""

_MAX_PATRONYMIC = 2
"""Words of the longest patronymic (Шарип уулу)."""

_TABLES: dict[str, type[Name]] = {
    "official": OfficialName,
    "region": RegionName,
    "office": OfficeName,
}


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """An authority record: its kind (`official`, `region`, `office`) and its id."""

    kind: str
    pk: int


@dataclass(frozen=True, slots=True)
class WrittenName:
    """One written form of a record's name."""

    language: str
    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Records that words of a query name: several when the words do not tell them apart.

    `partial`: the words are a surname alone.
    """

    start: int
    end: int
    records: tuple[Reference, ...]
    partial: bool = False


@dataclass(slots=True)
class NameIndex:
    """Every name of every record."""

    full: dict[Keys, set[Reference]] = field(default_factory=lambda: defaultdict(set))
    surnames: dict[Keys, set[Reference]] = field(default_factory=lambda: defaultdict(set))
    consonants: dict[Keys, set[tuple[Keys, Reference]]] = field(
        default_factory=lambda: defaultdict(set)
    )
    """The full names of officials by their consonants."""
    names: dict[Reference, list[WrittenName]] = field(default_factory=lambda: defaultdict(list))
    folded: dict[str, set[Reference]] = field(default_factory=lambda: defaultdict(set))
    longest: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    """How many words the longest name has whose first word has this key, or these consonants."""
    protected: frozenset[str] = NO_NAMES
    """The words of names that must not be stemmed."""

    def add(self, record: Reference, name: WrittenName) -> None:
        """Take in one written form."""
        self.names[record].append(name)
        words = [token.text for token in tokenise(name.text)]
        if not 0 < len(words) <= MAX_WORDS:
            return
        self.folded[" ".join(map(fold, words))].add(record)
        if record.kind == "official":
            self._add_official(record, words, name.language)
        else:
            for keys in indexed_keys(words, name.language):
                self._enter(self.full, keys, record)

    def _add_official(self, record: Reference, words: list[str], language: str) -> None:
        for form in dict.fromkeys((tuple(words), without_patronymics(words))):
            written, *shortened = indexed_keys(list(form), language)
            for keys in (written, *shortened):
                for order in _orders(keys):
                    self._enter(self.full, order, record)
            for order in _orders(written):
                self._enter_consonants(order, record)
        if len(words) > 1:
            for keys in indexed_keys(words[-1:], language):
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
        return self._find(words, offices=False)

    def find_offices(self, words: list[str]) -> Iterator[Found]:
        """Offices in a query; regions in their titles are found by find()."""
        return self._find(words, offices=True)

    def _find(self, words: list[str], *, offices: bool) -> Iterator[Found]:
        start = 0
        while start < len(words):
            found = self._longest(words, start, offices=offices)
            if found:
                yield found
            start = found.end if found else start + 1

    def look_up(self, text: str) -> tuple[Reference, ...]:
        """The records that a text as a whole names."""
        words = [token.text for token in tokenise(text)]
        if not 0 < len(words) <= MAX_WORDS:
            return ()
        found = self._match(words, 0, len(words), offices=False)
        return found.records if found else ()

    def _longest(self, words: list[str], start: int, *, offices: bool) -> Found | None:
        first = keys_of_word(words[start])
        known = (*first, *map(consonants, first))
        longest = max((self.longest.get(key, 0) for key in known), default=0)
        furthest = min(len(words), start + longest + _MAX_PATRONYMIC) if longest else start
        for end in range(furthest, start, -1):
            span = words[start:end]
            bare = span if offices else list(without_patronymics(span))
            if len(bare) <= longest and (found := self._match(words, start, end, offices=offices)):
                return found
        return None

    def _match(self, words: list[str], start: int, end: int, *, offices: bool) -> Found | None:
        span = words[start:end]
        records = {
            one for one in self._records(self.full, span) if (one.kind == "office") == offices
        }
        if not records and not offices:
            bare = list(without_patronymics(span))
            records = self._officials(bare) if bare != span else set()
            records = records or self._spelled_alike(bare)
        if records:
            same = self.folded.get(" ".join(map(fold, span)), set()) & records
            return Found(start, end, tuple(sorted(same or records)))
        if not offices and len(span) == 1 and (records := self._records(self.surnames, span)):
            return Found(start, end, tuple(sorted(records)), partial=True)
        return None

    def _records(self, table: dict[Keys, set[Reference]], words: list[str]) -> set[Reference]:
        return {record for keys in typed_keys(words) for record in table.get(keys, ())}

    def _officials(self, words: list[str]) -> set[Reference]:
        return {one for one in self._records(self.full, words) if one.kind == "official"}

    def _spelled_alike(self, words: list[str]) -> set[Reference]:
        """Officials whose full name has the same consonants and nearly the same vowels."""
        return {
            record
            for keys in (typed_keys(words) if len(words) > 1 else ())
            if (bare := consonants_of(keys))
            for known, record in self.consonants.get(bare, ())
            if sound_alike(keys, known)
        }


def _orders(keys: Keys) -> set[Keys]:
    """A name as it is kept, and with its surname at the other end."""
    return {keys, (*keys[1:], keys[0]), (keys[-1], *keys[:-1])}


def current_names() -> NameIndex:
    """The index of the names that the database holds now; protects them from the stemmers.

    Call it before analysing anything for the index or for a search.
    """
    index = _build(authority_version())
    protection.names = index.protected
    return index


@lru_cache(maxsize=1)
def _build(version: tuple[object, ...]) -> NameIndex:
    index = NameIndex()
    for kind, table in _TABLES.items():
        names = table.objects.order_by("pk")  # type: ignore[attr-defined]
        merged = {} if kind == "office" else {f"{kind}__merged_into": None}
        columns = (kind, "language", "text", "kind")
        for pk, language, text, what in names.filter(**merged).values_list(*columns):
            index.add(Reference(kind, pk), WrittenName(language, text, what == NameKind.HEADING))
    index.protected = name_words(
        text
        for record, names in index.names.items()
        for name in names
        if (text := _in_nominative(record, name))
    )
    return index


def _in_nominative(record: Reference, name: WrittenName) -> str:
    """The part of a name that is inflected only at its end: not «облысы», not «Туркестанская»."""
    if record.kind == "official":
        return name.text
    words = name.text.split()
    if record.kind != "region" or (len(words) > 1 and name.language not in TURKIC):
        return ""
    return " ".join(words[:-1]) or name.text


def stems_of(name: WrittenName) -> tuple[str, ...]:
    """The stems of a name's words, as they stand in the index of a text in its language."""
    language, _, _ = name.language.partition("-")
    return tuple(stem_terms(token.text, language)[0] for token in tokenise(name.text))
