"""`python -m benchmarks.limits` on the fixtures."""

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from archive.ingest.likeness import tellings
from archive.tagging.events import roles
from benchmarks.limits.__main__ import ROLES, TELLINGS, changed
from benchmarks.limits.roles_data import STORY_ROLES

ROOT = Path(__file__).resolve().parents[3]


def test_every_limit_is_measured_and_as_it_is_none_is_wrong_about_a_pair() -> None:
    printed = subprocess.run(
        [sys.executable, "-m", "benchmarks.limits"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    ).stdout
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in printed.splitlines()]
    cells = {row[0].strip("`"): row[1:] for row in rows if row and row[0].startswith("`")}
    assert cells.keys() == {*ROLES, *TELLINGS}
    assert {cells[name][1] for name in TELLINGS} == {"30 / 0"}
    (roles_as_they_are,) = {cells[name][1] for name in ROLES}
    assert int(roles_as_they_are.split()[0]) >= 20


@pytest.mark.parametrize(("module", "names"), [(roles, ROLES), (tellings, TELLINGS)])
def test_limits_are_numbers_of_their_module(module: ModuleType, names: tuple[str, ...]) -> None:
    assert all(isinstance(getattr(module, name), int | float) for name in names)


@pytest.mark.parametrize(
    ("factor", "expected"), [(1.0, 3), (0.5, 2), (0.8, 2), (1.25, 4), (2.0, 6)]
)
def test_whole_numbers_change_by_one_at_least(factor: float, expected: int) -> None:
    module = ModuleType("limits")
    vars(module)["LIMIT"] = 3
    with changed(module, "LIMIT", factor):
        assert expected == module.LIMIT
    assert module.LIMIT == 3


def test_one_region_is_at_home_in_each_story() -> None:
    for story in STORY_ROLES.values():
        assert list(story.values()).count("home") == 1
    assert sum(map(len, STORY_ROLES.values())) == 14
