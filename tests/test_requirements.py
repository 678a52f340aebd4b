"""Whatever is imported is declared, not only installed because something else needs it."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OURS = {"archive", "benchmarks", "tests"}
RUNTIME, DEVELOPMENT = "requirements.in", "requirements-dev.in"


def declared(name: str) -> set[str]:
    """The distributions that a file of requirements names, and those it includes."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    included = [line.removeprefix("-r ").strip() for line in lines if line.startswith("-r ")]
    own = {normalised(line) for line in lines if line[:1].isalpha()}
    return own.union(*map(declared, included))


def normalised(requirement: str) -> str:
    (name,) = re.findall(r"^[\w.-]+", requirement)
    return re.sub(r"[-_.]+", "-", name).lower()


def imported(path: Path) -> Iterator[str]:
    """The packages of others that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        else:
            continue
        first = {name.partition(".")[0] for name in names}
        yield from first - OURS - sys.stdlib_module_names


@cache
def distributions() -> dict[str, set[str]]:
    return {
        package: set(map(normalised, names)) for package, names in packages_distributions().items()
    }


@pytest.mark.parametrize(
    ("folder", "requirements"),
    [("archive", RUNTIME), ("tests", DEVELOPMENT), ("benchmarks", DEVELOPMENT)],
)
def test_every_import_is_declared(folder: str, requirements: str) -> None:
    known = declared(requirements)
    undeclared = {
        f"{path.relative_to(ROOT)}: {package}"
        for path in (ROOT / folder).rglob("*.py")
        for package in imported(path)
        # What is not installed is imported where it happens to be there, and missed by nobody.
        if package in distributions() and not distributions()[package] & known
    }
    assert not undeclared
