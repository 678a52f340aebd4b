"""`python -m benchmarks.ingest` imports a few documents of every form."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def test_every_form_is_imported_and_measured():
    command = [sys.executable, "-m", "benchmarks.ingest", "--documents", "8", "--jobs", "1"]
    printed = subprocess.run(  # noqa: S603
        command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=300
    ).stdout
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in printed.splitlines()]
    assert [row[:3] for row in rows[2:]] == [["jsonl", "1", "8"], ["html", "1", "8"]]
