"""The documents as every engine gets them: stemmed once, and kept in a file."""

import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from tqdm import tqdm

from benchmarks.speed.authority import regions
from benchmarks.speed.corpus import Corpus, Document
from benchmarks.speed.queries import Query, draw
from benchmarks.speed.statistics import document_stems

SAMPLE = 2_000
"""Documents in which pairs of words are counted, to draw queries from."""

_PART = 2_000
"""Documents that a process makes at once."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document without its text: stems joined by spaces, and numbers of records.

    `regions` has what its regions are part of as well. `year` and `day` are 0 when not known.
    """

    number: int
    stems: str
    language: str
    day: int
    year: int
    source: int
    regions: tuple[int, ...]
    officials: tuple[int, ...]

    @classmethod
    def of(cls, document: Document, stems: list[str]) -> "Prepared":
        """Prepare a document with these stems."""
        return cls(
            number=document.number,
            stems=" ".join(stems),
            language=document.language,
            day=document.day,
            year=document.year,
            source=document.source,
            regions=_with_ancestors(document.regions),
            officials=document.officials,
        )


def prepare(corpus: Corpus, folder: Path) -> None:
    """Write documents and queries into a folder, unless it has them."""
    if (folder / "queries.json").exists():
        return
    frequencies: Counter[str] = Counter()
    sample: list[list[str]] = []
    with (folder / "documents.jsonl").open("w") as file:
        for document in tqdm(_all(corpus), total=corpus.size, desc="stemming", mininterval=10):
            stems = document.stems.split(" ")
            frequencies.update(set(stems))
            if len(sample) < SAMPLE:
                sample.append(stems)
            file.write(json.dumps(asdict(document), ensure_ascii=False) + "\n")
    queries = draw(frequencies, sample, corpus.size, corpus.seed)
    (folder / "queries.json").write_text(json.dumps([asdict(query) for query in queries]))


def _all(corpus: Corpus) -> Iterator[Prepared]:
    """The documents in order, made by one process for each core."""
    with get_context("spawn").Pool(os.cpu_count()) as pool:
        for part in pool.imap(partial(_part, corpus), range(0, corpus.size, _PART)):
            yield from part


def _part(corpus: Corpus, start: int) -> list[Prepared]:
    stop = min(start + _PART, corpus.size)
    return [Prepared.of(one, document_stems(one)) for one in corpus.documents(start, stop)]


def read_documents(folder: Path) -> Iterator[Prepared]:
    """The documents of a folder."""
    with (folder / "documents.jsonl").open() as file:
        for line in file:
            row = json.loads(line)
            row |= {name: tuple(row[name]) for name in ("regions", "officials")}
            yield Prepared(**row)


def read_queries(folder: Path) -> list[Query]:
    """The queries of a folder."""
    rows = json.loads((folder / "queries.json").read_text())
    return [Query(row["kind"], tuple(row["terms"])) for row in rows]


def _with_ancestors(numbers: tuple[int, ...]) -> tuple[int, ...]:
    found: set[int] = set()
    for number in numbers:
        above: int | None = number
        while above is not None:
            found.add(above)
            above = regions()[above].parent
    return tuple(sorted(found))
