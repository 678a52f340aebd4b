"""Tagging of real texts with the project's own authority records, as the benchmark measures it."""

from pathlib import Path

import pytest

from archive.tagging import Tagger
from benchmarks.tagging.annotated import read_annotated
from benchmarks.tagging.known_names import measure_known_names, read_texts
from benchmarks.tagging.links import measure_identity, measure_kinds
from benchmarks.tagging.new_officials import measure_new_officials
from benchmarks.tagging.seeds import without_officials
from benchmarks.tagging.seeds_data import SEEDS

ROLES = {
    "000": {"kyrgyzstan": "home", "xinjiang": "visited", "kizilsu": "visited"},
    "001": {"almaty-region": "home", "uzbekistan": "visited"},
    "002": {
        "turkistan-region": "home",
        "china": "visited",
        "shaanxi": "visited",
        "weinan": "visited",
    },
    "003": {"kazakhstan": "home", "kyrgyzstan": "visited", "bishkek": "visited"},
    "004": {"uzbekistan": "home", "jetisu-region": "visited"},
}


def seed(shared: Path, number: str) -> str:
    (path,) = (shared / "seeds").glob(f"{number}_*")
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("number", SEEDS)
def test_all_and_only_the_records_that_a_seed_names_are_found(
    full_tagger: Tagger, shared: Path, number: str
) -> None:
    language, officials, regions = SEEDS[number]
    tags = full_tagger.suggest(seed(shared, number), language)
    assert {tag.record.slug for tag in tags.officials} == set(officials)
    assert {tag.record.slug for tag in tags.regions} == regions
    assert tags.people == ()


@pytest.mark.parametrize("number", SEEDS)
def test_all_and_only_the_titled_people_of_a_seed_are_proposed_when_nobody_is_known(
    full_tagger: Tagger, shared: Path, number: str
) -> None:
    language, officials, _ = SEEDS[number]
    tags = without_officials(full_tagger).suggest(seed(shared, number), language)
    assert {person.name for person in tags.people} == set(officials.values())
    assert tags.officials == ()


@pytest.mark.parametrize("number", SEEDS)
def test_who_visited_whom_in_a_seed_is_proposed(
    full_tagger: Tagger, shared: Path, number: str
) -> None:
    tags = full_tagger.suggest(seed(shared, number), SEEDS[number][0])
    assert {tag.record.slug: tag.role for tag in tags.regions if tag.role} == ROLES[number]


@pytest.mark.parametrize("number", SEEDS)
def test_no_title_of_a_seed_contradicts_the_recorded_positions(
    full_tagger: Tagger, shared: Path, number: str
) -> None:
    tags = full_tagger.suggest(seed(shared, number), SEEDS[number][0])
    assert [tag.mismatch for tag in tags.officials if tag.mismatch] == []


@pytest.mark.parametrize(
    ("name", "least_regions", "least_officials"),
    [("kk_kaznerd", 1200, 200), ("ru_nerel", 1200, 15), ("ru_factrueval", 150, 0)],
)
def test_what_is_linked_is_what_people_annotated(
    full_tagger: Tagger, shared: Path, name: str, least_regions: int, least_officials: int
) -> None:
    texts = read_annotated(shared / f"data/entities/{name}.jsonl", name[:2])
    officials, regions = measure_kinds(full_tagger, texts)
    assert regions.right >= least_regions
    assert officials.right >= least_officials
    assert officials.precision >= 99
    assert regions.precision >= 98


def test_links_lead_to_whom_the_annotation_names(full_tagger: Tagger, shared: Path) -> None:
    texts = read_annotated(shared / "data/entities/ru_nerel.jsonl", "ru")
    officials, regions = measure_identity(full_tagger, texts)
    assert officials.precision >= 98
    assert regions.precision >= 98
    assert officials.recall >= 99
    assert regions.recall >= 95


@pytest.mark.parametrize("name", ["kk_kaznerd", "ru_nerel", "ru_factrueval"])
def test_whoever_is_proposed_is_a_person(full_tagger: Tagger, shared: Path, name: str) -> None:
    texts = read_annotated(shared / f"data/entities/{name}.jsonl", name[:2])
    scores = measure_new_officials(full_tagger, texts)
    assert scores.right >= 60
    assert scores.precision >= 98


@pytest.mark.parametrize(
    ("name", "language", "least"),
    [
        ("ky_24kg", "ky", 200),
        ("ky_news2024", "ky", 100),
        ("kk_kaznerd", "kk", 150),
        ("ru_zakon", "ru", 50),
    ],
)
def test_officials_named_in_full_are_not_missed(
    full_tagger: Tagger, shared: Path, name: str, language: str, least: int
) -> None:
    texts = read_texts(shared / "data", name)
    scores = measure_known_names(full_tagger, texts, language)
    assert scores.found >= least
    assert scores.recall >= 99
