"""Small faults that a source can have."""

import pytest

from benchmarks.mutation.mutants import find_mutants

FAULTS = {
    "comparison": ("a < b", {"a < b → a <= b"}),
    "chain": ("a < b == c", {"a < b == c → a <= b == c", "a < b == c → a < b != c"}),
    "membership": ("a in b", {"a in b → a not in b"}),
    "identity": ("a is not None", {"a is not None → a is None"}),
    "both": ("a and b", {"a and b → a or b"}),
    "denial": ("not a", {"not a → a"}),
    "sign": ("-a", {"-a → a"}),
    "sum": ("a + b", {"a + b → a - b"}),
    "number": ("f(3)", {"x = f(3): 3 → 4", "x = f(3): 3 → 2"}),
    "share": ("f(0.5)", {"x = f(0.5): 0.5 → 0.55", "x = f(0.5): 0.5 → 0.45"}),
    "switch": ("f(b=True)", {"x = f(b=True): True → False"}),
    "choice": ("a if b else c", {"b → True", "b → False"}),
    "filter": ("[a for a in b if a]", {"a → True", "a → False"}),
    "text": ("'a'", set[str]()),
}


def faults(source: str) -> set[str]:
    return {mutant.key for mutant in find_mutants(source, "a.py")}


@pytest.mark.parametrize(("expression", "expected"), FAULTS.values(), ids=FAULTS)
def test_faults_of_expressions(expression: str, expected: set[str]) -> None:
    assert faults(f"x = {expression}") == {f"module: {fault}" for fault in expected}


FUNCTION = '''
class A:
    """Documented."""
    size: int
    def f(self, x: "int | None" = 1, *, y: bool = False) -> "str | None":
        """Documented."""
        x += 1
        print(x)
        if x:
            raise ValueError
        return x
'''


def test_faults_of_statements() -> None:
    assert faults(FUNCTION) >= {
        "A.f: x += 1 → x -= 1",
        "A.f: x += 1 → pass",
        "A.f: print(x) → pass",
        "A.f: x → True",
        "A.f: x → False",
        "A.f: raise ValueError → pass",
        "A.f: return x → return None",
    }
    defaults = {fault.split(": ")[-1] for fault in faults(FUNCTION) if "def f" in fault}
    assert defaults == {"1 → 2", "1 → 0", "False → True"}
    assert not any("Documented" in fault or "size" in fault for fault in faults(FUNCTION))


def test_same_fault_twice_has_two_names() -> None:
    assert faults("a < b\na < b") == {
        "module: a < b → a <= b",
        "module: a < b → a <= b #2",
    }


def test_each_mutant_has_one_fault_and_leaves_the_others_alone() -> None:
    results = []
    for mutant in find_mutants("x = 1\ny = 10", "a.py"):
        names: dict[str, int] = {}
        exec(mutant.compile(), names)  # noqa: S102
        results.append((mutant.line, names["x"], names["y"]))
    assert results == [(1, 2, 10), (1, 0, 10), (2, 1, 11), (2, 1, 9)]
