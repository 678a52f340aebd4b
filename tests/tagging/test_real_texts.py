"""Tagging of real texts with the project's own authority records."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from archive.tagging.officials import find_officials
from archive.tagging.regions import find_regions
from archive.tagging.words import read_words
from tests.tagging.conftest import FIXTURES, Finder

SEEDS = {
    "000_": (
        "ky",
        {"bakyt-torobaev"},
        {"kyrgyzstan", "china", "xinjiang", "kashgar", "kizilsu"},
    ),
    "001_": (
        "kk",
        {"amandyk-batalov", "nodir-otajonov"},
        {"kazakhstan", "almaty-region", "jetisu-region", "taldykorgan", "uzbekistan", "tashkent"},
    ),
    "002_": (
        "kk",
        {
            "cao-hui",
            "chen-xiaoyun",
            "darkhan-satybaldy",
            "kassym-jomart-tokayev",
            "wu-hao",
            "xi-jinping",
            "zhao-yide",
            "zhoshykhan-kyraubaev",
        },
        {
            "china",
            "kazakhstan",
            "mianyang",
            "shaanxi",
            "turkistan",
            "turkistan-region",
            "weinan",
            "xian",
        },
    ),
    "003_": (
        "ru",
        {"olzhas-bektenov", "sadyr-japarov", "kassym-jomart-tokayev", "akylbek-japarov"},
        {"kazakhstan", "kyrgyzstan", "bishkek"},
    ),
    "004_": (
        "ru",
        {"bakhtiyor-ibragimov", "beibit-isabaev", "nurzhan-sultanaliev", "sanzhar-sobirboev"},
        {"jetisu-region", "kazakhstan", "khorgos", "tashkent", "uzbekistan"},
    ),
}
"""Beginning of a file's name → language, officials and regions that its text names."""

Annotated = tuple[str, list[tuple[int, int, str]]]
"""A text and its entities: from, to, type."""


@pytest.mark.parametrize("seed", SEEDS)
def test_all_and_only_the_records_that_a_seed_names_are_found(
    full_finder: Finder, shared: Path, seed: str
) -> None:
    language, officials, regions = SEEDS[seed]
    (path,) = (shared / "seeds").glob(f"{seed}*")
    text = path.read_text()
    assert set(full_finder.officials(text, language)) == officials
    assert set(full_finder.regions(text, language)) == regions


@pytest.mark.parametrize(
    ("reader", "language", "people", "other", "least"),
    [
        ("kk_kaznerd", "kk", {"PERSON"}, {"ART", "PRODUCT", "DISEASE", "O"}, (1200, 200)),
        ("ru_nerel", "ru", {"PERSON"}, {"NICKNAME", "PRODUCT", "O"}, (1200, 15)),
        ("ru_factrueval", "ru", {"Person"}, {"O"}, (150, 0)),
    ],
)
def test_what_is_found_is_what_people_annotated(
    full_finder: Finder,
    shared: Path,
    reader: str,
    language: str,
    people: set[str],
    other: set[str],
    least: tuple[int, int],
) -> None:
    regions: list[bool] = []
    officials: list[bool] = []
    for text, entities in _annotated(shared / f"data/entities/{reader}.jsonl"):
        words = read_words(text, language)
        spans = find_officials(words, full_finder.people)
        taken = {at for span in spans for at in span.words}
        for span in spans:
            types = _types(entities, words[span.first].start, words[span.last].end)
            officials.append(bool(types & people))
        for span in find_regions(words, full_finder.places, taken):
            types = _types(entities, words[span.first].start, words[span.last].end)
            regions.append(bool(types - people - other))
    assert len(regions) >= least[0]
    assert len(officials) >= least[1]
    assert sum(regions) >= 0.98 * len(regions)
    assert sum(officials) >= 0.99 * len(officials)


def _types(entities: list[tuple[int, int, str]], start: int, end: int) -> set[str]:
    return {kind for first, last, kind in entities if first < end and start < last} or {"O"}


def _annotated(path: Path) -> Iterator[Annotated]:
    for line in path.read_text().splitlines():
        row: dict[str, Any] = json.loads(line)
        if "tokens" in row:
            yield _from_tokens(row["tokens"], row["tags"])
        else:
            yield row["text"], [(e["start"], e["end"], e["type"]) for e in row["entities"]]


def _from_tokens(tokens: list[str], tags: list[str]) -> Annotated:
    entities: list[tuple[int, int, str]] = []
    start = 0
    for token, tag in zip(tokens, tags, strict=True):
        if tag != "O":
            entities.append((start, start + len(token), tag[2:]))
        start += len(token) + 1
    return " ".join(tokens), entities


@pytest.mark.parametrize(
    ("path", "language", "least"),
    [
        ("articles/ky_24kg.jsonl", "ky", 200),
        ("articles/ky_news2024.jsonl", "ky", 100),
        ("entities/kk_kaznerd.jsonl", "kk", 200),
        ("articles/ru_zakon.jsonl", "ru", 50),
    ],
)
def test_officials_named_in_full_are_not_missed(
    full_finder: Finder, shared: Path, path: str, language: str, least: int
) -> None:
    headings = {
        " ".join(row["fields"]["text"].split()): row["fields"]["official"][0]
        for row in json.loads((FIXTURES / "officials.json").read_text())
        if row["model"] == "archive.officialname" and row["fields"]["language"] == language
        if row["fields"].get("kind") == "heading"
    }
    named = found = 0
    for line in (shared / "data" / path).read_text().splitlines():
        text = json.loads(line)["text"]
        written = {slug for name, slug in headings.items() if name in text}
        named += len(written)
        found += len(written & set(full_finder.officials(text, language))) if written else 0
    assert named >= least
    assert found >= 0.99 * named
