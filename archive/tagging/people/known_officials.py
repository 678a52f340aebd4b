"""Finds known officials in a text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from archive.authority import Ids, People, ambiguous_data
from archive.tagging.spans import Span
from archive.tagging.words import Word
from archive.text.names import father_key, father_of, is_particle, is_surname_shaped
from archive.text.scripts import skeleton

_MIN_SURNAME = 4
_NAMED_AFTER = ("атындаг", "имени", "им")


def find_officials(words: Sequence[Word], people: People) -> list[Span]:
    """Every mention of an official, in reading order.

    Only a full name makes an official known to the text. A surname alone, or a given name with a
    patronymic, is a mention of somebody whom the text names in full.
    """
    full = list(_full_names(words, people))
    known: dict[int, int] = {}
    for span in full:
        known.setdefault(span.record, span.first)
    short = _short_names(words, people, known, {i for span in full for i in span.words})
    return sorted([*full, *short])


def _full_names(words: Sequence[Word], people: People) -> Iterator[Span]:
    free = 0
    for at, word in enumerate(words):
        if word.capital and at >= free and (span := _full_name(words, at, people)):
            yield span
            free = span.last + 1


def _full_name(words: Sequence[Word], start: int, people: People) -> Span | None:
    """The longest full name that begins with a word."""
    if people.first.isdisjoint(words[start].skeletons()):
        return None
    run = _run(words, start, people.longest + 3)
    for size in range(len(run), 1, -1):
        official = _official(run[:size], people)
        if official is not None:
            after = words[start + size] if start + size < len(words) else None
            if _only_named_after(words[start - 1] if start else None, after):
                return None
            return Span(start, start + size - 1, official)
    return None


def _run(words: Sequence[Word], start: int, limit: int) -> list[Word]:
    """The words from a place on that can belong to one name."""
    run = [words[start]]
    for word in words[start + 1 : start + limit]:
        if not word.joined or not (word.capital or is_particle(word.text)):
            break
        run.append(word)
    return run


def _official(run: Sequence[Word], people: People) -> int | None:
    """The one official whom all the words of a run name; none when there are namesakes."""
    ids = _lookup(run, people)
    fathers = _patronymic(run)
    if not ids and fathers:
        name = [word for at, word in enumerate(run) if at not in fathers]
        written = father_of(run[fathers[0]].text) or father_key(run[fathers[0]].text)
        ids = _lookup(name, people)
        ids = frozenset(i for i in ids if _may_be_child(written, people.persons[i].fathers))
    return next(iter(ids)) if len(ids) == 1 else None


def _patronymic(run: Sequence[Word]) -> list[int]:
    """The places of the patronymic's words in a run; a name never begins with them."""
    for at in range(1, len(run)):
        if father_of(run[at].text):
            return [at]
        if at > 1 and is_particle(run[at].text):
            return [at - 1, at]
    return []


def _may_be_child(father: str, fathers: frozenset[str]) -> bool:
    """Whether a patronymic fits what is known of an official's."""
    return not fathers or father in fathers


def _lookup(name: Sequence[Word], people: People) -> Ids:
    """The officials whom some words name, patronymic aside; by spelling when keys do not decide."""
    if not 1 < len(name) <= people.longest:
        return frozenset()
    last = len(name) - 1
    keys = product(*(word.skeletons(last=at == last) for at, word in enumerate(name)))
    ids = frozenset[int]().union(*(people.by_keys.get(key, frozenset()) for key in keys))
    if len(ids) > 1:
        forms = product(*(word.forms(last=at == last) for at, word in enumerate(name)))
        spelt = frozenset[int]().union(*(people.by_spelling.get(f, frozenset()) for f in forms))
        return spelt or ids
    return ids


def _only_named_after(before: Word | None, after: Word | None) -> bool:
    """Whether the name belongs to a street, school or airport."""
    return (before is not None and before.folded in _NAMED_AFTER) or (
        after is not None and after.folded.startswith(_NAMED_AFTER[0])
    )


def _short_names(
    words: Sequence[Word], people: People, known: dict[int, int], taken: set[int]
) -> Iterator[Span]:
    """Surnames alone, and given names with a patronymic, behind the full name."""
    by_key: dict[str, set[int]] = defaultdict(set)
    for official in known:
        person = people.persons[official]
        for key in person.surnames | person.given:
            by_key[key].add(official)
    for at, word in enumerate(words):
        if at in taken or not word.capital or by_key.keys().isdisjoint(word.skeletons()):
            continue
        for official in sorted(set().union(*(by_key.get(key, set()) for key in word.skeletons()))):
            span = _short_name(words, at, official, people)
            alone = all(by_key[key] == {official} for key in word.skeletons() if key in by_key)
            if span and alone and known[official] < at:
                yield span
                break


def _short_name(words: Sequence[Word], at: int, official: int, people: People) -> Span | None:
    person = people.persons[official]
    word = words[at]
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].joined else None
    if after and father_of(after.text) and not person.given.isdisjoint(word.skeletons(last=False)):
        known_father = _may_be_child(father_of(after.text), person.fathers)
        return Span(at, at + 1, official) if known_father else None
    if person.surnames.isdisjoint(word.skeletons()) or len(word.text) < _MIN_SURNAME:
        return None
    if after and after.capital and (father_of(after.text) or is_surname_shaped(after.text)):
        return None
    return Span(at, at, official) if _fits_before(words, at, person.given) else None


def _fits_before(words: Sequence[Word], at: int, given: frozenset[str]) -> bool:
    """Whether what stands before a surname allows it to be this official's.

    Another given name or initial makes it a namesake's.
    """
    before = words[at - 1] if at else None
    if before is None or not before.capital:
        return True
    if len(before.text) == 1 and before.stop:
        return any(key[:1] == skeleton(before.text)[:1] for key in given)
    return not words[at].joined or before.folded.startswith(ambiguous_data.TITLES)
