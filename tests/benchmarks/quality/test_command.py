"""`python -m benchmarks.quality` on a small folder of the form of the development data."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def measure(folder, *options):
    command = [sys.executable, "-m", "benchmarks.quality", str(folder), *options]
    return subprocess.run(  # noqa: S603
        command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=300
    ).stdout


def write_set(folder, name, language, texts, queries):
    path = folder / "retrieval" / name
    path.mkdir(parents=True)
    rows = [{"id": str(i), "lang": language, "text": text} for i, text in enumerate(texts)]
    (path / "docs.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    (path / "topics.tsv").write_text("\n".join(f"q{i}\t{q}" for i, q in enumerate(queries)))
    (path / "qrels.tsv").write_text("\n".join(f"q{i}\t0\t{i}\t1" for i in range(len(queries))))


def test_parts_without_data_are_skipped(tmp_path):
    printed = measure(tmp_path)
    assert printed.count("skipped") == 6
    assert "| set" not in printed


def test_search_is_measured_beside_the_baselines(tmp_path):
    texts = ["Қазақстанның өңірлері", "Мектептер ашылды"]
    write_set(tmp_path, "kk_small", "kk", texts, ["Қазақстан", "мектеп"])
    write_set(tmp_path, "ru_small", "ru", ["Открыли школы"], ["школа"])
    rows = [
        [cell.strip() for cell in line.split("|")[1:-1]]
        for line in measure(tmp_path, "--jobs", "1").splitlines()
        if line.startswith(("| kk_small", "| ru_small"))
    ]
    by = {(row[0], row[2]): row[3] for row in rows if len(row) == 6}
    assert by["kk_small", "exact match"] == "0.0"
    assert by["kk_small", "search()"] == "100.0"
    assert by["kk_small", "search(), Russian keyboard"] == "100.0"
    assert by["ru_small", "search()"] == "100.0"
