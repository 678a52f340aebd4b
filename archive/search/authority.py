"""Names of officials, regions and offices, looked up by what a reader types.

Every written form is kept under the skeleton keys of its words, so any inflection, script and
common spelling of a name finds it. Built once per state of the database.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

from archive.models import Name, OfficeName, OfficialName, RegionName, authority_version
from archive.models.names import NameKind
from archive.search.analyzers import protection, skeleton_terms, stem_terms
from archive.text.folding import fold
from archive.text.stemming import NO_NAMES, TURKIC, name_words
from archive.text.tokens import tokenise
from archive.text.transliteration import skeleton

Keys = tuple[str, ...]

MAX_WORDS = 6
"""Words of the longest name that is looked for in a query."""

_MAX_FORMS = 3
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
    names: dict[Reference, list[WrittenName]] = field(default_factory=lambda: defaultdict(list))
    folded: dict[str, set[Reference]] = field(default_factory=lambda: defaultdict(set))
    longest: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    """How many words the longest name has whose first word has this key."""
    protected: frozenset[str] = NO_NAMES
    """The words of names that must not be stemmed."""

    def add(self, record: Reference, name: WrittenName) -> None:
        """Take in one written form."""
        self.names[record].append(name)
        words = [token.text for token in tokenise(name.text)]
        if not 0 < len(words) <= MAX_WORDS:
            return
        self.folded[" ".join(map(fold, words))].add(record)
        for keys in _indexed_keys(words, name.language):
            self._enter(self.full, keys, record)
            if record.kind == "official" and len(keys) > 1:
                self._enter(self.full, (*keys[1:], keys[0]), record)
        if record.kind == "official" and len(words) > 1:
            for keys in _indexed_keys(words[-1:], name.language):
                self._enter(self.surnames, keys, record)

    def _enter(self, table: dict[Keys, set[Reference]], keys: Keys, record: Reference) -> None:
        table[keys].add(record)
        self.longest[keys[0]] = max(self.longest[keys[0]], len(keys))

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
        longest = max((self.longest.get(key, 0) for key in _query_keys(words[start])), default=0)
        for end in range(min(len(words), start + longest), start, -1):
            if found := self._match(words, start, end, offices=offices):
                return found
        return None

    def _match(self, words: list[str], start: int, end: int, *, offices: bool) -> Found | None:
        span = words[start:end]
        records = {
            one for one in self._records(self.full, span) if (one.kind == "office") == offices
        }
        if records:
            same = self.folded.get(" ".join(map(fold, span)), set()) & records
            return Found(start, end, tuple(sorted(same or records)))
        if not offices and len(span) == 1 and (records := self._records(self.surnames, span)):
            return Found(start, end, tuple(sorted(records)), partial=True)
        return None

    def _records(self, table: dict[Keys, set[Reference]], words: list[str]) -> set[Reference]:
        return {
            record
            for keys in product(*(_query_keys(word) for word in words))
            for record in table.get(keys, ())
        }


def _indexed_keys(words: list[str], language: str) -> Iterable[Keys]:
    language, _, _ = language.partition("-")
    forms = [
        tuple(dict.fromkeys((skeleton(fold(word)), *skeleton_terms(word.lower(), language))))
        for word in words
    ]
    return product(*forms)


@lru_cache(maxsize=50_000)
def _query_keys(word: str) -> tuple[str, ...]:
    keys = (skeleton(fold(word)), *skeleton_terms(word, None))
    # «ыыыы» has the key of И and of Yiwu: a key of one letter says nothing.
    return tuple(dict.fromkeys(key for key in keys if len(key) > 1))[:_MAX_FORMS]


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
