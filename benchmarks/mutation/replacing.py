"""Puts another version of a module in its place while the program runs."""

import ast
import functools
import gc
import sys
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from django.dispatch import Signal

_OURS = {"archive", "tests", "benchmarks"}
_KEPT = ("__file__", "__package__", "__spec__", "__path__")


@dataclass(frozen=True, slots=True)
class Holders:
    """Everybody who holds something of a module.

    Finding them takes a while, so it is done once, before the program is forked. What was put into
    a table or into a class elsewhere is not found.
    """

    module: ModuleType
    bindings: list[tuple[ModuleType, str, str]]
    """A module, a name in it, and the name in the module that it is bound to."""
    signals: list[Signal]
    caches: list[Any]

    @classmethod
    def of(cls, name: str) -> "Holders":
        module = sys.modules[name]
        everything = gc.get_objects()
        return cls(
            module,
            [(one, *names) for one in _others(module) for names in _bound(one, module)],
            [one for one in everything if isinstance(one, Signal) and _receives(one, name)],
            [one for one in everything if _is_cache(one)],
        )

    def hold(self, code: CodeType) -> None:
        """Execute the code as a module of the name, and let them all hold the new one's."""
        new = ModuleType(self.module.__name__)
        vars(new).update({key: value for key, value in vars(self.module).items() if key in _KEPT})
        sys.modules[new.__name__] = new
        exec(code, vars(new))  # noqa: S102
        for module, own, its in self.bindings:
            setattr(module, own, vars(new).get(its) if its else new)
        for one in self.signals:
            _reconnect(one, new)
        for cache in self.caches:
            cache.cache_clear()


def _is_ours(name: str | None) -> bool:
    return (name or "").split(".")[0] in _OURS


def _others(module: ModuleType) -> Iterator[ModuleType]:
    return (one for name, one in list(sys.modules.items()) if _is_ours(name) and one is not module)


def _bound(holder: ModuleType, module: ModuleType) -> Iterator[tuple[str, str]]:
    """The names of a holder that are bound to something of the module, and what they are there.

    Functions and classes are known by themselves, whatever they were imported through; numbers and
    strings, which are the same everywhere, by the import.
    """
    made = {
        id(value): name
        for name, value in vars(module).items()
        if getattr(value, "__module__", None) == module.__name__
    }
    imported = _imported(holder, module.__name__)
    for name, value in vars(holder).items():
        if value is module:
            yield name, ""
        elif its := made.get(id(value)) or imported.get(name):
            yield name, its


def _imported(holder: ModuleType, module: str) -> dict[str, str]:
    path = getattr(holder, "__file__", None)
    tree = ast.parse(Path(path).read_text(encoding="utf-8") if path else "")
    return {
        one.asname or one.name: one.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == module
        for one in node.names
    }


def _is_cache(value: object) -> bool:
    return isinstance(value, functools._lru_cache_wrapper) and _is_ours(value.__module__)  # noqa: SLF001


def _function(receiver: Any) -> Any:
    """What a signal calls; it may hold it weakly."""
    return receiver() if isinstance(receiver, weakref.ReferenceType) else receiver


def _receives(signal: Signal, module: str) -> bool:
    return any(
        getattr(_function(receiver), "__module__", None) == module
        for _key, receiver, *_rest in signal.receivers
    )


def _reconnect(signal: Signal, new: ModuleType) -> None:
    for number, (key, receiver, *rest) in enumerate(signal.receivers):
        function = _function(receiver)
        if getattr(function, "__module__", None) == new.__name__:
            anew = vars(new)[function.__name__]
            signal.receivers[number] = (key, weakref.ref(anew), *rest)
    signal.sender_receivers_cache.clear()
