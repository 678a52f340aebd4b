"""`python -m benchmarks.speed` from end to end, small."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def run(*arguments):
    command = [sys.executable, "-m", "benchmarks.speed", *arguments]
    return subprocess.run(  # noqa: S603
        command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=300
    ).stdout


def test_corpus_is_described():
    printed = run("corpus", "--documents", "100")
    assert "### Growth of the vocabulary" in printed
    assert "### Commonest stems" in printed


def test_engines_are_compared_and_their_indexes_kept(tmp_path):
    options = ("--documents", "60", "--rounds", "1", "--engine", "tantivy", "--engine", "sqlite")
    printed = run("engines", *options, "--folder", str(tmp_path))
    assert "All engines find the same number of documents for every query." in printed
    built = (tmp_path / "tantivy.json").read_text()
    assert "### Geometric means" in run("engines", *options, "--folder", str(tmp_path))
    assert (tmp_path / "tantivy.json").read_text() == built
