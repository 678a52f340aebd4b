"""Imports point down, also those inside functions."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent / "archive"

MAY_IMPORT = {
    "text": set(),
    "models": {"text"},
    "analysis": {"text"},
    "search": {"analysis", "models", "processes", "text"},
    "tagging": {"models", "text"},
    "ingest": {"tagging", "search", "models", "text"},
    "web": {"search", "models", "text"},
    "templatetags": {"search", "models", "text"},
    "editing": {"ingest", "tagging", "search", "models", "text"},
    "admin": {"editing", "ingest", "tagging", "search", "models", "text"},
    "management": {"admin", "web", "editing", "ingest", "tagging", "search", "models", "text"},
}
"""What each package may import beside itself, Django and libraries."""

DOORS = {"editing", "ingest", "tagging"}
"""Packages that others enter only through their `__init__`."""


def imported_modules(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            yield node.lineno, node.module or ""


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_imports_point_down(package):
    for path in (ROOT / package).rglob("*.py"):
        for line, module in imported_modules(path):
            first, _, rest = module.partition(".")
            if first != "archive" or rest.partition(".")[0] in {package, ""}:
                continue
            target, _, inside = rest.partition(".")
            assert target in MAY_IMPORT[package], f"{path}:{line} imports {module}"
            assert not (target in DOORS and inside), (
                f"{path}:{line} goes around the door of {target}"
            )


def test_text_needs_no_django():
    for path in (ROOT / "text").rglob("*.py"):
        for line, module in imported_modules(path):
            assert not module.startswith("django"), f"{path}:{line} imports {module}"


def test_every_package_has_a_rule():
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"migrations"}
    assert packages == set(MAY_IMPORT)
