"""Mutants that are called equivalent: they do the same, so no test can notice them."""

import tomllib
from pathlib import Path

FILE = Path(__file__).with_name("equivalent.toml")
MOST = 0.05
"""The share of the mutants of a module that may be called so."""

Equivalents = dict[str, str]
"""The key of a mutant → why it is one."""


def read_equivalents(module: str, file: Path = FILE) -> Equivalents:
    """What is called equivalent in a module, by its path."""
    return dict(tomllib.loads(file.read_text(encoding="utf-8")).get(module, {}))
