"""Officials' names under the keys by which a text is looked up."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from archive.text.names import (
    PersonName,
    dictionary_forms,
    father_key,
    father_of,
    form_key,
    parse_name,
)
from archive.text.scripts import latin_to_cyrillic, skeleton

Keys = tuple[str, ...]
Ids = frozenset[int]


@dataclass(frozen=True, slots=True)
class Person:
    """What tells one official's names from another's, as skeleton keys."""

    given: frozenset[str]
    surnames: frozenset[str]
    fathers: frozenset[str]


@dataclass(frozen=True, slots=True)
class People:
    """The officials by the words of their names."""

    by_keys: dict[Keys, Ids]
    by_spelling: dict[Keys, Ids]
    """The same by folded words; it tells officials apart whose keys are equal."""
    first: frozenset[str]
    """Keys with which a name can begin."""
    longest: int
    """Words of the longest name, without patronymic."""
    persons: dict[int, Person]
    words: frozenset[str]
    """Every word of every name, folded."""


def index_people(rows: Iterable[tuple[int, str, str]]) -> People:
    """Index the names of officials, given as (id, language, name)."""
    names: dict[int, list[tuple[str, PersonName]]] = defaultdict(list)
    for official, language, text in rows:
        if name := parse_name(text):
            names[official].append((language, name))
    by_keys: dict[Keys, set[int]] = defaultdict(set)
    by_spelling: dict[Keys, set[int]] = defaultdict(set)
    for official, parsed in names.items():
        for language, name in parsed:
            for order in name.orders:
                forms = [dictionary_forms(word, language) for word in order]
                by_spelling[tuple(form[0] for form in forms)].add(official)
                for keys in product(*([form_key(form) for form in word] for word in forms)):
                    by_keys[keys].add(official)
    return People(
        by_keys={keys: frozenset(ids) for keys, ids in by_keys.items()},
        by_spelling={keys: frozenset(ids) for keys, ids in by_spelling.items()},
        first=frozenset(keys[0] for keys in by_keys),
        longest=max(map(len, by_keys), default=0),
        persons={official: _person(name for _, name in names[official]) for official in names},
        words=frozenset(
            latin_to_cyrillic(word)
            for parsed in names.values()
            for _, name in parsed
            for word in name.words
        ),
    )


def _person(names: Iterable[PersonName]) -> Person:
    all_names = list(names)
    return Person(
        given=frozenset(skeleton("".join(name.given)) for name in all_names),
        surnames=frozenset(skeleton(name.surname[-1]) for name in all_names if name.surname),
        fathers=frozenset(
            father
            for name in all_names
            for word in name.patronymic[:1]
            if (father := father_of(word) or father_key(word))
        ),
    )
