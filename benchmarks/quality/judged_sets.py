"""Retrieval test sets: documents, queries, and which documents answer which query."""

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

_FILES = ("docs.jsonl", "topics.tsv", "qrels.tsv")


@dataclass(frozen=True, slots=True)
class Document:
    """One document; its id is unique within its set."""

    id: str
    language: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class JudgedSet:
    """One set. `topics` are the queries that have an answer, `relevant` grades it by document."""

    name: str
    documents: tuple[Document, ...]
    topics: dict[str, str]
    relevant: dict[str, dict[str, int]]

    @property
    def language(self) -> str:
        """The language of the first document, which is that of the set."""
        return self.documents[0].language


def read_judged_sets(folder: Path, queries: int = 0) -> list[JudgedSet]:
    """Every set below a folder, with so many of its queries, evenly spread; 0 means all."""
    return [
        _read(path, queries)
        for path in sorted(folder.iterdir())
        if all((path / name).is_file() for name in _FILES)
    ]


def _read(path: Path, queries: int) -> JudgedSet:
    relevant = _read_judgements(path / "qrels.tsv")
    lines = (path / "topics.tsv").read_text(encoding="utf-8").splitlines()
    topics = dict(line.split("\t", 1) for line in lines if line.strip())
    judged = [(topic, text) for topic, text in topics.items() if topic in relevant]
    step = max(1, len(judged) / queries) if queries else 1
    chosen = [judged[int(i * step)] for i in range(int(len(judged) / step))]
    return JudgedSet(path.name, _read_documents(path / "docs.jsonl"), dict(chosen), relevant)


def _read_documents(path: Path) -> tuple[Document, ...]:
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    return tuple(
        Document(str(row["id"]), row["lang"], row.get("title") or "", row["text"]) for row in rows
    )


def _read_judgements(path: Path) -> dict[str, dict[str, int]]:
    relevant: dict[str, dict[str, int]] = defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines():
        topic, _, document, grade = line.split("\t")
        if int(grade) > 0:
            relevant[topic][document] = int(grade)
    return dict(relevant)
