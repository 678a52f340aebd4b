"""Exactly the articles with a word that has other terms under other names are found."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
import pytest

from archive.analysis import Analysis, name_words
from archive.index import schema
from archive.index.documents import identity
from archive.index.schema import FIELDS
from archive.index.segments.making.document_fields import Document
from archive.index.segments.making.inversion import Inverter
from archive.index.segments.snapshot import Snapshot
from archive.index.segments.store import Store
from archive.index.upkeep.outdated_words import beginnings_of_forms, outdated_articles
from archive.index.upkeep.writing import new_vocabulary
from archive.text.scripts.folding import fold
from archive.text.stemming import russian, turkic
from archive.text.stemming import russian_endings_data as endings
from archive.text.tokens import words

ARTICLES = Path(__file__).resolve().parents[3] / "fixtures" / "articles.json"
NAMES = ["Сатыбалды", "Ли", "Иса", "Абай", "Ай", "Цой", "Ян", "Рынк", "Китайц", "Қала", "Өзгөн"]
FORMS = (
    "Сатыбалдының сатыбалдыға Ли Лидің Лиге Исы Исой Абая Абаем ая аю Цоя Цоем Яна Яном рынок "
    "рынка китаец китайцы қаланың қалалар Өзгөндө өзгө город города сауда саудаға"
).split()


def texts() -> list[tuple[int, str, str]]:
    """Articles of few words: their ids, languages and words."""
    random = Random(7)  # noqa: S311
    return [
        (number, random.choice(["kk", "ky", "ru"]), " ".join(random.choices(FORMS, k=3)))
        for number in range(1, 120)
    ]


def index_under(analysis: Analysis, folder: Path) -> Snapshot:
    """The articles in two segments, of which one has deleted documents."""
    store, articles = Store(folder), texts()
    for half in (articles[:70], articles[70:]):
        inverter = Inverter(FIELDS, words, new_vocabulary(analysis))
        for number, language, text in half:
            inverter.add(
                Document(
                    key=number,
                    parts={
                        schema.HEADLINE: ((language, text.split()[0]),),
                        schema.BODY: ((language, " ".join(text.split()[1:])),),
                    },
                    values={**identity(number), schema.LANGUAGE: (language,)},
                    numbers=dict.fromkeys(FIELDS.numbers, 0),
                )
            )
        with store.writing() as commit:
            commit.protect(analysis.digest, analysis.names)
            commit.add(inverter.arrays(), len(inverter), FIELDS.key)
    with store.writing() as commit:
        commit.delete(np.array([3, 4, 5, 71]))
    return store.snapshot()


@pytest.mark.parametrize("seed", range(12))
def test_exactly_what_has_other_terms_is_found(tmp_path: Path, seed: int) -> None:
    random = Random(seed)  # noqa: S311
    before, after = (
        Analysis(name_words(random.sample(NAMES, random.randint(0, 6)))) for _ in range(2)
    )
    snapshot = index_under(before, tmp_path)
    expected = [
        number
        for number, language, text in texts()
        if number not in {3, 4, 5, 71}
        and any(
            before.stem_terms(word, language) != after.stem_terms(word, language)
            for word in text.split()
        )
    ]
    assert outdated_articles(snapshot, after) == expected
    assert snapshot.protected.words == before.names


def test_nothing_is_outdated_under_the_same_names(tmp_path: Path) -> None:
    analysis = Analysis(name_words(NAMES))
    assert outdated_articles(index_under(analysis, tmp_path), Analysis(analysis.names)) == []


class _Recording(frozenset[str]):
    """A set of names that holds none, and notes which ones it is asked for."""

    asked: set[str]

    def __new__(cls, number: int) -> "_Recording":
        # Another set for every word: steps of stemming are remembered by equal sets.
        recording = super().__new__(cls, {f"\0{number}"})
        recording.asked = set()
        return recording

    def __contains__(self, name: object) -> bool:
        assert isinstance(name, str)
        self.asked.add(name)
        return False


def all_words() -> Iterator[str]:
    """The words of the fixtures, and all that the stemmers treat by tables."""
    rows = json.loads(ARTICLES.read_text(encoding="utf-8"))
    yield from {fold(word) for row in rows for word in words(str(row["fields"].get("body", "")))}
    yield from (*turkic._IRREGULAR, *turkic._SYNCOPE, *russian._IRREGULAR)
    yield from (*endings.FLEETING, *endings.IRREGULAR)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_forms_of_a_name_begin_as_is_said(language: str) -> None:
    checked = 0
    for number, word in enumerate(all_words()):
        names = _Recording(number)
        (stem,) = Analysis(names).stem_terms(word, language)
        for name in names.asked:
            (beginning,) = beginnings_of_forms([name]) if len(name) > 1 else ("",)
            if not word.startswith(beginning):
                assert Analysis(frozenset({name})).stem_terms(word, language) == (stem,), word
            checked += 1
    assert checked > 2_000


@pytest.mark.parametrize(
    ("names", "beginnings"),
    [
        ([], []),
        (["сатыбалды"], ["сатыбал"]),
        (["ли"], ["ли"]),
        (["иса"], ["ис"]),
        (["ай"], ["а"]),
        (["абай", "ай", "аблай"], ["а"]),
        (["абай", "абаев"], ["аб"]),
    ],
)
def test_beginnings_do_not_overlap(names: list[str], beginnings: list[str]) -> None:
    assert beginnings_of_forms(names) == beginnings
