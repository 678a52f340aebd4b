"""The examples in the docstrings of the index are true."""

import doctest
import pkgutil
from importlib import import_module
from inspect import getsource

import pytest

import archive.index

MODULES = [
    module.name
    for module in pkgutil.walk_packages(archive.index.__path__, "archive.index.")
    if ">>> " in getsource(import_module(module.name))
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_are_true(name: str) -> None:
    failed, tried = doctest.testmod(import_module(name))
    assert tried
    assert not failed
