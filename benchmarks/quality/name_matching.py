"""Names: whether one spelling of a person's name finds another, and nobody else's."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path

from archive.authority.name_index import NameIndex
from archive.authority.written_names import Reference, WrittenName
from archive.text.scripts.folding import fold
from archive.text.tokens import tokenise
from benchmarks.quality.tables import Cell, print_table

FIXTURES = Path(__file__).parents[2] / "fixtures" / "officials.json"

_CYRILLIC_OR_LATIN = re.compile(r"[A-Za-zÀ-ɏ\u0400-\u052fəΑ-ω\s,.'’ʼ-]+")
_PATRONYMIC = re.compile(r".+(?:[ое]вич|[ое]вна|[ое]witsch|ұлы|улы|қызы|кызы)", re.IGNORECASE)
_KAZAKH = set("әғқңөұүһі")
_KYRGYZ = set("ңөү")
_MAX_SHOWN = 10


@dataclass(slots=True)
class Tally:
    """Pairs of spellings of one person: all of them, and those that meet."""

    pairs: int = 0
    full: int = 0
    surname: int = 0
    missed: list[tuple[str, str]] = field(default_factory=list)


def read_authority(path: Path) -> list[list[WrittenName]]:
    """The spellings of every person in officials_merged.json, without patronymics."""
    people = json.loads(path.read_text(encoding="utf-8"))
    return [
        _spellings(name["name"].replace(",", " ") for name in person["names"]) for person in people
    ]


def read_fixture(path: Path) -> list[list[WrittenName]]:
    """The spellings of every official of the fixtures."""
    names: dict[str, list[str]] = defaultdict(list)
    for row in json.loads(path.read_text(encoding="utf-8")):
        if row["model"] == "archive.officialname":
            names[row["fields"]["official"][0]].append(row["fields"]["text"])
    return [_spellings(texts) for texts in names.values()]


def _spellings(texts: Iterable[str]) -> list[WrittenName]:
    usual = (
        " ".join(word for word in text.split() if not _PATRONYMIC.fullmatch(word))
        for text in texts
        if _CYRILLIC_OR_LATIN.fullmatch(text)
    )
    full = dict.fromkeys(text for text in usual if len(text.split()) > 1)
    return [WrittenName(_language(text), text) for text in full]


def _language(text: str) -> str:
    """A guess, which is enough here: names have few endings."""
    letters = set(text.lower())
    if letters & set("abcdefghijklmnopqrstuvwxyz"):
        return "en"
    if letters & (_KAZAKH - _KYRGYZ):
        return "kk"
    return "ky" if letters & _KYRGYZ else "ru"


def match_pairs(people: Sequence[list[WrittenName]]) -> Tally:
    """Look every spelling up where only one other spelling of the person is known."""
    tally = Tally()
    for number, spellings in enumerate(people):
        record = Reference("official", number)
        for known, typed in permutations(spellings, 2):
            if fold(known.text) == fold(typed.text):
                continue
            index = NameIndex()
            index.add(record, known)
            found = list(index.find([token.text for token in tokenise(typed.text)]))
            tally.pairs += 1
            tally.full += any(not one.partial for one in found)
            if found:
                tally.surname += 1
            else:
                tally.missed.append((known.text, typed.text))
    return tally


def false_merges(people: Sequence[list[WrittenName]]) -> list[tuple[str, str]]:
    """Full names that find somebody else; people who share a written name are true namesakes."""
    index = NameIndex()
    written: dict[frozenset[str], set[int]] = defaultdict(set)
    for number, spellings in enumerate(people):
        for name in spellings:
            index.add(Reference("official", number), name)
            written[_words(name)].add(number)
    namesakes = {frozenset((a, b)) for same in written.values() for a in same for b in same}
    merged = {
        (name.text, people[one.pk][0].text)
        for number, spellings in enumerate(people)
        for name in spellings
        for found in index.find([token.text for token in tokenise(name.text)])
        for one in found.records
        if not found.partial and frozenset((number, one.pk)) not in namesakes
    }
    return sorted(merged)


def _words(name: WrittenName) -> frozenset[str]:
    return frozenset(fold(token.text) for token in tokenise(name.text))


def print_name_matching(authority: Path) -> None:
    """One row for the officials list, one for the fixtures."""
    sources = {"officials list": (authority, read_authority), "fixtures": (FIXTURES, read_fixture)}
    rows: list[tuple[Cell, ...]] = []
    notes: list[str] = []
    for label, (path, read) in sources.items():
        if not path.is_file():
            continue
        people = read(path)
        tally, merged = match_pairs(people), false_merges(people)
        shares = (100 * part / max(1, tally.pairs) for part in (tally.surname, tally.full))
        rows.append((label, len(people), tally.pairs, *shares, len(merged)))
        missed = "; ".join(f"{known} ≠ {typed}" for known, typed in tally.missed[:_MAX_SHOWN])
        notes.append(f"{label}, not matched: {missed or 'none'}")
        if merged:
            notes.append(f"{label}, merged: {merged[:_MAX_SHOWN]}")
    header = ("names", "people", "pairs of spellings", "surname %", "full name %", "false merges")
    print_table("Name matching", header, rows)
    print("\n".join(notes), flush=True)
