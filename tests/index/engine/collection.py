"""Small indexes for tests: made-up articles of few words, so that everything meets everything."""

from pathlib import Path
from random import Random

import numpy as np

from archive.analysis import Analysis
from archive.engines.whoosh_codec import open_reader
from archive.engines.whoosh_searching import Weighting, build_schema
from archive.index import schema
from archive.index.documents import identity
from archive.index.schema import FIELDS
from archive.index.segments.making.document_fields import Document
from archive.index.segments.making.inversion import Inverter
from archive.index.segments.store import Store
from archive.index.upkeep.writing import new_vocabulary
from archive.text.tokens import words

WORDS = (
    "қала қаланың қалалар облыс облысы әкім әкімі келісім келіссөз Тоқаев шаар шаардын өкмөт "
    "министр министрлер Жапаров область области соглашение президента город городской саммит"
).split()
LANGUAGES = ("kk", "ky", "ru")


def make_document(number: int, random: Random) -> Document:
    """An article of made-up sentences."""
    language = random.choice(LANGUAGES)

    def text(length: int) -> str:
        return " ".join(random.choices(WORDS, range(len(WORDS), 0, -1), k=length))

    regions = random.sample(range(1, 9), random.randint(0, 3))
    year = random.choice([0, 2021, 2022, 2023])
    day = year * 10_000 + 101 + random.randint(0, 5) if year else 0
    return Document(
        key=number,
        parts={
            schema.HEADLINE: ((language, text(random.randint(1, 6))),),
            schema.BODY: tuple(
                (language, text(random.randint(1, 30))) for _ in range(random.randint(0, 4))
            ),
        },
        values={
            **identity(number),
            schema.LANGUAGE: (language,),
            schema.REGIONS: tuple(map(str, regions)),
            schema.OFFICIALS: tuple(map(str, random.sample(range(1, 4), random.randint(0, 2)))),
            schema.SOURCE: (str(random.randint(1, 2)),),
            schema.YEARS: (str(year),),
        },
        numbers={
            schema.FIRST_DAY: day,
            schema.LAST_DAY: day,
            schema.STORY: random.choice([0, 0, 1, 2, 300]),
            schema.FINGERPRINT: number,
        },
    )


def write_collection(folder: Path, seed: int, sizes: list[int], deleted: int = 0) -> Store:
    """An index of several segments, from which some documents have been deleted."""
    random = Random(seed)  # noqa: S311
    store, number = Store(folder), 0
    for size in sizes:
        inverter = Inverter(FIELDS, words, new_vocabulary(Analysis()))
        for _ in range(size):
            number += 1
            inverter.add(make_document(number, random))
        with store.writing() as commit:
            commit.add(inverter.arrays(), len(inverter), FIELDS.key)
    if deleted:
        with store.writing() as commit:
            commit.delete(np.array(random.sample(range(1, number + 1), deleted)))
    return store


def whoosh_searcher(store: Store):
    """Whoosh's own searcher on an index."""
    from whoosh.searching import Searcher

    reader = open_reader(store.snapshot(), build_schema(Analysis()), lambda key: {"id": str(key)})
    return Searcher(reader, weighting=Weighting())
