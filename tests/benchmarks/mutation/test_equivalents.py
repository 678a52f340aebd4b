"""What is called equivalent is a mutant, has a reason, and is little."""

from pathlib import Path

import pytest

from benchmarks.mutation.equivalents import MOST, read_equivalents
from benchmarks.mutation.modules_data import MODULES
from benchmarks.mutation.mutants import Mutant, find_mutants
from benchmarks.mutation.report import complaints, row, survivors
from benchmarks.mutation.running import Fate, Result

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("module", MODULES)
def test_equivalents_are_mutants_and_few(module: str) -> None:
    mutants = list(find_mutants((ROOT / module).read_text(encoding="utf-8"), module))
    equivalents = read_equivalents(module)
    assert equivalents.keys() <= {mutant.key for mutant in mutants}
    assert len(equivalents) <= MOST * len(mutants)
    assert all(len(reason.split()) >= 5 for reason in equivalents.values())


@pytest.mark.parametrize("module", MODULES)
def test_modules_and_their_tests_are_there(module: str) -> None:
    assert all((ROOT / path).is_file() for path in (module, *MODULES[module]))


def _results(*fates: Fate) -> tuple[list[Mutant], list[Result]]:
    source = "\n".join(f"x < {'y' * n}" for n in range(1, len(fates) + 1))
    mutants = list(find_mutants(source, "a.py"))
    return mutants, [Result(one, fate) for one, fate in zip(mutants, fates, strict=True)]


def test_equivalents_count_neither_way() -> None:
    mutants, results = _results(Fate.KILLED, Fate.SURVIVED, Fate.TIMEOUT, Fate.SURVIVED)
    known = {mutants[1].key: "It does the same."}
    assert row("a.py", mutants, results, known) == "| a.py | 4 | 4 | 1 | 1 | 1 | 1 | 66.7% |"
    (line,) = survivors(results, known)
    assert mutants[3].key in line


def test_wrong_equivalents_are_complained_about() -> None:
    mutants, results = _results(Fate.KILLED, Fate.SURVIVED)
    found = list(complaints(mutants, results, {"no such": "", mutants[0].key: ""}))
    assert [line.split(":")[0] for line in found] == [
        "Called equivalent, but no mutant",
        "Called equivalent, but killed",
        "2 of 2 mutants are called equivalent",
    ]
