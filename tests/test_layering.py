"""The house: imports point down and go through doors, also those inside functions; no circles."""

import ast
import doctest
import re
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ARCHIVE = ROOT / "archive"

MAY_IMPORT = {
    "text": set(),
    "models": {"text"},
    "analysis": {"text"},
    "authority": {"analysis", "models", "text"},
    "index": {"authority", "analysis", "models", "text"},
    "search": {"index", "authority", "analysis", "models", "text"},
    "tagging": {"index", "authority", "analysis", "models", "text"},
    "engines": {"search", "index", "authority", "analysis", "models", "text"},
    "ingest": {"tagging", "search", "index", "authority", "models", "text"},
    "editing": {"ingest", "tagging", "search", "index", "authority", "models", "text"},
    "web": {"search", "index", "authority", "models", "text"},
    "templatetags": {"web", "search", "models", "text"},
    "admin": {"editing", "ingest", "tagging", "search", "index", "authority", "models", "text"},
    "management": {"editing", "ingest", "tagging", "search", "index", "models", "text"},
}
"""What each package may import beside itself, Django and libraries. Nothing imports `engines`."""

HOUSES = {"archive", "archive.text"}
"""Packages that are entered through the doors of their rooms; `archive.text` also by its own."""

NO_DOOR = {"archive.management", "archive.management.commands", "archive.templatetags"}
"""Folders that Django looks into by itself."""

SAME_NOUN = set(
    "counts exceptions filters fingerprints names officials proposals regions sources stories "
    "suggestions tags urls views".split()
)
"""Names of modules that several rooms have because they are about the same thing."""

MOST_FILES = 12

IMPORT_IN_EXAMPLE = re.compile(r"^ *(?:>>> )?from (archive[\w.]*) import ([\w, ]+)$", re.MULTILINE)


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


MODULES = {name_of(path): path for path in ARCHIVE.rglob("*.py") if "migrations" not in path.parts}
PACKAGES = {name for name, path in MODULES.items() if path.name == "__init__.py"}


def imports_of(module: str) -> Iterator[tuple[str, str, str]]:
    """Each import of a module: where it stands, from which module, and which name."""
    path = MODULES[module]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        where = f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Import):
            yield from ((where, alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{where} imports relatively"
            yield from ((where, node.module or "", alias.name) for alias in node.names)


def target_of(source: str, name: str, importer: str) -> str:
    """The module that an import leads to; the package when its door hands the name out."""
    inner = f"{source}.{name}"
    handed_out = name in exported(source) and source not in packages_around(importer)
    return inner if inner in MODULES and not handed_out else source


def exported(package: str) -> list[str]:
    """The `__all__` of a package."""
    if package not in PACKAGES:
        return []
    for node in ast.parse(MODULES[package].read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return list(ast.literal_eval(node.value))
    return []


def packages_around(module: str) -> list[str]:
    """The packages that a module is in, from the outermost one inwards; itself when it is one."""
    parts = module.split(".")
    names = (".".join(parts[:size]) for size in range(1, len(parts) + 1))
    return [name for name in names if name in PACKAGES]


def door_to(module: str, importer: str) -> str:
    """Where a module is to be entered by another: the outermost package that only it is in."""
    around = set(packages_around(importer)) | {importer}
    for package in packages_around(module):
        if package not in around and package not in HOUSES | NO_DOOR:
            return package
    if module.rpartition(".")[0] == "archive.text" and "archive.text" not in around:
        return module if module in PACKAGES else "archive.text"
    return module


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_imports_point_down(package: str) -> None:
    for module in MODULES:
        if module.split(".")[1:2] != [package]:
            continue
        for where, source, _ in imports_of(module):
            first, _, rest = source.partition(".")
            target = rest.partition(".")[0]
            if first == "archive" and target not in {package, "", "processes"}:
                assert target in MAY_IMPORT[package], f"{where} imports {source}"


def test_packages_are_entered_through_their_doors() -> None:
    for module in MODULES:
        for where, source, name in imports_of(module):
            if not source.startswith("archive."):
                continue
            target = target_of(source, name, module)
            door = door_to(target, module)
            assert target == door, f"{where} goes around the door of {door}: {target}"


def test_doors_hand_out_what_is_asked_for() -> None:
    for module in MODULES:
        for where, source, name in imports_of(module):
            if source in PACKAGES and source not in HOUSES | NO_DOOR and module != source:
                inside = f"{source}.{name}" in MODULES and module.startswith(f"{source}.")
                assert inside or name in exported(source), f"{where}: {source} has no {name}"


def test_modules_form_no_circle() -> None:
    """The door of a package that a module is in is entered by Python first, and does not count."""
    edges = {
        module: {
            target
            for _, source, name in imports_of(module)
            if (target := target_of(source, name, module)) in MODULES
        }
        for module in MODULES
    }
    done: set[str] = set()

    def follow(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " → ".join([*path[path.index(module) :], module])
        if module not in done:
            for target in sorted(edges[module]):
                follow(target, (*path, module))
            done.add(module)

    for module in MODULES:
        follow(module, ())


def test_text_needs_no_django() -> None:
    for module in MODULES:
        if module.startswith(("archive.text", "archive.analysis")):
            for where, source, _ in imports_of(module):
                assert not source.startswith("django"), f"{where} imports {source}"


def test_only_the_engines_know_haystack_and_whoosh() -> None:
    """`index.current` asks haystack for the engine that the settings name."""
    knowing = {"archive.index.current", "archive.search_indexes"}
    for module in MODULES:
        outside = not module.startswith(("archive.engines", "archive.management"))
        if outside and module not in knowing:
            for where, source, _ in imports_of(module):
                assert source.split(".")[0] not in {"haystack", "whoosh"}, f"{where}: {source}"


def test_every_package_has_a_rule() -> None:
    packages = {path.parent.name for path in ARCHIVE.glob("*/__init__.py")} - {"migrations"}
    assert packages == set(MAY_IMPORT)


def test_a_name_says_one_thing() -> None:
    modules = defaultdict(set)
    for module in MODULES.keys() - PACKAGES:
        modules[module.rpartition(".")[2]].add(module)
    shared = {name: who for name, who in modules.items() if len(who) > 1 and name not in SAME_NOUN}
    assert not shared


def test_rooms_are_small() -> None:
    """A table of data beside the module that reads it does not count."""
    rooms = defaultdict(set)
    for module in MODULES.keys() - PACKAGES:
        if not module.endswith("_data"):
            rooms[module.rpartition(".")[0]].add(module)
    assert not {room: files for room, files in rooms.items() if len(files) > MOST_FILES}


@pytest.mark.parametrize("package", sorted(PACKAGES - NO_DOOR - {"archive"}))
def test_doors_say_what_they_are_for(package: str) -> None:
    tree = ast.parse(MODULES[package].read_text(encoding="utf-8"))
    text = ast.get_docstring(tree, clean=False)
    assert text, f"{package} has no docstring"
    if exported(package) and package.count(".") == 1:
        assert "\n    " in text or ">>>" in text, f"{package} has no example"


@pytest.mark.parametrize("package", sorted(PACKAGES - NO_DOOR - {"archive"}))
def test_examples_of_doors_are_true(package: str) -> None:
    """Those that need no archive are run; of the others what they import must be handed out."""
    door = import_module(package)
    for source, names in IMPORT_IN_EXAMPLE.findall(door.__doc__ or ""):
        for name in names.split(", "):
            assert name in exported(source), f"{package}: {source} hands out no {name}"
    assert doctest.testmod(door).failed == 0
