"""`python -m benchmarks.tagging` on a small folder of the form of the development data."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]


def measure(folder: Path, *options: str) -> str:
    command = [sys.executable, "-m", "benchmarks.tagging", str(folder), *options]
    return subprocess.run(  # noqa: S603
        command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=300
    ).stdout


def cells(printed: str, *first: str) -> list[str]:
    """The cells of the row that begins with these."""
    rows = [[c.strip() for c in line.split("|")[1:-1]] for line in printed.splitlines()]
    return next(row for row in rows if tuple(row[: len(first)]) == first)


def write(folder: Path, name: str, *rows: dict[str, Any]) -> None:
    path = folder / f"{name}.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(json.dumps(row) for row in rows))


def entity(text: str, name: str, kind: str, wikidata: str = "") -> dict[str, Any]:
    start = text.index(name)
    link = {"wikidata": f"Wikidata:{wikidata}"} if wikidata else {}
    return {"start": start, "end": start + len(name), "type": kind, **link}


def test_parts_without_data_are_skipped(tmp_path: Path) -> None:
    printed = measure(tmp_path)
    assert printed.count("skipped") == 5
    assert "| texts" not in printed


def test_full_names_are_counted_and_misses_listed(tmp_path: Path) -> None:
    found = {"text": "Садыр Жапаров сүйлөдү."}
    missed = {"text": "«Садыр Жапаров атындагы» көчө."}
    write(tmp_path, "articles/ky_24kg", found, missed)
    printed = measure(tmp_path, "--part", "names")
    assert cells(printed, "ky_24kg", "ky") == ["ky_24kg", "ky", "2", "50.0"]
    assert "ky, missed: «[Садыр Жапаров] атындагы» көчө." in printed


def test_links_are_compared_with_what_people_marked(tmp_path: Path) -> None:
    text = "В Казахстане и Бишкеке был министр Иван Петров."
    entities = [
        entity(text, "Казахстане", "COUNTRY", "Q232"),
        entity(text, "Бишкеке", "CITY", "Q1"),
        entity(text, "министр", "PROFESSION"),
        entity(text, "Иван Петров", "PERSON"),
    ]
    write(tmp_path, "entities/ru_nerel", {"text": text, "entities": entities})
    printed = measure(tmp_path, "--part", "links", "--part", "proposals")
    assert cells(printed, "ru_nerel", "ru", "regions")[3:] == ["2", "100.0"]
    identity = printed[printed.index("Wikidata ids") :]
    assert cells(identity, "ru_nerel", "ru", "regions")[3:] == ["2", "50.0", "1", "100.0"]
    assert "regions, another: bishkek" in printed
    proposals = printed[printed.index("Proposed officials") :]
    assert cells(proposals, "ru_nerel", "ru")[2:] == ["1", "100.0", "1", "100.0"]
