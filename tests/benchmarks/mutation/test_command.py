"""`python -m benchmarks.mutation` on a tiny module."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
HERE = "tests/benchmarks/mutation"


def measure(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "benchmarks.mutation", f"{HERE}/tiny.py", *options]
    return subprocess.run(  # noqa: S603
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300
    )


@pytest.fixture(scope="module")
def printed() -> str:
    done = measure("--tests", f"{HERE}/tiny_checks.py", "--all")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def fates(printed: str) -> dict[str, str]:
    lines = [line.split(maxsplit=2) for line in printed.splitlines() if " → " in line]
    return {key: fate for _line, fate, key in lines}


def test_each_mutant_has_its_fate(printed: str) -> None:
    found = fates(printed)
    assert found["module: LIMIT = 10: 10 → 11"] == "survived"
    assert found["is_long: words > LIMIT → words >= LIMIT"] == "survived"
    assert found["is_long: return words > LIMIT → return None"] == "killed"
    assert found["add_up: total += numbers[at] → total -= numbers[at]"] == "killed"
    assert found["add_up: at += 1 → pass"] == "timeout"
    assert found["unseen: word or '–' → word and '–'"] == "survived"


def test_table_counts_them(printed: str) -> None:
    row = [cell.strip() for cell in printed.strip().splitlines()[-1].split("|")[1:-1]]
    found = list(fates(printed).values())
    counts = [str(found.count(fate)) for fate in ("killed", "timeout", "survived")]
    assert row[:6] == [f"{HERE}/tiny.py", str(len(found)), str(len(found)), *counts]


def test_time_is_bounded() -> None:
    done = measure("--tests", f"{HERE}/tiny_checks.py", "--seconds", "0")
    row = [cell.strip() for cell in done.stdout.strip().splitlines()[-1].split("|")[1:-1]]
    assert row[2] == "0"
    assert row[-1] == "–"


def test_module_without_tests_says_so() -> None:
    done = measure()
    assert done.returncode == 2
    assert "Say with --tests" in done.stderr
